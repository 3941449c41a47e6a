import { expect, it } from 'vitest';
import { pagesShown } from './pages-shown.ts';

it('names all of a few pages', () => {
  expect(pagesShown(1, 1, 2)).toEqual([1]);
  expect(pagesShown(2, 5, 2)).toEqual([1, 2, 3, 4, 5]);
});

it('names both ends and the neighbours of many', () => {
  expect(pagesShown(1, 84, 2)).toEqual([1, 2, 3, null, 84]);
  expect(pagesShown(40, 84, 2)).toEqual([1, null, 38, 39, 40, 41, 42, null, 84]);
  expect(pagesShown(84, 84, 2)).toEqual([1, null, 82, 83, 84]);
});

it('leaves out no single page', () => {
  expect(pagesShown(5, 84, 2)).toEqual([1, 2, 3, 4, 5, 6, 7, null, 84]);
});
