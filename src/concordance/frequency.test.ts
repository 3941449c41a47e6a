import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import { expect, it } from 'vitest';
import { frequencyOf, poissonInterval } from './frequency.ts';

it('agrees with the quantiles of gamma distributions', () => {
  for (const count of [1, 2, 3, 7, 8, 41, 100]) {
    const { low, high } = poissonInterval(count);
    expect(low / gammaQuantile(0.025, count, 1)).toBeCloseTo(1, 8);
    expect(high / gammaQuantile(0.975, count + 1, 1)).toBeCloseTo(1, 8);
  }
});

it('stays exact for large counts', () => {
  // worked out with sixty digits; at this size the library's quantile is off by 0.16
  expect(poissonInterval(999).high).toBeCloseTo(1062.921151224888, 6);
});

it('begins at 0 where nothing was counted: then -ln 0.025 is the upper limit', () => {
  const { low, high } = poissonInterval(0);
  expect(low).toBe(0);
  expect(high).toBeCloseTo(-Math.log(0.025), 9);
});

it('gives rates per 10,000 characters', () => {
  const { rate, low, high } = frequencyOf(8, 20_000);
  expect(rate).toBe(4);
  expect(low).toBeCloseTo(3.4538 / 2, 4);
  expect(high).toBeCloseTo(15.7632 / 2, 4);
  expect(frequencyOf(0, 0)).toMatchObject({ rate: 0, low: 0, high: 0 });
});
