/**
 * Which pairs of neighbouring characters of a run are looked up. Pairs that
 * touch or overlap by one character pin the run down completely; of all such
 * choices the one that reads least is taken.
 */
import type { Run } from './query.ts';

/** Occurrences that weigh as much as asking for one more pair does. */
const ONE_MORE = 5000;

export interface Pair {
  /** Where in the run the pair stands. */
  readonly offset: number;
  /** Occurrences to be expected. */
  readonly expected: number;
}

/**
 * The cheapest cover of a run of two or more characters, rarest pair first.
 * @param expected Occurrences of a pair in the corpus, roughly.
 */
export function coverOf(run: Run, expected: (first: string, second: string) => number): Pair[] {
  const pairs = Array.from({ length: run.length - 1 }, (_, offset) => ({
    offset,
    expected: expected(run[offset] ?? '', run[offset + 1] ?? ''),
  }));
  // The pair at an offset may follow the one before it or the one before that.
  const cost: number[] = [];
  const before: number[] = [];
  for (const { offset, expected: own } of pairs) {
    const one = cost[offset - 1] ?? Infinity;
    const two = cost[offset - 2] ?? Infinity;
    before[offset] = two <= one ? offset - 2 : offset - 1;
    cost[offset] = (offset === 0 ? 0 : Math.min(one, two)) + 1 + own / ONE_MORE;
  }
  const chosen: Pair[] = [];
  for (let offset = run.length - 2; offset >= 0; offset = offset === 0 ? -1 : (before[offset] ?? -1)) {
    const pair = pairs[offset];
    if (pair) chosen.push(pair);
  }
  return chosen.sort((a, b) => a.expected - b.expected || a.offset - b.offset);
}
