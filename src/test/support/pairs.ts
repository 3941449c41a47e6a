/** Pairs of characters by their text, for tests to read. */
import { pairsIn, pairText } from '../../concordance/bigrams.ts';
import { PairNumbers } from '../../concordance/pair-numbers.ts';

/** The pairs of a text with their counts, in order. */
export function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const numbers = new PairNumbers();
  pairsIn(text, numbers, (number) => {
    const pair = pairText(...numbers.pair(number));
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  });
  return counts;
}
