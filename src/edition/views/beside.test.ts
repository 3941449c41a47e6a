import { expect, it } from 'vitest';
import { paragraphId, reportId } from '../../corpus/ids.ts';
import { placesWithin, UnitIndex } from './beside.ts';
import type { Standing } from './beside.ts';

const at = (report: string, ...paragraphs: number[]): Standing[] =>
  paragraphs.map((n) => ({ report: reportId(report), unit: paragraphId(n) }));

const index = new UnitIndex<string>([
  ['人才', [...at('jia-2022', 1, 1, 2), ...at('yi-2022', 1)]],
  ['法治', at('jia-2022', 3)],
  ['三清两建', at('jia-2022', 2)],
]);

it('finds what shares units, the closest first, each unit once', () => {
  const found = index.beside(at('jia-2022', 2, 2, 4));
  expect(found.map(({ item, units, dice }) => [item, units.map(({ unit }) => unit), dice])).toEqual([
    ['三清两建', ['p2'], 2 / 3],
    ['人才', ['p2'], 2 / 5],
  ]);
});

it('keeps units of different reports apart', () => {
  expect(index.beside(at('yi-2022', 2))).toEqual([]);
  expect(index.beside(at('yi-2022', 1)).map(({ item }) => item)).toEqual(['人才']);
});

it('counts the units of the reports that are told, and of no others', () => {
  const [found] = index.beside(at('jia-2022', 1), [{ id: reportId('jia-2022') }]);
  expect([found?.item, found?.dice]).toEqual(['人才', 2 / 3]);
  expect(index.beside(at('jia-2022', 1))[0]?.dice).toBe(2 / 4);
  expect(
    placesWithin(at('jia-2022', 1, 2), [{ id: reportId('yi-2022') }, { id: reportId('jia-2022') }]),
  ).toEqual(at('jia-2022', 1, 2));
});
