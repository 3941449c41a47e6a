import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wilsonInterval } from './proportion.ts';

it('agrees with published values', () => {
  // Newcombe 1998, table I: 81 of 263, and 15 of 148
  expect(wilsonInterval(81, 263).low).toBeCloseTo(0.2553, 4);
  expect(wilsonInterval(81, 263).high).toBeCloseTo(0.3662, 4);
  expect(wilsonInterval(15, 148).low).toBeCloseTo(0.0624, 4);
  expect(wilsonInterval(15, 148).high).toBeCloseTo(0.1605, 4);
});

it('holds the share itself and stays within 0 and 1', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, at) => {
      const hits = Math.round(of * at);
      const { low, high } = wilsonInterval(hits, of);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(hits / of + 1e-9);
      expect(high).toBeGreaterThanOrEqual(hits / of - 1e-9);
    }),
    { seed: 4 },
  );
});

it('refuses an empty sample', () => {
  expect(() => wilsonInterval(0, 0)).toThrow(RangeError);
});
