import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { cameFrom } from './came-from.ts';

const SITE = 'https://site.test';
const from = (search: string): string => `${SITE}/search/${search}`;

beforeAll(() => {
  vi.stubGlobal('location', new URL(`${SITE}/reports/x/?q=a`));
});
afterAll(() => {
  vi.unstubAllGlobals();
});

test('the search of the same goes back as it was, view, filters and conditions included', () => {
  const search = '?q=%E7%94%B2&any=%E4%B9%99+%E4%B8%99&district=x&view=kwic&width=40';
  expect(cameFrom({ query: '甲', any: '乙 丙' }, from(search))).toEqual({
    results: `/search/${search}`,
    narrowed: false,
  });
  expect(cameFrom({ query: '', any: '乙' }, from('?any=乙')).results).toBe('/search/?any=%E4%B9%99');
});

test.each(['none=%E4%B9%99', 'within=3'])(
  'a condition that the page of a report cannot keep is told: %s',
  (rest) => {
    expect(cameFrom({ query: '甲', any: '' }, from(`?q=%E7%94%B2&${rest}`)).narrowed).toBe(true);
  },
);

test.each([
  ['nowhere', ''],
  ['another page', `${SITE}/themes/?q=%E7%94%B2`],
  ['another site', 'https://other.test/search/?q=%E7%94%B2&view=kwic'],
  ['another search', from('?q=%E4%B9%99&view=kwic')],
  ['another condition', from('?q=%E7%94%B2&any=%E4%B9%99')],
  ['no address', 'about:'],
])('from %s it is a plain search', (_, referrer) => {
  expect(cameFrom({ query: '甲', any: '' }, referrer)).toEqual({
    results: '/search/?q=%E7%94%B2',
    narrowed: false,
  });
  expect(cameFrom({ query: '甲', any: '丁' }, referrer).results).toBe('/search/?q=%E7%94%B2&any=%E4%B8%81');
});
