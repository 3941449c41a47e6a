import { describe, expect, it } from 'vitest';
import { figureFrom, indicatorFrom } from '../../../test/support/figure.ts';
import { reportFrom, themeFrom } from '../../../test/support/report.ts';
import { figuresBeside } from './beside-theme.ts';
import { countCells, indicatorRows } from './matrix.ts';
import { chartRows, impliedOf, pairOf } from './pairs.ts';
import { figureMarksOf, figurePlaces } from './places.ts';
import { quoteOf } from './quotes.ts';
import { sideOf, signed } from './sides.ts';

const report = reportFrom('去年增长10%，今年增长12%。');
const masked = { value: null, base: null, masked: true } as const;
const target = { kind: 'target', in: 2022 } as const;

describe('places', () => {
  it('gives figures that overlap one mark', () => {
    const figures = [
      figureFrom({ at: 4 }),
      figureFrom({ at: 5, id: 'jia-2022.p1.5' }),
      figureFrom({ at: 12 }),
    ];
    const marks = [...figureMarksOf(figures).values()].flat();
    expect(marks.map(({ anchor, start, end, figures: own }) => [anchor, start, end, own.length])).toEqual([
      ['np1-4', 4, 8, 2],
      ['np1-12', 12, 15, 1],
    ]);
    expect(figurePlaces({ figures }).of(figureFrom({ at: 5 }))).toMatchObject({
      mark: 'np1-4',
      page: 1,
      anchor: 'jia-2022-p1-5',
    });
  });
});

describe('sides', () => {
  it('tells results from targets', () => {
    expect(sideOf(figureFrom({}), 2022)).toBe('result');
    expect(sideOf(figureFrom(target), 2022)).toBe('target');
    expect(sideOf(figureFrom({ kind: 'rank' }), 2022)).toBe('result');
    expect(sideOf(figureFrom({ kind: 'rank', modal: '力争' }), 2022)).toBe('target');
    expect(sideOf(figureFrom({ kind: 'share', in: 2025 }), 2022)).toBe('target');
  });

  it('counts a fall as negative, and a mask as nothing', () => {
    expect(signed(figureFrom({ change: 'down' }))).toBe(-10);
    expect(signed(figureFrom({ ...masked }))).toBeNull();
  });
});

describe('the matrix', () => {
  it('keeps levels, rates and units apart, and masked from unstated', () => {
    const rows = indicatorRows(
      indicatorFrom([
        figureFrom({}),
        figureFrom({ aspect: 'level', unit: '亿元', base: { value: 1e9, unit: '元' }, change: null }),
        figureFrom({ aspect: 'level', unit: '万元', base: { value: 1e5, unit: '元' }, change: null }),
        figureFrom({ aspect: 'level', unit: '家', base: { value: 10, unit: '家' }, change: null }),
        figureFrom({ ...target, ...masked }),
      ]),
      [report],
    );
    expect(rows.map(({ id, unit }) => [id, unit])).toEqual([
      ['zhibiao-level', '亿元'],
      ['zhibiao-level-2', '家'],
      ['zhibiao-growth', '%'],
    ]);
    expect(countCells(rows)).toEqual({ stated: 3, masked: 1, unstated: 2 });
  });
});

describe('what is derived', () => {
  const pair = (...figures: Parameters<typeof figureFrom>[0][]) => {
    const [row] = indicatorRows(indicatorFrom(figures.map(figureFrom)), [report]);
    const cell = row?.cells[0];
    return row && cell ? pairOf(row, cell) : null;
  };

  it('subtracts only where scope, period and unit allow', () => {
    expect(pair({}, { ...target, value: 12.1 })).toMatchObject({ difference: 2.1, hindrance: null });
    expect(pair({ scope: '高新区', whole: false }, target)).toMatchObject({
      difference: null,
      hindrance: 'scope',
    });
    expect(pair({}, { ...target, in: 2025 })).toMatchObject({ difference: null, hindrance: 'period' });
    expect(pair({}, { ...target, ...masked })).toMatchObject({ difference: null, hindrance: 'masked' });
    expect(pair({}, { ...target, kind: 'plan' })).toMatchObject({ difference: null, hindrance: 'kind' });
    expect(pair({})).toMatchObject({ difference: null, hindrance: null, target: null });
  });

  it('never subtracts gaps, and gives each value that they are counted from a row', () => {
    const gap = { aspect: 'gap', unit: '个百分点', against: '全市' } as const;
    expect(pair(gap, { ...target, ...gap, value: 12 })).toMatchObject({
      difference: null,
      hindrance: 'kind',
    });
    const figures = [figureFrom(gap), figureFrom({ ...gap, against: '全省' })];
    const rows = indicatorRows(indicatorFrom(figures), [report]);
    expect(rows.map(({ against }) => against)).toEqual(['全市', '全省']);
    expect(chartRows(rows)).toEqual([]);
    expect(signed(figureFrom({ ...gap, change: 'down' }))).toBe(10);
  });

  it('knows the whole by whatever word', () => {
    expect(pair({ scope: '全县' }, target)).toMatchObject({ difference: 0 });
  });

  it('finds the pair that fits among several', () => {
    expect(pair({ scope: '高新区', whole: false, value: 4 }, {}, target)?.difference).toBe(0);
  });

  it('implies a level from another and a rate, unless rates are at constant prices', () => {
    const level = figureFrom({ aspect: 'level', value: 110, unit: '亿元', change: null });
    const figures = [level, figureFrom({ at: 5 }), figureFrom({ ...target, at: 9 })];
    const indicator = indicatorFrom(figures);
    expect(impliedOf(indicator, figures).map(({ kind, value }) => [kind, value])).toEqual([
      ['base', 100],
      ['ahead', 121],
    ]);
    expect(impliedOf({ ...indicator, definition: '增速按不变价格计算。' }, figures)).toEqual([]);
  });
});

it('cuts a long sentence at pauses, never through the number', () => {
  const long = `${'前文说了许多话，'.repeat(20)}增长10%，${'后面还有许多话，'.repeat(20)}完。`;
  const one = reportFrom(long);
  const at = one.text.units[0]?.text.indexOf('10%') ?? 0;
  const quote = quoteOf(one, figureFrom({ at, quote: { start: 0, end: long.length } }));
  expect(quote.cutBefore && quote.cutAfter).toBe(true);
  expect(quote.text).toMatch(/^前文.*增长10%，.*话$/u);
  expect(long.slice(quote.start, quote.end)).toBe(quote.text);
});

describe('beside a theme', () => {
  it('are the figures of the very sentences that speak of it', () => {
    const two = reportFrom('智慧岛10个，增长10%。去年增长10%。');
    const theme = themeFrom([two], ['智慧岛']);
    const [first, second, third] = [
      figureFrom({ at: 3, quote: { start: 0, end: 13 } }),
      figureFrom({ at: 9, quote: { start: 0, end: 13 } }),
      figureFrom({ at: 17, quote: { start: 13, end: 21 } }),
    ];
    expect(figuresBeside(theme, two, { figures: [first, second, third] })).toEqual([first, second]);
    expect(figuresBeside(themeFrom([two], ['岛国']), two, { figures: [first, second, third] })).toEqual([]);
  });
});
