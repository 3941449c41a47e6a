import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonPrefixes, suffixArray } from './suffixes.ts';

const naive = (row: readonly number[]): number[] =>
  Array.from(row.keys()).sort((a, b) => {
    for (let i = 0; ; i += 1) {
      const [x, y] = [row[a + i], row[b + i]];
      if (x === undefined) return -1;
      if (y === undefined) return 1;
      if (x !== y) return x - y;
    }
  });

const shared = (row: readonly number[], a: number, b: number): number => {
  let length = 0;
  while (row[a + length] !== undefined && row[a + length] === row[b + length]) length += 1;
  return length;
};

describe('suffix array', () => {
  test('is the sorted suffixes, and knows what neighbours share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { maxLength: 60 }), (row) => {
        const numbers = Int32Array.from(row);
        const order = suffixArray(numbers, 4);
        expect([...order]).toEqual(naive(row));
        const common = commonPrefixes(numbers, order);
        for (let i = 1; i < row.length; i += 1)
          expect(common[i]).toBe(shared(row, order[i - 1] ?? 0, order[i] ?? 0));
      }),
      { numRuns: 500 },
    );
  });

  test.each([[[]], [[2]], [[1, 1, 1, 1]], [[3, 2, 1, 0]], [[0, 1, 2, 3]]])('%j', (row) => {
    expect([...suffixArray(Int32Array.from(row), 4)]).toEqual(naive(row));
  });
});
