import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverOf } from './cover.ts';

const run = fc.array(fc.constantFrom(...'营商环境发展'), { minLength: 2, maxLength: 30 });
const counts = fc.array(fc.nat({ max: 200_000 }), { minLength: 6, maxLength: 6 });
const expectedBy =
  (table: readonly number[]) =>
  (first: string, second: string): number =>
    Math.min(table['营商环境发展'.indexOf(first)] ?? 0, table['营商环境发展'.indexOf(second)] ?? 0);

test('the pairs hold every character, and neighbours touch or overlap', () => {
  fc.assert(
    fc.property(run, counts, (characters, table) => {
      const offsets = coverOf(characters, expectedBy(table))
        .map(({ offset }) => offset)
        .sort((a, b) => a - b);
      expect(offsets[0]).toBe(0);
      expect(offsets.at(-1)).toBe(characters.length - 2);
      expect(offsets.slice(1).every((offset, i) => [1, 2].includes(offset - (offsets[i] ?? 0)))).toBe(true);
    }),
  );
});

test('no more pairs than are needed where all are rare', () => {
  const rare = (): number => 1;
  expect(coverOf([...'营商环境'], rare).map(({ offset }) => offset)).toEqual([0, 2]);
  expect(coverOf([...'营商环境发'], rare)).toHaveLength(3);
});

test('the rarest pair comes first, and a common one is gone round where the count allows', () => {
  // 境发 is common: of the covers of five characters those without it win.
  const expected = (first: string, second: string): number => (first + second === '商环' ? 100_000 : 10);
  const cover = coverOf([...'营商环境发'], expected);
  expect(cover.map(({ offset }) => offset)).not.toContain(1);
  const sorted = coverOf([...'营商环境'], (first) => (first === '环' ? 1 : 9));
  expect(sorted.map(({ offset }) => offset)).toEqual([2, 0]);
});
