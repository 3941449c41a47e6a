import { expect, it } from 'vitest';
import { dispersionLines } from './dispersion.ts';

it('makes lines as long as their reports, and long marks for direct occurrences', () => {
  expect(
    dispersionLines([
      { length: 200, marks: [{ at: 20, direct: true }] },
      { length: 50, marks: [{ at: 7, direct: false }] },
      { length: 0, marks: [] },
    ]),
  ).toEqual([
    { width: 100, marks: ['M20 24v-24'] },
    { width: 25, marks: ['M7 24v-10'] },
    { width: 0, marks: [] },
  ]);
});
