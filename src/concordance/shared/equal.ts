/** How many tokens two rows have in common, in order, as far as it is asked. */

/** No more tokens than this can be common: order apart. */
function bound(one: Int32Array, other: Int32Array): number {
  const balance = new Map<number, number>();
  for (const code of one) balance.set(code, (balance.get(code) ?? 0) + 1);
  let both = 0;
  for (const code of other) {
    const left = balance.get(code) ?? 0;
    if (left === 0) continue;
    balance.set(code, left - 1);
    both += 1;
  }
  return both;
}

/**
 * Whether at least `wanted` tokens of both rows are common, in order: whether the shortest script of
 * insertions and deletions is short enough (Myers, An O(ND) Difference Algorithm, 1986, figure 2). Only
 * the length of the script is worked out, and the search ends where it would grow too long.
 */
export function haveCommon(one: Int32Array, other: Int32Array, wanted: number): boolean {
  const [n, m] = [one.length, other.length];
  const most = n + m - 2 * wanted;
  if (Math.min(n, m) < wanted || bound(one, other) < wanted) return false;
  // furthest[k + most + 1] is how far the first row can be read on diagonal k
  const furthest = new Int32Array(2 * most + 3);
  for (let edits = 0; edits <= most; edits += 1)
    for (let k = -edits; k <= edits; k += 2) {
      const at = k + most + 1;
      const down = k === -edits || (k !== edits && (furthest[at - 1] ?? 0) < (furthest[at + 1] ?? 0));
      let x = down ? (furthest[at + 1] ?? 0) : (furthest[at - 1] ?? 0) + 1;
      let y = x - k;
      while (x < n && y < m && one[x] === other[y]) {
        x += 1;
        y += 1;
      }
      furthest[at] = x;
      if (x >= n && y >= m) return true;
    }
  return false;
}
