import { expect, it } from 'vitest';
import { chanceOfNone } from './poisson.ts';

it('gives the chance of silence', () => {
  expect(chanceOfNone(0)).toBe(1);
  expect(chanceOfNone(0.85)).toBeCloseTo(0.4274, 4);
});
