import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ngramCounts, ngramList } from './ngrams.ts';

const units = (...texts: string[]): string[][] => texts.map((text) => Array.from(text));

it('counts overlapping strings within a unit and within punctuation', () => {
  const counts = ngramCounts(units('人人人，人人', '人'), { shortest: 2, longest: 3, least: 1 });
  expect([...counts]).toEqual([
    ['人人', 3],
    ['人人人', 1],
  ]);
});

it('leaves out what is rare', () => {
  const counts = ngramCounts(units('营商环境好', '营商环境差'), { shortest: 2, longest: 4, least: 2 });
  expect([...counts.keys()]).toEqual(['营商', '商环', '环境', '营商环', '商环境', '营商环境']);
});

it('names what stands around every occurrence', () => {
  const counts = ngramCounts(units('营商环境', '营商环境', '环境'), { shortest: 2, longest: 4, least: 2 });
  expect(ngramList(counts).map(({ gram, count, within }) => [gram, count, within])).toEqual([
    ['环境', 3, null],
    ['营商环境', 2, null],
    ['商环境', 2, '营商环境'],
    ['营商环', 2, '营商环境'],
    ['商环', 2, '商环境'],
    ['营商', 2, '营商环'],
  ]);
});

it('agrees with counting by hand', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '𠮷', '，'), maxLength: 30 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), fc.integer({ min: 1, max: 3 }), (texts, least) => {
      const expected = new Map<string, number>();
      for (const characters of units(...texts))
        for (let at = 0; at < characters.length; at += 1)
          for (const length of [2, 3, 4]) {
            const gram = characters.slice(at, at + length);
            if (gram.length === length && !gram.includes('，'))
              expected.set(gram.join(''), (expected.get(gram.join('')) ?? 0) + 1);
          }
      const listed = [...expected].filter(([, count]) => count >= least).sort();
      expect([...ngramCounts(units(...texts), { shortest: 2, longest: 4, least })].sort()).toEqual(listed);
    }),
  );
});
