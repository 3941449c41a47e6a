import { expect, test } from 'vitest';
import { names } from '../../test/search/names.ts';
import { findingIn, hasRates, rateOf, rowsOf } from './distribution.ts';
import type { Row } from './distribution.ts';
import type { Hit } from './engine.ts';
import { readState } from './state.ts';

const hits = (
  [
    ['a', 'p1', 3],
    ['a', 'p2', 1],
    ['c', 's1', 5],
  ] as const
).map(([report, paragraph, occurrences], unit): Hit => ({
  report,
  paragraph,
  occurrences,
  unit,
  starts: null,
}));
const state = (query: string): ReturnType<typeof readState> =>
  readState(new URL(`https://example.org/search/${query}`));
const rows = (query = '', own: readonly Hit[] = hits): Row[] =>
  rowsOf({ names, hits: own, state: state(query) });
const finding = (query = '', own: readonly Hit[] = hits): string =>
  findingIn({ names, state: state(query) }, rows(query, own)).replaceAll('\u00a0', ' ');

test('a line for each report, silent ones too, that the filters leave', () => {
  expect(rows().map(({ report, occurrences }) => [report, occurrences])).toEqual([
    ['a', 4],
    ['b', 0],
    ['c', 5],
  ]);
  expect(rows('?district=east').map(({ report }) => report)).toEqual(['a', 'b']);
  expect(rows('?report=c&genre=speech')).toEqual([]);
});

test('a rate is per ten thousand characters of the whole report', () => {
  expect(rows().map(rateOf)).toEqual([4, 0, 2.5]);
  expect(rateOf({ occurrences: 0, characters: 0 })).toBe(0);
});

test('headings alone, or what stands beside a theme, are not measured by the whole report', () => {
  expect(['', '?district=east', '?kind=heading', '?theme=green'].map((one) => hasRates(state(one)))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(finding('?kind=heading')).toBe('西区最多，5 处；东区（推定）一处也没有。');
  expect(finding()).toBe('按篇幅，东区（推定）最密，每万字 4.0 处；东区（推定）一处也没有。');
});

test('where several share the first place none is named alone', () => {
  const even = hits.map((hit) => (hit.report === 'c' ? { ...hit, occurrences: 8 } : hit));
  expect(finding('', even)).toBe('东区（推定）、西区并列，最密；东区（推定）一处也没有。');
});
