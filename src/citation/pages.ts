/** A report's text units by page of its citations. */
import type { Report } from '../edition/model.ts';
import { pagesOf } from '../edition/paging.ts';

/** Text units of a page: some 2 KB of text each, and hardly 100 bytes compressed. */
const UNITS = 100;

export const citedPages = (report: Report): (readonly Report['text']['units'][number][])[] =>
  pagesOf(report.text.units, UNITS);

const known = new WeakMap<Report, ReadonlyMap<string, number>>();

/** The page on which a text unit of the report is cited. */
export function citedOn(report: Report, unit: string): number {
  let pages = known.get(report);
  if (!pages) {
    pages = new Map(citedPages(report).flatMap((units, at) => units.map(({ id }) => [id, at + 1] as const)));
    known.set(report, pages);
  }
  return pages.get(unit) ?? 1;
}
