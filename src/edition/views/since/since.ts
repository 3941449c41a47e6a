/** A report beside the one of the year before it, of the same district: texts, promises and themes. */
import { jieba } from '../../../concordance/segmenter.ts';
import { revise } from '../../../concordance/revision.ts';
import type { Revision } from '../../../concordance/revision.ts';
import type { TextUnit } from '../../../corpus/model.ts';
import { present } from '../../../corpus/present.ts';
import type { Edition, Figure, Indicator, Report, Theme, ThemeCount } from '../../model.ts';
import { lastOnly } from '../../once.ts';
import { pagesBySize } from '../../paging-by-size.ts';
import { preparedEach } from '../../prepared.ts';
import { countIn } from '../by-report.ts';
import { indicatorRows } from '../figures/matrix.ts';
import type { FigureRow } from '../figures/matrix.ts';
import type { Hindrance } from '../figures/pairs.ts';
import { scopeKey } from '../../scope.ts';
import { measurable, signed, yearOf } from '../figures/sides.ts';
import { pairUnits } from './pairs.ts';

/**
 * The report that came before: of the latest earlier year of its district, of several of one year the last.
 * Only neighbours are compared, so that nothing grows with the square of the years.
 */
export function reportBefore({ reports }: Pick<Edition, 'reports'>, report: Report): Report | null {
  const earlier = reports.filter((one) => one.district === report.district && one.year < report.year);
  return earlier.at(-1) ?? null;
}

export type Fate = 'kept' | 'changed' | 'new' | 'gone';

export interface SinceRow {
  readonly fate: Fate;
  readonly older: TextUnit | null;
  readonly newer: TextUnit | null;
  readonly cosine: number;
  readonly moved: boolean;
  /** Names it on the page: `p12`, or `was-p12` for what is gone. */
  readonly anchor: string;
}

/** Pairs of units as numbers, small in memory: older and newer unit (-1 for none), and 1 where it moved. */
interface PlainPairs {
  readonly numbers: Int32Array;
  /** Of each pair, in the same order. */
  readonly cosines: Float64Array;
}

const PAIR = 3;

function plainPairs(before: Report, after: Report): PlainPairs {
  const pairs = pairUnits(before.text.units, after.text.units);
  return {
    numbers: Int32Array.from(
      pairs.flatMap(({ older, newer, moved }) => [older ?? -1, newer ?? -1, moved ? 1 : 0]),
    ),
    cosines: Float64Array.from(pairs, ({ cosine }) => cosine),
  };
}

/** For each report that one came before: that one, and which units go together; found by one process of the build. */
const allPairs = lastOnly((reports: readonly Report[]) => {
  const years = reports.flatMap((after) => {
    const before = reportBefore({ reports }, after);
    return before ? [{ before, after }] : [];
  });
  const found = preparedEach('since', years, (some) =>
    some.map(({ before, after }) => plainPairs(before, after)),
  );
  return new Map(
    years.map(({ before, after }, at) => [after.id, { before, pairs: present(found[at], 'pairs') }]),
  );
});

function rowsOf(before: Report, after: Report, { numbers, cosines }: PlainPairs): SinceRow[] {
  return Array.from(cosines, (cosine, pair) => {
    const [older = -1, newer = -1, moved] = numbers.subarray(PAIR * pair, PAIR * (pair + 1));
    const [was, is] = [before.text.units[older] ?? null, after.text.units[newer] ?? null];
    const fate: Fate =
      is === null ? 'gone' : was === null ? 'new' : was.text === is.text ? 'kept' : 'changed';
    const anchor = is ? is.id : `was-${was?.id ?? ''}`;
    return { fate, older: was, newer: is, cosine, moved: moved === 1, anchor };
  });
}

/** Of what was changed: how, word by word; nothing of what is in one year only. */
export const revisionOf = ({ older, newer, fate }: SinceRow): Revision[] =>
  older && newer && fate === 'changed' ? revise(jieba(older.text), jieba(newer.text)) : [];

/** What was promised for a year, and what the next report says came of it. */
export interface Promised {
  readonly row: FigureRow;
  readonly target: Figure;
  readonly result: Figure;
  /** Result minus target, in the printed unit; null where the two may not be set against each other. */
  readonly difference: number | null;
  readonly hindrance: Hindrance | null;
}

function hindranceOf(row: FigureRow, target: Figure, result: Figure): Hindrance | null {
  if (target.masked || result.masked) return 'masked';
  if (!measurable(row) || target.kind === 'plan' || result.kind === 'baseline') return 'kind';
  if (target.unit !== result.unit) return 'unit';
  if (scopeKey(target) !== scopeKey(result)) return 'scope';
  const [promised, told] = [yearOf(target), yearOf(result)];
  if (promised === null || promised !== told) return 'period';
  if (signed(target) === null || signed(result) === null) return 'inexact';
  return null;
}

const DIGITS = 9;

/** Of a row the promise and the result that may stand against each other; else the plainest two, with the reason. */
function promiseOf(row: FigureRow): Promised | null {
  const [before, after] = row.cells;
  const [target, result] = [before?.target[0], after?.result[0]];
  if (!before || !after || !target || !result) return null;
  for (const one of before.target)
    for (const other of after.result) {
      if (hindranceOf(row, one, other) !== null) continue;
      const difference = Number(((signed(other) ?? 0) - (signed(one) ?? 0)).toFixed(DIGITS));
      return { row, target: one, result: other, difference, hindrance: null };
    }
  return { row, target, result, difference: null, hindrance: hindranceOf(row, target, result) };
}

export interface ThemeSince {
  readonly theme: Theme;
  readonly older: ThemeCount;
  readonly newer: ThemeCount;
}

export interface Since {
  readonly before: Report;
  readonly after: Report;
  readonly rows: readonly SinceRow[];
  readonly pages: readonly (readonly SinceRow[])[];
  /** 1-based, by anchor. */
  readonly pageOf: ReadonlyMap<string, number>;
  readonly promises: readonly Promised[];
  /** Themes that either year names directly, those whose count differs most first. */
  readonly themes: readonly ThemeSince[];
}

/** Characters of both years on one page: well below 100 KB compressed. */
const PAGE = 24_000;

const promisesOf = (indicators: readonly Indicator[], pair: readonly Report[]): Promised[] =>
  indicators.flatMap((indicator) => indicatorRows(indicator, pair).flatMap((row) => promiseOf(row) ?? []));

function themesOf(themes: readonly Theme[], [before, after]: readonly [Report, Report]): ThemeSince[] {
  const change = ({ older, newer }: ThemeSince): number => Math.abs(newer.direct - older.direct);
  return themes
    .map((theme): ThemeSince => ({ theme, older: countIn(theme, before), newer: countIn(theme, after) }))
    .filter(({ older, newer }) => older.direct + newer.direct > 0)
    .sort((a, b) => change(b) - change(a));
}

const pagesIn = (rows: readonly SinceRow[]): SinceRow[][] =>
  pagesBySize(rows, ({ older, newer }) => (older?.text.length ?? 0) + (newer?.text.length ?? 0), PAGE);

const make = lastOnly(
  (
    reports: Edition['reports'],
    themes: Edition['themes'],
    indicators: Edition['indicators'],
    after: Report,
  ): Since | null => {
    const found = allPairs(reports).get(after.id);
    if (!found) return null;
    const { before, pairs } = found;
    const rows = rowsOf(before, after, pairs);
    const pages = pagesIn(rows);
    return {
      before,
      after,
      rows,
      pages,
      pageOf: new Map(pages.flatMap((list, page) => list.map(({ anchor }) => [anchor, page + 1] as const))),
      promises: promisesOf(indicators, [before, after]),
      themes: themesOf(themes, [before, after]),
    };
  },
);

/** A report beside the one before it; null for a report that none came before. */
export const sinceOf = (
  { reports, themes, indicators }: Pick<Edition, 'reports' | 'themes' | 'indicators'>,
  report: Report,
): Since | null => make(reports, themes, indicators, report);

/** Pages of the same; none for a report that none came before. */
export function sincePages({ reports }: Pick<Edition, 'reports'>, report: Report): number {
  const found = allPairs(reports).get(report.id);
  return found ? pagesIn(rowsOf(found.before, report, found.pairs)).length : 0;
}
