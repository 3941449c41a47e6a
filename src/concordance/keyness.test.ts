import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gSquared } from './log-likelihood.ts';
import { keyness, keynessOf } from './keyness.ts';

it('gives the values worked out by hand', () => {
  // 10 and 5 in a thousand each: 7.5 expected; 2·(10·ln(10/7.5) + 5·ln(5/7.5))
  const even = keynessOf('项目', 10, 1000, 5, 1000);
  expect(even.expectedA).toBeCloseTo(7.5, 10);
  expect(even.logLikelihood).toBeCloseTo(1.69899, 5);
  expect(even.logRatio).toBeCloseTo(1, 10);
  // 4 in 1,000 against none in 3,000: 2·4·ln 4, and log2((4/1000)/(0.5/3000)) = log2 24
  const none = keynessOf('智慧岛', 4, 1000, 0, 3000);
  expect([none.expectedA, none.expectedB]).toEqual([1, 3]);
  expect(none.logLikelihood).toBeCloseTo(8 * Math.log(4), 10);
  expect(none.logRatio).toBeCloseTo(Math.log2(24), 10);
});

it('is 0 at equal rates, whatever the sizes', () => {
  const { logLikelihood, logRatio } = keynessOf('企业', 3, 300, 10, 1000);
  expect(logLikelihood).toBeCloseTo(0, 10);
  expect(logRatio).toBeCloseTo(0, 10);
});

it('lists both sides, surest first, ties by item', () => {
  const rows = keyness(
    new Map([
      ['乙', 4],
      ['甲', 4],
      ['丙', 1],
    ]),
    100,
    new Map([['丁', 8]]),
    100,
    2,
  );
  expect(rows.map(({ item, a, b }) => [item, a, b])).toEqual([
    ['丁', 0, 8],
    ['乙', 4, 0],
    ['甲', 4, 0],
  ]);
});

it('refuses an empty side', () => {
  expect(() => keynessOf('甲', 1, 0, 1, 10)).toThrow(RangeError);
});

const count = fc.integer({ min: 0, max: 10_000 });
const size = fc.integer({ min: 10_000, max: 10_000_000 });

it('is never negative and changes sides with its sides', () => {
  fc.assert(
    fc.property(count, size, count, size, (a, sizeA, b, sizeB) => {
      fc.pre(a + b > 0);
      const there = keynessOf('甲', a, sizeA, b, sizeB);
      const back = keynessOf('甲', b, sizeB, a, sizeA);
      expect(there.logLikelihood).toBeGreaterThanOrEqual(0);
      expect(there.logLikelihood).toBeCloseTo(back.logLikelihood, 6);
      expect(there.logRatio).toBeCloseTo(-back.logRatio, 9);
      expect(there.expectedA + there.expectedB).toBeCloseTo(a + b, 6);
    }),
  );
});

it('G² of equal cells is 0, and an empty cell adds nothing', () => {
  expect(
    gSquared([
      [5, 5],
      [7, 7],
    ]),
  ).toBe(0);
  expect(
    gSquared([
      [0, 2],
      [4, 2],
    ]),
  ).toBeCloseTo(8 * Math.LN2, 10);
});
