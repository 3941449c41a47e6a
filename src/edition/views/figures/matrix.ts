/**
 * Indicators by report, results and targets side by side. A row holds what can stand under one heading:
 * one measure, one aspect (a level never beside a growth rate, what stands never beside what was added),
 * one kind of unit.
 */
import type { ReportId } from '../../../corpus/ids.ts';
import { ASPECTS } from '../../../extract/numbers/model.ts';
import type { Aspect } from '../../../extract/numbers/model.ts';
import type { Figure, Indicator, Report } from '../../model.ts';
import { plainest, sideOf } from './sides.ts';
import type { Side } from './sides.ts';

export interface FigureCell {
  readonly report: Report;
  /** The plainest first: the whole district, the usual year. */
  readonly result: readonly Figure[];
  readonly target: readonly Figure[];
}

export interface FigureRow {
  readonly id: string;
  readonly indicator: Indicator;
  readonly aspect: Aspect;
  /** Of gaps: what they are counted from; each has a row of its own. */
  readonly against: string | null;
  /** The unit that most of the row's figures are printed in; null where they have none. */
  readonly unit: string | null;
  /** One for each report, in their order. */
  readonly cells: readonly FigureCell[];
}

/** The commonest value; the first of those equally common. */
function commonest<T>(values: readonly T[]): T | null {
  let best: T | null = null;
  let most = 0;
  for (const [value, same] of Map.groupBy(values, (one) => one))
    if (same.length > most) [best, most] = [value, same.length];
  return best;
}

/** The kind of unit of each figure: its base unit, for a masked one that of others in the same unit. */
function families(figures: readonly Figure[]): (figure: Figure) => string {
  const known = new Map<string | null, string>();
  for (const { unit, base } of figures) if (base) known.set(unit, base.unit);
  const usual = commonest(figures.flatMap(({ base }) => (base ? [base.unit] : [])));
  return ({ unit }) => known.get(unit) ?? unit ?? usual ?? '';
}

const grouped = new WeakMap<readonly Figure[], ReadonlyMap<ReportId, readonly Figure[]>>();

/** An indicator's figures by report, sorted out once: each page asks for a few reports only. */
function byReport({ figures }: Indicator): ReadonlyMap<ReportId, readonly Figure[]> {
  let known = grouped.get(figures);
  if (!known) grouped.set(figures, (known = Map.groupBy(figures, ({ report }) => report)));
  return known;
}

function rowsOf(indicator: Indicator, reports: readonly Report[]): FigureRow[] {
  const inEach = byReport(indicator);
  const own = reports.flatMap(({ id }) => inEach.get(id) ?? []);
  return ASPECTS.flatMap((aspect) => {
    const ofAspect = own.filter((figure) => figure.aspect === aspect);
    const family = families(ofAspect);
    const groups = Map.groupBy(ofAspect, (figure) =>
      aspect === 'rank' ? '' : `${family(figure)}\n${figure.against ?? ''}`,
    );
    return [...groups.values()].map((figures, index): FigureRow => {
      const inReport = Map.groupBy(figures, ({ report }) => report);
      return {
        id: `${indicator.id}-${aspect}${index > 0 ? `-${index + 1}` : ''}`,
        indicator,
        aspect,
        against: figures[0]?.against ?? null,
        unit: aspect === 'rank' ? null : commonest(figures.map(({ unit }) => unit)),
        cells: reports.map((report) => cellOf(report, inReport)),
      };
    });
  });
}

function cellOf(report: Report, inReport: ReadonlyMap<ReportId, readonly Figure[]>): FigureCell {
  const own = inReport.get(report.id) ?? [];
  const on = (side: Side): Figure[] =>
    plainest(
      own.filter((figure) => sideOf(figure, report.year) === side),
      side === 'target' ? report.year : report.year - 1,
    );
  return { report, result: on('result'), target: on('target') };
}

export interface FigureField {
  readonly field: string;
  readonly rows: readonly FigureRow[];
}

/** Every indicator that at least one of the reports gives, by field, in the lexicon's order. */
export function figureMatrix(indicators: readonly Indicator[], reports: readonly Report[]): FigureField[] {
  return [...Map.groupBy(indicators, ({ field }) => field)]
    .map(([field, inField]) => ({ field, rows: inField.flatMap((one) => rowsOf(one, reports)) }))
    .filter(({ rows }) => rows.length > 0);
}

/** The rows of one indicator. */
export const indicatorRows = (indicator: Indicator, reports: readonly Report[]): FigureRow[] =>
  rowsOf(indicator, reports);

export interface CellCounts {
  readonly stated: number;
  readonly masked: number;
  readonly unstated: number;
}

/** What the cells of the rows say; each row has two for each report. */
export function countCells(rows: readonly FigureRow[]): CellCounts {
  const counts = { stated: 0, masked: 0, unstated: 0 };
  for (const { cells } of rows)
    for (const { result, target } of cells)
      for (const figures of [result, target])
        counts[
          figures.length === 0 ? 'unstated' : figures.every(({ masked }) => masked) ? 'masked' : 'stated'
        ] += 1;
  return counts;
}

/** Reports that stand side by side on one page of the matrix. */
export const COLUMNS = 4;

/** Pages of the matrix; at least one. */
export function columnPages(reports: readonly Report[]): (readonly Report[])[] {
  const pages: (readonly Report[])[] = [];
  for (let at = 0; at < reports.length || at === 0; at += COLUMNS)
    pages.push(reports.slice(at, at + COLUMNS));
  return pages;
}
