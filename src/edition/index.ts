/** The edition of this build, made once and kept. */
import { seedId } from '../corpus/ids.ts';
import type { SeedId } from '../corpus/ids.ts';
import { loadSeed } from '../corpus/load.ts';
import type { SeedDocument } from '../corpus/model.ts';
import { assembleEdition } from './assemble.ts';
import { readContent } from './content/read.ts';
import type { Edition } from './model.ts';
import { contentRoot, seedsRoot } from './roots.ts';

/** Reads content and seeds and assembles them. @throws Diagnostic on the first bad input. */
export async function loadEdition(content: URL, seeds: URL): Promise<Edition> {
  const written = await readContent(content);
  const documents = new Map<SeedId, SeedDocument>();
  for (const { data } of written.reports)
    for (const witness of data.witnesses) {
      const seed = seedId(witness.seed);
      if (!documents.has(seed)) documents.set(seed, await loadSeed(seeds, seed));
    }
  return assembleEdition(written, documents);
}

let current: Promise<Edition> | undefined;

/** The edition that this build is about. */
export const edition = (): Promise<Edition> => (current ??= loadEdition(contentRoot, seedsRoot));
