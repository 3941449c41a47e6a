/** Searching in sorted lists. */

/** Index of the first item whose key, ascending in the list, is at least `at`. */
export function lowest<T>(sorted: readonly T[], keyOf: (item: T) => number, at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = sorted[middle];
    if (item === undefined || keyOf(item) >= at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the last number that is at most `most`, in an ascending list; 0 where none is. Asked millions of times. */
export function lastUpTo(sorted: ArrayLike<number>, most: number): number {
  let [low, high] = [0, sorted.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= most) low = middle;
    else high = middle;
  }
  return low;
}

/** Index of the first number that is at least `at`. */
export const firstFrom = (sorted: readonly number[], at: number): number => lowest(sorted, (one) => one, at);

/** Items whose key, ascending in the list, is in `[start, end)`. */
export const within = <T>(
  sorted: readonly T[],
  keyOf: (item: T) => number,
  [start, end]: readonly [number, number],
): T[] => sorted.slice(lowest(sorted, keyOf, start), lowest(sorted, keyOf, end));
