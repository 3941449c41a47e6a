/**
 * Figures of several reports in rows, one an indicator, and whether those of a row can be compared as they
 * stand: the same side (result or target), aspect, unit, kind, scope and period.
 */
import { scopeKey } from '../edition/scope.ts';
import { measurable, plainest, sideOf } from '../edition/views/figures/sides.ts';
import type { Side } from '../edition/views/figures/sides.ts';
import type { IndicatorId } from '../corpus/ids.ts';
import type { ComparedFigure, ComparedReport } from './model.ts';
import type { Passage } from './passages.ts';

/** A figure with where it stands. */
export interface PlacedFigure extends ComparedFigure {
  readonly column: number;
  readonly passage: Passage;
}

export interface NumberCell {
  /** The plainest first. */
  readonly result: readonly PlacedFigure[];
  readonly target: readonly PlacedFigure[];
}

/** Why figures cannot be compared. */
export type Obstacle =
  | 'side'
  | 'aspect'
  | 'unit'
  | 'kind'
  | 'scope'
  | 'period'
  | 'inexact'
  /** What was, or a threshold: no result. */
  | 'baseline'
  /** No period is known. */
  | 'unstated';

/** Results, or targets, of one indicator. */
export interface SideVerdict {
  readonly side: Side;
  /** `alone`: one report tells a value; `masked`: values stand there and are masked. */
  readonly kind: 'same' | 'differs' | 'alone' | 'masked';
  /** All of them, where `differs`. */
  readonly obstacles: readonly Obstacle[];
  /** The figures that were set against each other, one a column. */
  readonly figures: readonly PlacedFigure[];
}

export type Verdict =
  /** Figures of these columns are of one kind in every respect. */
  | {
      readonly kind: 'same';
      readonly side: Side;
      readonly figures: readonly PlacedFigure[];
      readonly sides: readonly SideVerdict[];
    }
  | {
      readonly kind: 'differs';
      /** Why a result cannot stand against a target; empty where a side has several values. */
      readonly across: readonly Obstacle[];
      readonly figures: readonly PlacedFigure[];
      readonly sides: readonly SideVerdict[];
    }
  /** Fewer than two reports tell a value. `given`: how many speak of it, masked values included. */
  | { readonly kind: 'alone'; readonly told: number; readonly given: number };

export interface NumberRow {
  readonly indicator: IndicatorId;
  readonly label: string;
  readonly cells: readonly NumberCell[];
  readonly verdict: Verdict;
}

const SIDES: readonly Side[] = ['target', 'result'];

/** Values that can stand on a scale: no words, no thresholds, no places in a rank, no gaps to another place. */
const exact = (figure: ComparedFigure): boolean =>
  [figure.value, figure.low, figure.high].some((one) => one !== null) &&
  measurable(figure) &&
  figure.flags.length === 0;

/** In which respects figures must agree, in the order in which a difference is told. */
const RESPECTS: readonly (readonly [
  Exclude<Obstacle, 'side' | 'inexact' | 'baseline' | 'unstated'>,
  (one: ComparedFigure) => string,
])[] = [
  ['aspect', ({ aspect }) => aspect],
  ['unit', ({ unit }) => unit ?? ''],
  ['kind', ({ kind }) => kind],
  ['scope', scopeKey],
  ['period', ({ period }) => period?.label ?? ''],
];

const keyOf = (figure: ComparedFigure): string => RESPECTS.map(([, respect]) => respect(figure)).join('\n');

const columnsOf = (figures: readonly PlacedFigure[]): number =>
  new Set(figures.map(({ column }) => column)).size;

/** The first figure of each column. */
const firsts = (figures: readonly PlacedFigure[]): PlacedFigure[] =>
  [...Map.groupBy(figures, ({ column }) => column).values()].flatMap(([first]) => (first ? [first] : []));

/** In which respects some figures differ; a growth has another unit than an amount, which goes without saying. */
function differences(figures: readonly PlacedFigure[]): Obstacle[] {
  const found = RESPECTS.filter(([, respect]) => new Set(figures.map(respect)).size > 1).map(
    ([obstacle]) => obstacle,
  );
  return found.includes('aspect') ? found.filter((obstacle) => obstacle !== 'unit') : found;
}

/**
 * One figure of each column, those that come nearest to being comparable: an amount is not set against a
 * growth where both reports give both. Of equally near ones the plainest.
 */
function nearestOf(figures: readonly PlacedFigure[]): PlacedFigure[] {
  const columns = [...Map.groupBy(figures, ({ column }) => column).values()];
  let best: PlacedFigure[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const figure of figures) {
    const side = columns.flatMap((own) => {
      const ranked = own
        .map((one) => ({
          one,
          apart: one.column === figure.column ? Number(one !== figure) : differences([figure, one]).length,
        }))
        .reduce((near, other) => (other.apart < near.apart ? other : near));
      return [ranked];
    });
    const apart = side.reduce((sum, one) => sum + one.apart, 0);
    if (apart < least) [best, least] = [side.map(({ one }) => one), apart];
  }
  return best;
}

/** All that keeps figures of one side apart; what agrees in every respect may still be no value. */
function obstaclesOf(figures: readonly PlacedFigure[]): Obstacle[] {
  const found = differences(figures);
  if (figures.some((figure) => !exact(figure))) found.push('inexact');
  if (!found.includes('kind') && figures.some(({ kind }) => kind === 'baseline')) found.push('baseline');
  return found.length > 0 ? found : ['unstated'];
}

/** The figures of one side that agree in every respect, of as many columns as do; fewer than two where none. */
function agreeing(figures: readonly PlacedFigure[]): PlacedFigure[] {
  const candidates = figures.filter(
    (figure) => !figure.masked && exact(figure) && figure.kind !== 'baseline' && figure.period !== null,
  );
  return [...Map.groupBy(candidates, keyOf).values()]
    .map(firsts)
    .reduce<PlacedFigure[]>((best, one) => (one.length > best.length ? one : best), []);
}

function sideVerdict(cells: readonly NumberCell[], side: Side): SideVerdict | null {
  const all = cells.flatMap((cell) => cell[side]);
  const told = nearestOf(all.filter(({ masked }) => !masked));
  if (all.length === 0) return null;
  if (told.length === 0) return { side, kind: 'masked', obstacles: [], figures: [] };
  if (told.length === 1) return { side, kind: 'alone', obstacles: [], figures: told };
  const agreed = agreeing(all);
  if (agreed.length > 1) return { side, kind: 'same', obstacles: [], figures: agreed };
  return { side, kind: 'differs', obstacles: obstaclesOf(told), figures: told };
}

/** Whether figures of different reports can be compared as they stand; results and targets are told apart. */
export function verdictOf(cells: readonly NumberCell[]): Verdict {
  const all = cells.flatMap(({ result, target }) => [...target, ...result]);
  const told = all.filter(({ masked }) => !masked);
  if (columnsOf(told) < 2) return { kind: 'alone', told: columnsOf(told), given: columnsOf(all) };
  const sides = SIDES.map((side) => sideVerdict(cells, side)).filter((one) => one !== null);
  const best = sides
    .filter(({ kind }) => kind === 'same')
    .reduce<SideVerdict | null>(
      (most, one) => (most && most.figures.length >= one.figures.length ? most : one),
      null,
    );
  if (best) return { kind: 'same', side: best.side, figures: best.figures, sides };
  const differing = sides.find(({ kind }) => kind === 'differs');
  if (differing) return { kind: 'differs', across: [], figures: differing.figures, sides };
  const figures = nearestOf(told);
  // the period of a result is never that of a target, and their kinds are what "side" says
  const across = differences(figures).filter((obstacle) => obstacle !== 'period' && obstacle !== 'kind');
  return { kind: 'differs', across: ['side', ...across], figures, sides };
}

/** The figures of some passages, each once, in reading order. */
export const figuresIn = (passages: readonly Passage[]): PlacedFigure[] =>
  passages.flatMap((passage) =>
    passage.figures.map((figure) => ({ ...figure, column: passage.column, passage })),
  );

function cellOf(figures: readonly PlacedFigure[], year: number): NumberCell {
  const on = (side: Side): PlacedFigure[] =>
    plainest(
      figures.filter((figure) => sideOf(figure, year) === side),
      side === 'target' ? year : year - 1,
    );
  return { result: on('result'), target: on('target') };
}

/** One row for each indicator among the figures, in the lexicon's order. */
export function numberRows(
  figures: readonly PlacedFigure[],
  reports: readonly Pick<ComparedReport, 'year'>[],
): NumberRow[] {
  const rows = Map.groupBy(
    figures.filter(({ indicator }) => indicator !== null),
    ({ indicator }) => indicator,
  );
  return [...rows]
    .sort(([, [a]], [, [b]]) => (a?.order ?? 0) - (b?.order ?? 0))
    .flatMap(([indicator, own]) => {
      const [first] = own;
      if (indicator === null || !first) return [];
      const cells = reports.map(({ year }, column) =>
        cellOf(
          own.filter((figure) => figure.column === column),
          year,
        ),
      );
      return [{ indicator, label: first.label, cells, verdict: verdictOf(cells) }];
    });
}
