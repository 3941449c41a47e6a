import { describe, expect, it } from 'vitest';
import { chanceOfNone, exactInterval } from './poisson.ts';

describe('exactInterval', () => {
  // Garwood 1936, as printed in every table of exact Poisson limits
  it.each([
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [2, 0.2422, 7.2247],
    [7, 2.8144, 14.4227],
    [10, 4.7954, 18.3904],
    [41, 29.4223, 55.6211],
    [100, 81.364, 121.6268],
  ])('for a count of %i runs from %f to %f', (count, low, high) => {
    const found = exactInterval(count);
    expect(found.low).toBeCloseTo(low, 3);
    expect(found.high).toBeCloseTo(high, 3);
  });

  it('stays finite for counts whose exponentials underflow', () => {
    const found = exactInterval(2000);
    expect(found.low).toBeGreaterThan(1900);
    expect(found.high).toBeLessThan(2100);
  });
});

it('gives the chance of silence', () => {
  expect(chanceOfNone(0)).toBe(1);
  expect(chanceOfNone(0.85)).toBeCloseTo(0.4274, 4);
});
