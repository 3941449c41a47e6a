import { describe, expect, it } from 'vitest';
import { reportFrom, themeFrom } from '../../test/support/report.ts';
import { againstOthers, criticalValue, differenceOf, logLikelihood } from './difference.ts';

describe('logLikelihood', () => {
  it('is what a hand works out', () => {
    // 10 and 0 where 5 and 5 are expected: 2 · 10 · ln 2
    expect(
      logLikelihood([
        { count: 10, characters: 1000 },
        { count: 0, characters: 1000 },
      ]),
    ).toBeCloseTo(20 * Math.LN2, 10);
    // 12 and 4 in 3000 and 5000; expected 6 and 10: 2 (12 ln 2 + 4 ln 0.4)
    expect(
      logLikelihood([
        { count: 12, characters: 3000 },
        { count: 4, characters: 5000 },
      ]),
    ).toBeCloseTo(2 * (12 * Math.log(2) + 4 * Math.log(0.4)), 10);
  });

  it('is 0 where all speak of it at one rate, or none does', () => {
    const even = [1, 2, 4].map((times) => ({ count: times, characters: 500 * times }));
    expect(logLikelihood(even)).toBeCloseTo(0, 10);
    expect(logLikelihood([{ count: 0, characters: 9 }])).toBe(0);
    expect(logLikelihood([])).toBe(0);
  });
});

it('knows the quantiles of chi-square', () => {
  // printed tables: 3.841 for one degree of freedom, 7.815 for three
  expect(criticalValue(2)).toBeCloseTo(3.841, 3);
  expect(criticalValue(4)).toBeCloseTo(7.815, 3);
  expect(criticalValue(1)).toBe(0);
});

it('tells who says more and who says less', () => {
  const loud = reportFrom('智慧岛，智慧岛，智慧岛。', 'jia-2022');
  const quiet = reportFrom('别的事，别的事，别的事。', 'yi-2022');
  const theme = themeFrom([loud, quiet], ['智慧岛']);
  expect(againstOthers(theme, loud, [loud, quiet])).toBeCloseTo(6 * Math.LN2, 10);
  expect(againstOthers(theme, quiet, [loud, quiet])).toBeCloseTo(-6 * Math.LN2, 10);
  expect(differenceOf(theme, [loud, quiet])).toBeCloseTo(6 * Math.LN2, 10);
});
