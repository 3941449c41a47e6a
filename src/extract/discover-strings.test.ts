import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BREAK, frequentStrings } from './discover-strings.ts';

const codesOf = (text: string): Uint16Array =>
  Uint16Array.from(text, (character) => (character === '，' ? BREAK : character.charCodeAt(0)));

function countsOf(text: string, least: number, cap = 1000): Map<string, number> {
  const found = new Map<string, number>();
  for (const level of frequentStrings(codesOf(text), { longest: 5, least, cap }))
    for (const [id, first] of level.first.entries())
      found.set(text.slice(first, first + level.length), level.counts[id] ?? 0);
  return found;
}

it('counts every string as reading does', () => {
  const texts = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '，'), maxLength: 60 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 4 }), (text, least) => {
      const expected = new Map<string, number>();
      for (let from = 0; from < text.length; from += 1)
        for (let to = from + 1; to <= Math.min(text.length, from + 5); to += 1) {
          const part = text.slice(from, to);
          if (!part.includes('，')) expected.set(part, (expected.get(part) ?? 0) + 1);
        }
      const frequent = [...expected].filter(([, count]) => count >= least).sort();
      expect([...countsOf(text, least)].sort()).toEqual(frequent);
    }),
  );
});

it('keeps the most frequent where there are too many, and says from which count on', () => {
  const text = '甲甲甲，乙乙乙，丙丙，丁丁';
  const [level] = frequentStrings(codesOf(text), { longest: 1, least: 1, cap: 2 });
  expect(level?.least).toBe(3);
  expect([...(level?.counts ?? [])]).toEqual([3, 3]);
});
