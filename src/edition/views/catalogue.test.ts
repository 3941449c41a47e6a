import { expect, it } from 'vitest';
import { byRegion } from './catalogue.ts';

it('groups by province and city and loses no row', () => {
  const rows = [
    { id: 1, region: ['河南', '洛阳'] },
    { id: 2, region: ['山东', '东营'] },
    { id: 3, region: ['河南', '焦作'] },
    { id: 4, region: ['河南', '洛阳'] },
  ] as const;
  expect(
    byRegion(rows, (row) => row).map(({ anchor, city, rows: inCity }) => [
      anchor,
      city,
      inCity.map(({ id }) => id),
    ]),
  ).toEqual([
    ['r1', '洛阳', [1, 4]],
    ['r2', '焦作', [3]],
    ['r3', '东营', [2]],
  ]);
});
