/**
 * How many reports one page deals with. A theme's page lists every occurrence,
 * so with many reports it is cut into pages of a fixed number of reports, in
 * their order: no page grows with the corpus, and the page of a report is known
 * without looking at any theme.
 */

/** At some twenty lines a report a page stays well below 100 KB compressed. */
export const REPORTS_PER_PAGE = 12;

/** The 1-based page of the report at a 0-based place. */
export const pageAt = (place: number, size = REPORTS_PER_PAGE): number => Math.floor(place / size) + 1;

/** Consecutive pages; an empty list has one empty page. */
export function pagesOf<T>(list: readonly T[], size = REPORTS_PER_PAGE): (readonly T[])[] {
  const pages: T[][] = [];
  for (let start = 0; start < list.length; start += size) pages.push(list.slice(start, start + size));
  return pages.length > 0 ? pages : [[]];
}
