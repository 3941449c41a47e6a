/**
 * Figures of several reports in rows, one an indicator, and whether those of a row can be compared as they
 * stand: the same side (result or target), aspect, unit, kind, scope and period.
 */
import { plainest, sideOf } from '../edition/views/figures/sides.ts';
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

/** Why figures cannot be compared; the first reason found. */
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

export type Verdict =
  /** Figures of these columns are of one kind in every respect. */
  | { readonly kind: 'same'; readonly side: Side; readonly figures: readonly PlacedFigure[] }
  | { readonly kind: 'differs'; readonly obstacle: Obstacle; readonly figures: readonly PlacedFigure[] }
  /** Fewer than two reports tell a value. `given`: how many speak of it, masked values included. */
  | { readonly kind: 'alone'; readonly told: number; readonly given: number };

export interface NumberRow {
  readonly indicator: IndicatorId;
  readonly label: string;
  readonly cells: readonly NumberCell[];
  readonly verdict: Verdict;
}

const SIDES: readonly Side[] = ['target', 'result'];

/** Values that can stand on a scale: no words, no thresholds, no places in a rank. */
const exact = ({ value, low, high, aspect, flags }: ComparedFigure): boolean =>
  (value !== null || low !== null || high !== null) && aspect !== 'rank' && flags.length === 0;

/** In which respects figures must agree, in the order in which a difference is told. */
const RESPECTS: readonly (readonly [
  Exclude<Obstacle, 'side' | 'inexact' | 'baseline' | 'unstated'>,
  (one: ComparedFigure) => string,
])[] = [
  ['aspect', ({ aspect }) => aspect],
  ['unit', ({ unit }) => unit ?? ''],
  ['kind', ({ kind }) => kind],
  ['scope', ({ scope }) => scope ?? ''],
  ['period', ({ period }) => period?.label ?? ''],
];

const keyOf = (figure: ComparedFigure): string => RESPECTS.map(([, respect]) => respect(figure)).join('\n');

const columnsOf = (figures: readonly PlacedFigure[]): number =>
  new Set(figures.map(({ column }) => column)).size;

/** The first figure of each column. */
const firsts = (figures: readonly PlacedFigure[]): PlacedFigure[] =>
  [...Map.groupBy(figures, ({ column }) => column).values()].flatMap(([first]) => (first ? [first] : []));

/** Why figures that agree in every respect are no values to be compared. */
const flawOf = (figures: readonly PlacedFigure[]): Obstacle =>
  figures.some((figure) => !exact(figure))
    ? 'inexact'
    : figures.some(({ kind }) => kind === 'baseline')
      ? 'baseline'
      : 'unstated';

/** Whether figures of different reports can be compared as they stand. */
export function verdictOf(cells: readonly NumberCell[]): Verdict {
  const all = cells.flatMap(({ result, target }) => [...target, ...result]);
  const told = all.filter(({ masked }) => !masked);
  if (columnsOf(told) < 2) return { kind: 'alone', told: columnsOf(told), given: columnsOf(all) };
  let best: PlacedFigure[] = [];
  let bestSide: Side = 'target';
  for (const side of SIDES) {
    const candidates = cells
      .flatMap((cell) => cell[side])
      .filter(
        (figure) => !figure.masked && exact(figure) && figure.kind !== 'baseline' && figure.period !== null,
      );
    for (const group of Map.groupBy(candidates, keyOf).values()) {
      const one = firsts(group);
      if (one.length > Math.max(1, best.length)) [best, bestSide] = [one, side];
    }
  }
  if (best.length > 1) return { kind: 'same', side: bestSide, figures: best };

  for (const side of SIDES) {
    const figures = firsts(cells.flatMap((cell) => cell[side]).filter(({ masked }) => !masked));
    if (figures.length < 2) continue;
    const differing = RESPECTS.find(([, respect]) => new Set(figures.map(respect)).size > 1);
    return { kind: 'differs', obstacle: differing?.[0] ?? flawOf(figures), figures };
  }
  const figures = firsts(told);
  const aspects = new Set(figures.map(({ aspect }) => aspect)).size > 1;
  return { kind: 'differs', obstacle: aspects ? 'aspect' : 'side', figures };
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
