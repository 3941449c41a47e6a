/**
 * Keyness: what one text, or group of texts, says more often than another. Two
 * figures are always given together: log-likelihood for how sure the difference
 * is, log ratio for how large.
 */
import { gSquared } from './log-likelihood.ts';

export interface Keyness {
  readonly item: string;
  /** Occurrences in A and in B. */
  readonly a: number;
  readonly b: number;
  /** What each would have at the rate of both together: `size · (a + b) / (sizeA + sizeB)`. */
  readonly expectedA: number;
  readonly expectedB: number;
  /** `G² = 2·(a·ln(a/expectedA) + b·ln(b/expectedB))` (Rayson and Garside 2000); a term with 0 is 0. */
  readonly logLikelihood: number;
  /**
   * `log2((a/sizeA) / (b/sizeB))` (Hardie 2014), a count of 0 replaced by 0.5: 1 means twice as often
   * in A, -1 twice as often in B.
   */
  readonly logRatio: number;
}

/** What stands for a count of 0 in a ratio, which would else be infinite. */
const HALF = 0.5;

/**
 * Compares how often one item stands in A and in B.
 *
 * @param sizeA Size of A in the unit that the items are counted against: characters for strings,
 *   words for words; the same for both sides.
 * @throws RangeError where a size is not positive: an empty side cannot be compared.
 */
export function keynessOf(item: string, a: number, sizeA: number, b: number, sizeB: number): Keyness {
  if (!(sizeA > 0 && sizeB > 0)) throw new RangeError('both sides must have a positive size');
  const expectedA = (sizeA * (a + b)) / (sizeA + sizeB);
  const expectedB = (sizeB * (a + b)) / (sizeA + sizeB);
  return {
    item,
    a,
    b,
    expectedA,
    expectedB,
    logLikelihood: gSquared([
      [a, expectedA],
      [b, expectedB],
    ]),
    logRatio: Math.log2((a || HALF) / sizeA / ((b || HALF) / sizeB)),
  };
}

export type Counts = ReadonlyMap<string, number>;

const byItem = (x: { readonly item: string }, y: { readonly item: string }): number =>
  x.item < y.item ? -1 : x.item > y.item ? 1 : 0;

/**
 * Every item of either side that occurs at least `least` times in both together, by log-likelihood,
 * then by item.
 *
 * @throws RangeError where a side is empty.
 */
export function keyness(a: Counts, sizeA: number, b: Counts, sizeB: number, least = 1): Keyness[] {
  const items = new Set([...a.keys(), ...b.keys()]);
  const rows: Keyness[] = [];
  for (const item of items) {
    const [inA, inB] = [a.get(item) ?? 0, b.get(item) ?? 0];
    if (inA + inB >= least) rows.push(keynessOf(item, inA, sizeA, inB, sizeB));
  }
  return rows.sort((x, y) => y.logLikelihood - x.logLikelihood || byItem(x, y));
}
