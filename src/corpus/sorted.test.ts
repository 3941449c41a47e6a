import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstFrom, lastUpTo, within } from './sorted.ts';

const numbers = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 9 }).map((list) => list.sort());

it('finds the first that is at least so much, and the last that is at most so much', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: -1, max: 10 }), (sorted, at) => {
      const first = sorted.findIndex((one) => one >= at);
      expect(firstFrom(sorted, at)).toBe(first < 0 ? sorted.length : first);
      expect(lastUpTo(Int32Array.from(sorted), at)).toBe(
        Math.max(
          0,
          sorted.findLastIndex((one) => one <= at),
        ),
      );
    }),
  );
});

it('finds all that are within a range', () => {
  fc.assert(
    fc.property(numbers, fc.nat(9), fc.nat(9), (sorted, start, end) => {
      const own = within(sorted, (one) => one, [start, Math.max(start, end)]);
      expect(own).toEqual(sorted.filter((one) => one >= start && one < end));
    }),
  );
});
