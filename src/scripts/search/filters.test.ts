import fc from 'fast-check';
import { expect, test } from 'vitest';
import { select, traitsOf } from './filters.ts';
import type { Hit } from './engine.ts';
import { names } from '../../test/search/names.ts';
import { FACETS, NONE_CHOSEN } from './state.ts';
import type { Chosen, Facet } from './state.ts';

const themes = new Map([
  ['green', new Set([0, 2])],
  ['blue', new Set([2, 3])],
  ['none', new Set<number>()],
]);
const hits: readonly Hit[] = (
  [
    ['a', 'p1', 3],
    ['a', 's2', 1],
    ['b', 'p1', 2],
    ['c', 'p9', 5],
    ['c', 's1', 1],
  ] as const
).map(([id, paragraph, occurrences], unit) => ({ report: id, paragraph, occurrences, unit, starts: null }));

const VALUES: Readonly<Record<Facet, readonly string[]>> = {
  district: ['east', 'west', 'nosuch'],
  genre: ['report', 'speech'],
  kind: ['body', 'heading'],
  theme: [...themes.keys(), 'nosuch'],
  report: ['a', 'b', 'c'],
};
const choosing = fc.record<Chosen>(
  Object.fromEntries(FACETS.map((facet) => [facet, fc.subarray([...VALUES[facet]])])) as never,
);

test('within a facet any value fits, across facets all must', () => {
  const chosen = { ...NONE_CHOSEN, district: ['east'], kind: ['body'] };
  const { hits: left, occurrences } = select(hits, chosen, traitsOf(names, themes));
  expect([left.map(({ unit }) => unit), occurrences]).toEqual([[0, 2], 5]);
});

test('the count beside a value is what choosing it alone in its facet would find', () => {
  const traits = traitsOf(names, themes);
  fc.assert(
    fc.property(choosing, (chosen) => {
      const { counts } = select(hits, chosen, traits);
      for (const facet of FACETS)
        for (const value of VALUES[facet]) {
          const found = select(hits, { ...chosen, [facet]: [value] }, traits).occurrences;
          expect(counts[facet]?.get(value) ?? 0).toBe(found);
        }
    }),
  );
});

test('a value that is not there leaves nothing', () => {
  const chosen = { ...NONE_CHOSEN, district: ['nosuch'] };
  expect(select(hits, chosen, traitsOf(names, themes)).occurrences).toBe(0);
});

test('themes that are not known are not counted as zero, nor chosen by', () => {
  const traits = traitsOf(names, null);
  const { counts, occurrences } = select(hits, NONE_CHOSEN, traits);
  expect([counts.theme, counts.kind?.get('heading'), occurrences]).toEqual([null, 2, 12]);
  expect(() => select(hits, { ...NONE_CHOSEN, theme: ['green'] }, traits)).toThrow(TypeError);
});
