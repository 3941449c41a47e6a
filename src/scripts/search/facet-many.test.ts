import { expect, it } from 'vitest';
import { mostOf, shownOf } from './facet-many.ts';

const values = ['甲', '乙', '丙', '丁'].map((name) => ({
  value: name,
  text: `${name}区某省`,
  group: '某省',
}));
const counts = new Map([
  ['丁', 5],
  ['乙', 2],
]);
const names = (list: readonly { readonly value: string }[]): string =>
  list.map(({ value }) => value).join('');
const none: ReadonlySet<string> = new Set();

it('shows those that occur most, in their own order', () => {
  expect(names(mostOf(values, counts, 2))).toBe('丁乙');
  expect(names(shownOf(values, counts, { wanted: '', chosen: none, most: 2 }))).toBe('乙丁');
  expect(names(shownOf(values, null, { wanted: '', chosen: none, most: 2 }))).toBe('甲乙');
});

it('shows what a name or region finds, and always what is chosen', () => {
  expect(names(shownOf(values, counts, { wanted: '丙', chosen: none, most: 2 }))).toBe('丙');
  expect(names(shownOf(values, counts, { wanted: '丙', chosen: new Set(['甲']), most: 2 }))).toBe('甲丙');
  expect(names(shownOf(values, counts, { wanted: '某省', chosen: none, most: 3 }))).toBe('甲乙丁');
});
