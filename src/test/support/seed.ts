/** Texts for tests, read as if they were seeds. */
import { decodeSeed } from '../../corpus/decode.ts';
import { seedId } from '../../corpus/ids.ts';
import type { SeedDocument } from '../../corpus/model.ts';
import { parseSeed } from '../../corpus/parse.ts';

export const readText = (text: string): SeedDocument =>
  parseSeed(decodeSeed(seedId('test.txt'), new TextEncoder().encode(text)));

/** The section tree as indented lines: `  2 （一）……` and `* ` before a run-in heading. */
export const treeOf = (document: SeedDocument): string[] =>
  document.sections.map(
    ({ level, role, runIn, heading }) =>
      `${'  '.repeat(level - 1)}${runIn ? '* ' : role === 'deck' ? '~ ' : ''}${heading}`,
  );

export const asidesOf = (document: SeedDocument): string[] =>
  document.asides.map(({ kind, text }) => `${kind}: ${text}`);
