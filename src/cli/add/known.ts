/** Whether a text is among the seeds already, or so near to one that it is likely another copy of it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeSeed } from '../../corpus/decode.ts';
import { fold } from '../../corpus/fold.ts';
import { seedId } from '../../corpus/ids.ts';
import { editorMessage } from '../../diagnostics/problems.ts';
import type { Content } from '../../edition/content/read.ts';

/** So many characters in a row, none counting but letters and figures. */
const RUN = 12;
/** Of all runs those are compared whose number this divides: a sample that is the same in every text. */
const SAMPLE = 8;
const PRIME = 16_777_619;

/** A sample of a text's runs of characters as numbers. Linear in the text. */
export function sampleOf(text: string): ReadonlySet<number> {
  const letters = fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
  const sample = new Set<number>();
  for (let at = 0; at + RUN <= letters.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + RUN; i += 1) hash = Math.imul(hash ^ letters.charCodeAt(i), PRIME);
    if ((hash >>> 0) % SAMPLE === 0) sample.add(hash);
  }
  return sample;
}

/** Share of the smaller sample that the other has, 0 to 1. */
export function shareOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let both = 0;
  for (const hash of small) if (large.has(hash)) both += 1;
  return small.size === 0 ? 0 : both / small.size;
}

export interface Known {
  readonly seed: string;
  readonly report: string;
  /** 1 where the bytes are the same. */
  readonly share: number;
  readonly same: boolean;
}

/** The listed seed that a text is nearest to; null where no seed can be read. */
export function nearestSeed(
  { sha256, text }: { readonly sha256: string; readonly text: string },
  { reports }: Pick<Content, 'reports'>,
  folder: string,
): Known | null {
  const own = sampleOf(text);
  let best: Known | null = null;
  for (const { id, data } of reports)
    for (const { seed } of data.witnesses) {
      const file = path.join(folder, seed);
      if (!existsSync(file)) continue;
      const bytes = readFileSync(file);
      if (createHash('sha256').update(bytes).digest('hex') === sha256)
        return { seed, report: id, share: 1, same: true };
      try {
        const share = shareOf(own, sampleOf(decodeSeed(seedId(seed), bytes).text));
        if (share > (best?.share ?? 0)) best = { seed, report: id, share, same: false };
      } catch (error) {
        // a seed that cannot be read is the build's to refuse
        if (editorMessage(error) === null) throw error;
      }
    }
  return best;
}
