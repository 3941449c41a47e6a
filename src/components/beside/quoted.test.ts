import { expect, it } from 'vitest';
import { union } from './quoted.ts';

it('joins what overlaps or touches', () => {
  expect(
    union([
      { start: 5, end: 8 },
      { start: 0, end: 2 },
      { start: 7, end: 9 },
      { start: 2, end: 3 },
    ]),
  ).toEqual([
    { start: 0, end: 3 },
    { start: 5, end: 9 },
  ]);
});
