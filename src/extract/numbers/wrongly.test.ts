/** Sentences that were read wrongly once, or would be: what nobody can tell stays unread. */
import { describe, expect, it } from 'vitest';
import { loadEdition } from '../../edition/index.ts';
import { paragraphId } from '../../corpus/ids.ts';
import { FigureReader } from './read.ts';

const root = new URL('../../../', import.meta.url);
const edition = await loadEdition(new URL('content/', root), new URL('seeds/', root));
const reader = new FigureReader(edition.indicators);

describe('what would be read wrongly is not read', () => {
  const all = (...paragraphs: string[]) =>
    reader.read({
      units: paragraphs.map((text, index) => ({
        id: paragraphId(index + 1),
        kind: 'body' as const,
        text,
        section: null,
      })),
      year: 2023,
    });

  it('a row of a table says of what and of when in other rows', () => {
    const { figures, unread } = all('| 地区生产总值增速 | 4.9% | 6.5% |', '地区生产总值\t298.6亿元\t4.9%');
    expect(figures).toEqual([]);
    expect(unread.map(({ surface }) => surface)).toEqual(['4.9%', '6.5%', '298.6亿元', '4.9%']);
  });

  it('a value from which another came has no time but its own', () => {
    const { figures } = all(
      '新能源产值占比由12%提高到18.5%。',
      '预算收入由2016年的8.6亿元增长到2021年的13.9亿元。',
    );
    expect(figures.map(({ kind, period }) => [kind, period?.label ?? null])).toEqual([
      ['baseline', null],
      ['share', '2023'],
      ['baseline', '2016'],
      ['actual', '2021'],
    ]);
  });

  it('Traditional numbers are whole, and printed as they stand', () => {
    const { figures } = all('預算歲入125億3,456萬元，補助3萬2,000人，新增3.2萬戶。');
    expect(figures.map(({ surface, base }) => [surface, base?.value])).toEqual([
      ['125億3,456萬元', 12_534_560_000],
      ['3萬2,000人', 32_000],
      ['3.2萬戶', 32_000],
    ]);
  });

  it('Traditional words beside a number say how it is meant', () => {
    const told = (text: string) =>
      all(text).figures.map(({ value, kind, comparator, change }) => [value, kind, comparator, change]);
    for (const [traditional, simplified] of [
      ['營收從3萬元增長到5億元。', '营收从3万元增长到5亿元。'],
      ['投資超過120億元，較上年減少約3%。', '投资超过120亿元，较上年减少约3%。'],
      ['今年力爭達到130家。', '今年力争达到130家。'],
    ] as const)
      expect(told(traditional)).toEqual(told(simplified));
  });

  it('full-width figures and letters are read as others are', () => {
    const text = '2022年，PM2.5年均浓度29微克/立方米，完成投资1,200万元，同比增长5.2%，新建5G基站300个。';
    const wide = text.replace(/[!-~]/gu, (character) =>
      String.fromCharCode(character.charCodeAt(0) + 0xfee0),
    );
    const told = (of: string) =>
      all(of).figures.map(({ label, value, unit, kind, period, start, end }) => [
        [label, value, unit, kind, period?.label, start, end].join(' '),
      ]);
    expect(told(wide)).toEqual(told(text));
    expect(told(wide)).toHaveLength(4);
    expect(all(wide).figures[1]?.surface).toBe('１，２００万元');
  });

  it('千伏 is a unit, not a thousand of something', () => {
    expect(all('建设110千伏变电站2座。').figures.map(({ value, unit }) => [value, unit])).toEqual([
      [110, '千伏'],
      [2, '座'],
    ]);
    expect(all('新增变电容量50千伏安。').figures[0]?.unit).toBe('千伏安');
  });

  it('a number of which nobody can tell the value is unread: it is no code', () => {
    const { figures, skipped, unread } = all('完成投资1，200万元，补助3亿2000多万元，惠及3万5人。');
    expect([figures, skipped]).toEqual([[], []]);
    expect(unread.map(({ surface }) => surface)).toEqual(['1，200万', '3亿2000多万', '3万5']);
  });

  it.each([
    ['投资12亿5000万—13亿元。', [[12.5, 13, '亿元']]],
    ['投资12亿5000万至13亿6000万元。', [[1_250_000_000, 1_360_000_000, '元']]],
    ['收入8000到1万元。', [[0.8, 1, '万元']]],
    ['收入8000元至1万元。', [[0.8, 1, '万元']]],
    ['收入3至5万元。', [[3, 5, '万元']]],
    ['投资10—12亿5000万元。', [[null, null, '元']]],
    [
      '种植3亩到5公顷。',
      [
        [null, null, '亩'],
        [null, null, '公顷'],
      ],
    ],
    ['分别投入3万2000和5万元。', [[null, null, '万元']]],
  ])('both ends of %s are in its unit', (text, ends) => {
    expect(all(text).figures.map(({ low, high, unit }) => [low, high, unit])).toEqual(ends);
  });

  it('more than a number in parts is told of the whole of it', () => {
    expect(all('惠及3万2000多人。').figures).toMatchObject([{ value: 32_000, comparator: '>' }]);
  });

  it('a value below zero is below zero wherever it stands', () => {
    expect(all('增速由-2.5%提高到3%。').figures.map(({ value }) => value)).toEqual([-2.5, 3]);
    expect(all('增速从3%下降到-2.5%。').figures.map(({ value }) => value)).toEqual([3, -2.5]);
  });

  it('a growth below zero is a fall', () => {
    expect(all('固定资产投资负增长2.5%。').figures).toMatchObject([{ value: 2.5, change: 'down' }]);
  });
});
