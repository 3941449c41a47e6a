/**
 * All places of a wording, from one of them. Copies of a wording stand side by
 * side in the order of suffixes; where their run begins and ends is looked up in
 * a tree of minima over the common prefixes (the last level holds `common`, each
 * other cell the least of two below): its size follows the text, a question
 * costs its logarithm.
 */
import type { Index } from './passages.ts';

/** One wording wherever it stands: `order[low]` to `order[high - 1]`. */
export interface Run {
  readonly low: number;
  readonly high: number;
}

/** @returns A function from a place and a number of tokens to the run of all copies of these tokens. */
export function copiesIn({ order, common }: Index): (from: number, length: number) => Run {
  const size = order.length;
  const rank = new Int32Array(size);
  for (let i = 0; i < size; i += 1) rank[order[i] ?? 0] = i;
  let leaves = 1;
  while (leaves < size) leaves *= 2;
  const least = new Int32Array(2 * leaves);
  least.set(common, leaves);
  const at = (cell: number): number => least[cell] ?? 0;
  for (let cell = leaves - 1; cell > 0; cell -= 1) least[cell] = Math.min(at(2 * cell), at(2 * cell + 1));
  /** The nearest place at or before `place` that has less than `length` in common with its predecessor. */
  const before = (place: number, length: number): number => {
    let cell = leaves + place;
    while (at(cell) >= length) {
      while (cell % 2 === 0) cell /= 2;
      // the left neighbour of this level; the first place of all has nothing in common with any
      cell -= 1;
    }
    while (cell < leaves) cell = at(2 * cell + 1) < length ? 2 * cell + 1 : 2 * cell;
    return cell - leaves;
  };
  /** The nearest place after `place` likewise; the number of suffixes where there is none. */
  const after = (place: number, length: number): number => {
    let cell = leaves + place;
    do {
      while (cell % 2 === 1) cell = (cell - 1) / 2;
      if (cell === 0) return size;
      cell += 1;
    } while (at(cell) >= length);
    while (cell < leaves) cell = at(2 * cell) < length ? 2 * cell : 2 * cell + 1;
    return Math.min(size, cell - leaves);
  };
  return (from, length) => {
    const place = rank[from] ?? 0;
    return { low: before(place, length), high: after(place, length) };
  };
}
