import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pagesBySize } from './paging-by-size.ts';

it('keeps the order, loses nothing, and fills pages up to their size', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 })), (list) => {
      const pages = pagesBySize(list, (one) => one, 10);
      expect(pages.flat()).toEqual(list);
      for (const page of pages) expect(page.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(10);
    }),
  );
  expect(pagesBySize([5, 5, 5, 30, 1], (one) => one, 10)).toEqual([[5, 5], [5], [30], [1]]);
  expect(pagesBySize([], () => 1, 10)).toEqual([[]]);
});
