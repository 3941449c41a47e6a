import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countStrings } from './strings.ts';

const units = ['人人人，𠮷', '人𠮷'].map((text) => Array.from(text));

it('counts as a search counts: overlapping, within a unit, by characters', () => {
  expect([...countStrings(units, new Set(['人人', '人', '𠮷', '，𠮷', '没有', '']))].sort()).toEqual([
    ['人', 4],
    ['人人', 2],
    ['𠮷', 2],
    ['，𠮷', 1],
  ]);
  expect(countStrings(units, new Set())).toEqual(new Map());
});

it('agrees with looking for each string alone', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '𠮷', '，'), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), fc.array(text, { maxLength: 8 }), (texts, strings) => {
      const expected = new Map<string, number>();
      for (const string of new Set(strings)) {
        const wanted = Array.from(string);
        for (const unit of texts.map((one) => Array.from(one)))
          for (let at = 0; at + wanted.length <= unit.length && wanted.length > 0; at += 1)
            if (unit.slice(at, at + wanted.length).join('') === string)
              expected.set(string, (expected.get(string) ?? 0) + 1);
      }
      const counts = countStrings(
        texts.map((one) => Array.from(one)),
        new Set(strings),
      );
      expect([...counts].sort()).toEqual([...expected].sort());
    }),
  );
});
