/** A report beside the one of the year before it, of the same district: texts, promises and themes. */
import { jieba } from '../../../concordance/segmenter.ts';
import { revise } from '../../../concordance/revision.ts';
import type { Revision } from '../../../concordance/revision.ts';
import type { TextUnit } from '../../../corpus/model.ts';
import { present } from '../../../corpus/present.ts';
import type { Edition, Figure, Indicator, Report, Theme, ThemeCount } from '../../model.ts';
import { pagesBySize } from '../../paging-by-size.ts';
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
  /** Of what was changed: how, word by word. */
  readonly revision: readonly Revision[];
  /** Names it on the page: `p12`, or `was-p12` for what is gone. */
  readonly anchor: string;
}

function rowOf(
  { older, newer, cosine, moved }: ReturnType<typeof pairUnits>[number],
  [before, after]: readonly [Report, Report],
): SinceRow {
  const [was, is] = [
    older === null ? null : present(before.text.units[older], 'unit'),
    newer === null ? null : present(after.text.units[newer], 'unit'),
  ];
  const fate: Fate = is === null ? 'gone' : was === null ? 'new' : was.text === is.text ? 'kept' : 'changed';
  const revision = was && is && fate === 'changed' ? revise(jieba(was.text), jieba(is.text)) : [];
  const anchor = is ? is.id : `was-${was?.id ?? ''}`;
  return { fate, older: was, newer: is, cosine, moved, revision, anchor };
}

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

function make(edition: Pick<Edition, 'themes' | 'indicators'>, before: Report, after: Report): Since {
  const rows = pairUnits(before.text.units, after.text.units).map((pair) => rowOf(pair, [before, after]));
  const size = ({ older, newer }: SinceRow): number => (older?.text.length ?? 0) + (newer?.text.length ?? 0);
  const pages = pagesBySize(rows, size, PAGE);
  return {
    before,
    after,
    rows,
    pages,
    pageOf: new Map(pages.flatMap((list, page) => list.map(({ anchor }) => [anchor, page + 1] as const))),
    promises: promisesOf(edition.indicators, [before, after]),
    themes: themesOf(edition.themes, [before, after]),
  };
}

const made = new WeakMap<Report, Since | null>();

/** The same, made once for an edition; null for a report that none came before. */
export function sinceOf(
  edition: Pick<Edition, 'reports' | 'themes' | 'indicators'>,
  report: Report,
): Since | null {
  let found = made.get(report);
  if (found === undefined) {
    const before = reportBefore(edition, report);
    found = before && make(edition, before, report);
    made.set(report, found);
  }
  return found;
}
