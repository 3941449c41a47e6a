/**
 * A result and a target beside it, and what we may derive from the two. Nothing is derived where unit,
 * scope or period forbid it; then the reason is given instead.
 */
import type { Figure, Indicator } from '../../model.ts';
import type { FigureCell, FigureRow } from './matrix.ts';
import { scopeKey } from '../../scope.ts';
import { measurable, signed, yearOf } from './sides.ts';

export type Hindrance = 'masked' | 'unit' | 'scope' | 'period' | 'inexact' | 'kind';

export interface Pair {
  readonly cell: FigureCell;
  readonly row: FigureRow;
  readonly result: Figure | null;
  readonly target: Figure | null;
  /** Target minus result, in the printed unit; for rates in percentage points. */
  readonly difference: number | null;
  /** Why there is no difference, where both stand there; the first reason found. */
  readonly hindrance: Hindrance | null;
}

/** Nine places are more than any text prints, and no rest of binary arithmetic shows. */
const exact = (value: number): number => Number(value.toFixed(9));

function hindranceOf(row: FigureRow, result: Figure, target: Figure): Hindrance | null {
  if (result.masked || target.masked) return 'masked';
  if (!measurable(row) || result.kind === 'baseline' || target.kind === 'plan') return 'kind';
  if (result.unit !== target.unit) return 'unit';
  if (scopeKey(result) !== scopeKey(target)) return 'scope';
  const [from, to] = [yearOf(result), yearOf(target)];
  if (from === null || to === null || (row.aspect === 'growth' ? to !== from + 1 : to <= from))
    return 'period';
  if (signed(result) === null || signed(target) === null) return 'inexact';
  return null;
}

/** The result and the target of a cell that stand closest: of one scope and subsequent years if there are such. */
export function pairOf(row: FigureRow, cell: FigureCell): Pair {
  const result = cell.result[0] ?? null;
  const target = cell.target[0] ?? null;
  if (!result || !target) return { cell, row, result, target, difference: null, hindrance: null };
  for (const one of cell.target)
    for (const other of cell.result)
      if (hindranceOf(row, other, one) === null) {
        const [a, b] = [signed(other), signed(one)];
        const difference = a === null || b === null ? null : exact(b - a);
        return { cell, row, result: other, target: one, difference, hindrance: null };
      }
  return { cell, row, result, target, difference: null, hindrance: hindranceOf(row, result, target) };
}

export interface ChartRow {
  readonly row: FigureRow;
  /** Reports that give or hide a value. */
  readonly pairs: readonly Pair[];
}

/** What of the rows can be drawn: at least one value is told, and neither places in a rank nor gaps are lengths. */
export function chartRows(rows: readonly FigureRow[]): ChartRow[] {
  return rows
    .filter(measurable)
    .map((row) => ({
      row,
      pairs: row.cells
        .map((cell) => pairOf(row, cell))
        .filter(({ result, target }) => result !== null || target !== null),
    }))
    .filter(({ pairs }) =>
      pairs.some(({ result, target }) =>
        [result, target].some((figure) => figure !== null && !figure.masked && figure.base !== null),
      ),
    );
}

export interface Implied {
  readonly level: Figure;
  readonly growth: Figure;
  /** `base`: what the level was a year before; `ahead`: what the growth makes of it. In the printed unit. */
  readonly kind: 'base' | 'ahead';
  readonly value: number;
}

const PERCENT = 100;
/** Significant digits of what we derive: the text's own values have seldom more than four. */
const DIGITS = 4;

const fitting = (level: Figure, growth: Figure): boolean =>
  level.aspect === 'level' &&
  growth.aspect === 'growth' &&
  level.value !== null &&
  growth.value !== null &&
  growth.unit === '%' &&
  level.comparator === '=' &&
  growth.comparator === '=' &&
  scopeKey(level) === scopeKey(growth) &&
  level.report === growth.report &&
  level.kind !== 'baseline' &&
  level.flags.length === 0;

/** Rates of growth at constant prices do not lead from one year's level to another's. */
const CONSTANT_PRICES = /不变价|可比价/u;

/**
 * From a level and a growth rate of one report, scope and measure: the level of the year before where both are
 * of one year and stand in one sentence, the level that a target of the next year comes to. Nothing where the
 * editors' definition says that the growth is counted at constant prices.
 */
export function impliedOf(
  { definition, notes }: Pick<Indicator, 'definition' | 'notes'>,
  figures: readonly Figure[],
): Implied[] {
  if ([definition, ...notes].some((text) => CONSTANT_PRICES.test(text))) return [];
  const found: Implied[] = [];
  for (const level of figures)
    for (const growth of figures) {
      if (!fitting(level, growth)) continue;
      const [at, of] = [yearOf(level), yearOf(growth)];
      const rate = signed(growth);
      if (at === null || of === null || rate === null || level.value === null) continue;
      const factor = 1 + rate / PERCENT;
      const together = level.unitId === growth.unitId && level.quote.start === growth.quote.start;
      if (of === at && together && factor > 0)
        found.push({
          level,
          growth,
          kind: 'base',
          value: Number((level.value / factor).toPrecision(DIGITS)),
        });
      else if (of === at + 1)
        found.push({
          level,
          growth,
          kind: 'ahead',
          value: Number((level.value * factor).toPrecision(DIGITS)),
        });
    }
  return found;
}
