import { expect, it } from 'vitest';
import { frequencyOf, poissonInterval } from './frequency.ts';

// Garwood 1936, as printed in every table of exact Poisson limits
it.each([
  [1, 0.0253, 5.5716],
  [2, 0.2422, 7.2247],
  [7, 2.8144, 14.4227],
  [10, 4.7954, 18.3904],
  [41, 29.4223, 55.6211],
  [100, 81.364, 121.6268],
])('for a count of %i the interval runs from %f to %f', (count, low, high) => {
  const found = poissonInterval(count);
  expect(found.low).toBeCloseTo(low, 3);
  expect(found.high).toBeCloseTo(high, 3);
});

it('stays exact for large counts', () => {
  // worked out with sixty digits
  expect(poissonInterval(999).high).toBeCloseTo(1062.921151224888, 6);
});

it('stays finite for counts whose exponentials underflow', () => {
  const { low, high } = poissonInterval(2000);
  expect(low).toBeGreaterThan(1900);
  expect(high).toBeLessThan(2100);
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
