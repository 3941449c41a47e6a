import { expect, it } from 'vitest';
import type { District, Report } from '../model.ts';
import { byRegion, newestFirst, provincesOf, provinceStops, yearsOf } from './catalogue.ts';

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

const district = (id: string, province: string, city: string) =>
  ({ id, region: [province, city] }) as unknown as District;
const report = (of: District, year: number) =>
  ({ id: `${of.id}-${year}`, district: of, year }) as unknown as Report;

it('lists every district and report once, by province and city, each province at an address of its own', () => {
  const districts = [
    district('a', '山西省', '太原市'),
    district('b', '陕西省', '西安市'),
    district('c', '陕西省', '西安市'),
    district('d', '甲省', '某市'),
    district('e', '贾省', '某市'),
  ];
  const reports = districts.flatMap((one) => [report(one, 2023), report(one, 2024)]);
  const provinces = provincesOf({ districts, reports });
  expect(provinces.map(({ slug }) => slug)).toEqual(['shanxi', 'shaanxi', 'jiasheng', 'jiasheng-2']);
  expect(provinces.flatMap((one) => one.districts)).toEqual(districts);
  expect(provinces.flatMap(({ cities }) => cities).flatMap((one) => one.districts)).toEqual(districts);
  expect(provinces.flatMap((one) => one.reports)).toEqual(reports);
});

it('puts the newest first', () => {
  const [a, b] = [district('a', '山西省', '太原市'), district('b', '陕西省', '西安市')];
  const reports = [report(a, 2022), report(a, 2024), report(b, 2023)];
  expect(newestFirst(reports).map(({ id }) => id)).toEqual(['a-2024', 'a-2022', 'b-2023']);
  expect(yearsOf({ reports }).map(({ year }) => year)).toEqual([2024, 2023, 2022]);
});

it('knows on which page a province begins', () => {
  const rows = ['甲', '甲', '甲', '乙', '丙'].map((province, n) => district(String(n), province, '某市'));
  expect(provinceStops(rows, (row) => row, 2)).toEqual([
    { label: '甲', page: 1 },
    { label: '乙', page: 2 },
    { label: '丙', page: 3 },
  ]);
});
