/** Cutting a list into pages by how much its items hold, where they differ widely. */

/** Consecutive pages of at most `most`; an item that is larger alone has a page of its own. An empty list has one empty page. */
export function pagesBySize<T>(list: readonly T[], sizeOf: (item: T) => number, most: number): T[][] {
  const pages: T[][] = [[]];
  let size = 0;
  for (const item of list) {
    const own = sizeOf(item);
    if (size > 0 && size + own > most) {
      pages.push([]);
      size = 0;
    }
    pages.at(-1)?.push(item);
    size += own;
  }
  return pages;
}
