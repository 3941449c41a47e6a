/** Themes by district: what a table of themes shows, row by row, and the orders in which it is read. */
import { POLICY_FIELDS } from '../fields.ts';
import type { Report, Theme } from '../model.ts';
import { oncePerEdition } from '../once.ts';
import { pagesOf } from '../paging.ts';
import { per10k } from '../rates.ts';
import { countIn } from './by-report.ts';
import { latestReports, SIDE_BY_SIDE } from './chosen.ts';
import { differenceOf } from './difference.ts';
import { voicesOf } from './findings.ts';

export interface MatrixCell {
  readonly report: Report;
  readonly direct: number;
  readonly near: number;
  /** Occurrences per 10,000 characters. */
  readonly rate: number;
  readonly nearRate: number;
}

export interface MatrixRow {
  readonly theme: Theme;
  /** One for each report shown, in their order. */
  readonly cells: readonly MatrixCell[];
  /** G² of the direct occurrences, over all reports, shown or not. */
  readonly difference: number;
}

export interface MatrixGroup {
  readonly label: string;
  readonly rows: readonly MatrixRow[];
}

/**
 * Rows in the order of the themes.
 * @param shown The reports that have a column.
 * @param all The reports over which the difference is taken.
 */
export const matrixRows = (
  themes: readonly Theme[],
  shown: readonly Report[],
  all: readonly Report[] = shown,
): MatrixRow[] =>
  themes.map((theme) => ({
    theme,
    cells: shown.map((report) => {
      const { direct, near } = countIn(theme, report);
      const rate = (count: number): number => per10k(count, report.characters);
      return { report, direct, near, rate: rate(direct), nearRate: rate(near) };
    }),
    difference: differenceOf(theme, all),
  }));

/** All themes in the latest report of each district, and the same in pages of a few districts side by side. */
export const latestMatrix = oncePerEdition((edition) => {
  const latest = latestReports(edition);
  const rows = matrixRows(edition.themes, latest);
  const pages = pagesOf(latest, SIDE_BY_SIDE).map((reports, index) => ({
    reports,
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.slice(index * SIDE_BY_SIDE, (index + 1) * SIDE_BY_SIDE),
    })),
  }));
  return { latest, rows, pages, voices: edition.themes.map((theme) => voicesOf(theme, latest)) };
});

/** Those that set the reports most apart first; ties keep their order. */
export const byDifference = (rows: readonly MatrixRow[]): MatrixRow[] =>
  [...rows].sort((a, b) => b.difference - a.difference);

/** Policy fields in their order, each with its themes by difference. */
export const byField = (rows: readonly MatrixRow[]): MatrixGroup[] =>
  POLICY_FIELDS.map((label) => ({
    label,
    rows: byDifference(rows.filter(({ theme }) => theme.field === label)),
  })).filter((group) => group.rows.length > 0);

export interface MatrixBand {
  /** How many of the reports use the word itself. */
  readonly voices: number;
  readonly rows: readonly MatrixRow[];
}

/** Bands by rising number of voices; within a band the rows keep their order. */
export function bandsOf(rows: readonly MatrixRow[]): MatrixBand[] {
  const voices = ({ theme, cells }: MatrixRow): number =>
    voicesOf(
      theme,
      cells.map(({ report }) => report),
    ).direct.length;
  return [...Map.groupBy(rows, voices)]
    .sort((a, b) => a[0] - b[0])
    .map(([count, inBand]) => ({ voices: count, rows: inBand }));
}
