import { expect, it } from 'vitest';
import { present } from '../../corpus/present.ts';
import type { District, Edition, Report } from '../model.ts';
import { besideReports, chosenReports } from './chosen.ts';

const places = [
  ['a', '甲省', '子市', 3],
  ['b', '甲省', '丑市', 4],
  ['c', '甲省', '丑市', 5],
  ['d', '乙省', '寅市', 0],
  ['e', '乙省', '寅市', 1],
  ['f', '丙省', '卯市', 2],
] as const;
const districts = places.map(
  ([id, province, city, slot]) => ({ id, region: [province, city], slot }) as unknown as District,
);
const reports = districts.map((district) => ({ id: district.id, district }) as unknown as Report);
const ids = (list: readonly Report[]): string => list.map(({ id }) => id).join('');

it('chooses the districts that the editors put first, wherever lists have them', () => {
  expect(ids(chosenReports({ districts, reports }))).toBe('defa');
});

it('puts the nearest beside a district, in the order of lists', () => {
  const beside = (place: number): string =>
    ids(
      besideReports({ districts, reports } as unknown as Edition, present(districts[place], 'district'), 3),
    );
  expect(beside(1)).toBe('acd');
  expect(beside(5)).toBe('ade');
});
