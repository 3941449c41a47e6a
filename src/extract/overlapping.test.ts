import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlapping } from './overlapping.ts';

const span = fc
  .tuple(fc.nat(300), fc.integer({ min: 1, max: 90 }))
  .map(([start, length]) => ({ start, end: start + length }));

test('finds what asking every span finds, in their order', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 40 }), span, (all, asked) => {
      expect(overlapping(all).of(asked)).toEqual(
        all.filter(({ start, end }) => start < asked.end && asked.start < end),
      );
    }),
  );
});

test('costs no more with many spans elsewhere', () => {
  const all = Array.from({ length: 100_000 }, (_, n) => ({ start: n * 8, end: n * 8 + 4 }));
  const from = performance.now();
  const index = overlapping(all);
  expect(all.filter((one) => index.of(one).length !== 1)).toEqual([]);
  // asking each of them for each would take minutes
  expect(performance.now() - from).toBeLessThan(10_000);
});
