import { expect, it } from 'vitest';
import { pageAt, pagesOf } from './paging.ts';

it('cuts a list into pages, and knows the page of each', () => {
  const list = Array.from({ length: 25 }, (_, place) => place);
  const pages = pagesOf(list);
  expect(pages.map((page) => page.length)).toEqual([12, 12, 1]);
  for (const place of list) expect(pages[pageAt(place) - 1]).toContain(place);
  expect(pagesOf([])).toEqual([[]]);
});
