import { describe, expect, it } from 'vitest';
import { themeId } from '../../corpus/ids.ts';
import type { Theme } from '../model.ts';
import { reportFrom, themeFrom } from '../../test/support/report.ts';
import { bandsOf, byDifference, byField, matrixRows } from './matrix.ts';

// 11 characters each, punctuation counted
const jia = reportFrom('智慧岛，智慧岛，人才。', 'jia-2022');
const yi = reportFrom('人才，双创，别的事情。', 'yi-2022');
const theme = (id: string, field: Theme['field'], direct: string, near: string[] = []): Theme => ({
  ...themeFrom([jia, yi], [direct], near),
  id: themeId(id),
  field,
});
const rencai = theme('rencai', '科技创新', '人才');
const zhihuidao = theme('zhihuidao', '科技创新', '智慧岛', ['双创']);
const fazhi = theme('fazhi', '产业', '法治');
const rows = matrixRows([rencai, zhihuidao, fazhi], [jia, yi]);
const labels = (list: typeof rows): string[] => list.map((row) => row.theme.label);

describe('matrixRows', () => {
  it('counts direct and near apart, with rates per 10,000 characters', () => {
    const [, row] = rows;
    expect(row?.cells.map(({ direct, near, rate, nearRate }) => [direct, near, rate, nearRate])).toEqual([
      [2, 0, 20_000 / jia.characters, 0],
      [0, 1, 0, 10_000 / yi.characters],
    ]);
  });

  it('takes the difference over all reports, shown or not', () => {
    const [, part] = matrixRows([rencai, zhihuidao], [yi], [jia, yi]);
    expect(part?.cells).toHaveLength(1);
    expect(part?.difference).toBe(rows[1]?.difference);
    expect(rows[1]?.difference).toBeCloseTo(4 * Math.LN2, 10);
  });
});

it('puts what sets the reports apart first', () => {
  expect(labels(byDifference(rows))).toEqual(['智慧岛', '人才', '法治']);
});

it('groups by policy field, in the order of the fields', () => {
  expect(byField(rows).map(({ label, rows: inField }) => [label, labels([...inField])])).toEqual([
    ['产业', ['法治']],
    ['科技创新', ['智慧岛', '人才']],
  ]);
});

it('groups by how many reports use the word', () => {
  expect(bandsOf(rows).map(({ voices, rows: inBand }) => [voices, labels([...inBand])])).toEqual([
    [0, ['法治']],
    [1, ['智慧岛']],
    [2, ['人才']],
  ]);
});
