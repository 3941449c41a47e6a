/** Figures for tests: a plain one, changed where a test needs it. */
import { indicatorId, paragraphId, reportId } from '../../corpus/ids.ts';
import type { Figure, Indicator } from '../../edition/model.ts';

const year = (of: number): Figure['period'] => ({ label: String(of), from: of, to: of, basis: 'stated' });

/** A result of 10% in the year before that of `reportFrom`. */
export function figureFrom({
  at = 0,
  in: of = 2021,
  ...rest
}: Partial<Figure> & { at?: number; in?: number }): Figure {
  return {
    id: `jia-2022.p1.${at}`,
    report: reportId('jia-2022'),
    unitId: paragraphId(1),
    start: at,
    end: at + 3,
    surface: '10%',
    quote: { start: 0, end: at + 3 },
    indicator: indicatorId('zhibiao'),
    label: '某指标',
    aspect: 'growth',
    value: 10,
    low: null,
    high: null,
    unit: '%',
    comparator: '=',
    modal: null,
    kind: 'actual',
    period: year(of),
    scope: '全区',
    whole: true,
    change: 'up',
    against: null,
    masked: false,
    rules: [],
    base: { value: 10, unit: '%' },
    baseLow: null,
    baseHigh: null,
    flags: [],
    ...rest,
  };
}

export const indicatorFrom = (figures: readonly Figure[]): Indicator => ({
  id: indicatorId('zhibiao'),
  label: '某指标',
  aliases: [],
  unit: '亿元',
  direction: 'up',
  field: '某领域',
  order: 0,
  definition: '某',
  notes: [],
  figures,
});
