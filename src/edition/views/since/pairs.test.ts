import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairUnits, rising } from './pairs.ts';

const units = (...texts: string[]) => texts.map((text) => ({ kind: 'body' as const, text }));

describe('pairUnits', () => {
  const older = units(
    '各位代表，现在报告工作。',
    '改造老旧小区三十个，建设口袋公园十个，新增停车位两千个。',
    '新建高标准农田三万亩，粮食产量稳定在二十四万吨以上。',
    '发放消费券两千万元，举办食品博览会。',
  );
  const newer = units(
    '各位代表，现在报告工作。',
    '新建高标准农田五万亩，粮食产量稳定在二十五万吨以上。',
    '改造老旧小区二十个，建设口袋公园八个，新增停车位一千个。',
    '大力发展低空经济，谋划通用机场。',
  );
  const rows = pairUnits(older, newer);

  it('finds what was kept, carried on in another place, new and gone', () => {
    const order = rows.map((row) => [row.older, row.newer, row.moved]);
    expect(order).toEqual([
      [0, 0, false],
      [2, 1, true],
      [1, 2, false],
      [3, null, false],
      [null, 3, false],
    ]);
    expect(rows[0]?.cosine).toBe(1);
  });

  const row = (...[before, after]: Parameters<typeof pairUnits>) =>
    pairUnits(before, after).map(({ older: was, newer: is }) => [was, is]);
  const A = '改造老旧小区三十个，建设口袋公园十个，新增停车位三千个，新增充电桩五百个。';

  it('gives no candidate away to a unit that is the same to the letter elsewhere', () => {
    const before = units(A, '改造老旧小区三十个，建设口袋公园十个，新增充电桩五百个。');
    const after = units(A, '改造老旧小区三十个，建设口袋公园十个，新增停车位三千个，新增电梯五十部。');
    expect(row(before, after)).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it('looks at the second nearest where the nearest is taken', () => {
    const before = units('改造老旧小区三十个，建设公园。', '改造老旧小区三十个，铺设管网。');
    const after = units('改造老旧小区三十个，建设公园，种树。', '改造老旧小区三十个，建设公园两座。');
    expect(row(before, after).flat()).not.toContain(null);
  });

  it('gives no candidate away to a unit of another kind', () => {
    const before = units('改造老旧小区三十个，建设公园。');
    const after = [
      { kind: 'heading' as const, text: '改造老旧小区三十个，建设公园' },
      ...units('改造老旧小区五十个，建设公园两座。'),
    ];
    expect(row(before, after)).toEqual([
      [null, 0],
      [0, 1],
    ]);
  });

  it('carries on a paragraph that stands alone in both years, but not one that shares a word or two', () => {
    const only = units('改造老旧小区三十个。');
    expect(row(only, units('改造老旧小区二十个。'))).toEqual([[0, 0]]);
    expect(row(only, units('发放消费券两千万元，改造电网，举办食品博览会。'))).toEqual([
      [0, null],
      [null, 0],
    ]);
  });

  it('has every unit of both years in exactly one row', () => {
    const text = fc.array(
      fc.constantFrom('一段话说老旧小区。', '一段话说智慧岛。', '改造三十个小区。', '建设五个公园。'),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = pairUnits(units(...before), units(...after));
        const olders = found.flatMap((row) => row.older ?? []);
        expect(olders.toSorted((a, b) => a - b)).toEqual([...before.keys()]);
        expect(found.flatMap((row) => row.newer ?? [])).toEqual([...after.keys()]);
      }),
    );
  });
});

describe('rising', () => {
  it('keeps the longest run that rises', () => {
    expect([...rising([3, 0, 1, 2])].sort()).toEqual([1, 2, 3]);
    expect([...rising([])]).toEqual([]);
  });
});
