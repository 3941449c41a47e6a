/** Themes by district, as a table is read: grouped by how many reports use the word. */
import type { Report, Theme } from '../model.ts';
import { per10k } from '../rates.ts';
import { voicesOf } from './findings.ts';

export interface MatrixCell {
  readonly report: Report;
  readonly direct: number;
  readonly near: number;
  /** Direct occurrences per 10,000 characters. */
  readonly rate: number;
}

export interface MatrixRow {
  readonly theme: Theme;
  /** One for each report, in their order. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixBand {
  /** How many of the reports use the word itself. */
  readonly voices: number;
  readonly rows: readonly MatrixRow[];
}

/** Bands by rising number of voices; within a band the themes keep their order. */
export function matrixOf(themes: readonly Theme[], reports: readonly Report[]): MatrixBand[] {
  const bands = Map.groupBy(themes, (theme) => voicesOf(theme, reports).direct.length);
  return [...bands]
    .sort((a, b) => a[0] - b[0])
    .map(([voices, inBand]) => ({
      voices,
      rows: inBand.map((theme) => ({
        theme,
        cells: reports.map((report) => {
          const { direct, near } = theme.counts.get(report.id) ?? { direct: 0, near: 0 };
          return { report, direct, near, rate: per10k(direct, report.characters) };
        }),
      })),
    }));
}
