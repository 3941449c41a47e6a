import fc from 'fast-check';
import { expect, test } from 'vitest';
import { around, beginning, ending, whole } from './around.ts';

/** With characters of Extension B, which are two UTF-16 units each. */
const text = fc.string({ unit: fc.constantFrom('甲', '乙', '，', '𠮷', '𠀀', '𪛖'), maxLength: 40 });
const isWellFormed = (some: string): boolean => !/\p{Surrogate}/u.test(some);

test('nothing is cut in two, and nothing is lost or doubled', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), fc.nat(30), (all, one, other, width) => {
      const places = [one, other].map((at) => whole(all, at % (all.length + 1)));
      const span = { start: Math.min(...places), end: Math.max(...places) };
      const { left, middle, right } = around(all, span, width);
      for (const piece of [left, middle, right]) {
        expect(isWellFormed(piece.text)).toBe(true);
        expect(piece.text).toBe(all.slice(piece.start, piece.end));
      }
      expect([left.end, right.start]).toEqual([span.start, span.end]);
      expect(left.text.length).toBeLessThanOrEqual(width);
      expect(right.text.length).toBeLessThanOrEqual(width + 1);
      for (const part of [beginning(all, width), ending(all, width)]) expect(isWellFormed(part)).toBe(true);
      expect(all.startsWith(beginning(all, width)) && all.endsWith(ending(all, width))).toBe(true);
    }),
  );
});

test('half a character alone is left as it is', () => {
  expect(whole('甲\udfb7乙', 1)).toBe(1);
  expect(beginning('𠮷甲', 1)).toBe('𠮷');
  expect(ending('甲𠮷', 1)).toBe('');
});
