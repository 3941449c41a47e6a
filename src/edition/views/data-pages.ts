/** Reports by region, in pages: how lists of files per report are cut. */
import type { Report } from '../model.ts';
import { regionText } from '../names.ts';
import { pagesOf } from '../paging.ts';

/** Rows of links are short. */
export const FILES_PER_PAGE = 24;

/** Regions in the order of their first reports; at least one page, which may be empty. */
export const filePages = (reports: readonly Report[]): (readonly Report[])[] =>
  pagesOf([...Map.groupBy(reports, ({ district }) => regionText(district)).values()].flat(), FILES_PER_PAGE);
