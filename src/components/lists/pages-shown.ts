/** Which pages of a long list its navigation names. */

/** Pages named to either side of the current one: numbers are short, names of districts are not. */
export const NEIGHBOURS = { numbers: 4, names: 2 } as const;

/**
 * Both ends and the current page with its neighbours, in order; null stands for what is left out, and never
 * for a single page.
 * @param page 1-based.
 */
export function pagesShown(page: number, pages: number, around: number): (number | null)[] {
  const shown: (number | null)[] = [];
  let last = 0;
  for (let one = 1; one <= pages; one += 1) {
    if (one !== 1 && one !== pages && Math.abs(one - page) > around) continue;
    if (one - last === 2) shown.push(one - 1);
    else if (one - last > 2) shown.push(null);
    shown.push(one);
    last = one;
  }
  return shown;
}
