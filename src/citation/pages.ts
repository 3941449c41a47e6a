/** A report's text units by page of its citations. */
import type { Report } from '../edition/model.ts';
import { pagesOf } from '../edition/paging.ts';

/** Text units of a page: some 2 KB of text each, and hardly 100 bytes compressed. */
const UNITS = 100;

export const citedPages = (report: Report): (readonly Report['text']['units'][number][])[] =>
  pagesOf(report.text.units, UNITS);
