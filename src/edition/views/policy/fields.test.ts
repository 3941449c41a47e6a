import { describe, expect, it } from 'vitest';
import { reportFrom, themeFrom } from '../../../test/support/report.ts';
import { countCharacters } from '../../../corpus/count.ts';
import type { SectionId, UnitId } from '../../../corpus/ids.ts';
import { fieldStretches } from './fields.ts';
import { fieldShares, sectionFields, stretchesOf, unitFields } from './shares.ts';

const TEXT = [
  '一、科技创新迈上新台阶',
  '建设智慧岛；天气很好。乡村振兴有成效，智慧岛扩容，乡村振兴再提速。',
  '二、其他',
  '天气很好。',
].join('\n');

describe('fieldStretches', () => {
  const report = reportFrom(TEXT);
  const themes = [
    { ...themeFrom([report], ['智慧岛', '科技创新']), field: '科技创新' as const },
    { ...themeFrom([report], ['乡村振兴']), field: '乡村' as const },
  ];
  const stretches = fieldStretches(report, { themes, indicators: [] });
  const shown = stretches.map(({ unit, start, end, field, rule }) => [
    report.unitById.get(unit)?.text.slice(start, end),
    field,
    rule,
  ]);

  it('takes the field with most evidence, else the heading’s, else none', () => {
    expect(shown).toEqual([
      ['一、科技创新迈上新台阶', '科技创新', 'themes'],
      ['建设智慧岛；', '科技创新', 'themes'],
      ['天气很好。', '科技创新', 'heading'],
      ['乡村振兴有成效，智慧岛扩容，乡村振兴再提速。', '乡村', 'themes'],
      ['二、其他', null, 'none'],
      ['天气很好。', null, 'none'],
    ]);
  });

  it('loses no character', () => {
    const sum = stretches.reduce((all, { characters }) => all + characters, 0);
    expect(sum).toBe(report.text.units.reduce((all, { text }) => all + countCharacters(text), 0));
  });
});

const ruleOf = (text: string, basis: Parameters<typeof fieldStretches>[1]): unknown[] =>
  fieldStretches(reportFrom(text), basis).map(({ field, rule }) => [field, rule]);

describe('evidence besides themes', () => {
  const none = { themes: [], indicators: [] };

  it('is words of the genre, which weigh half', () => {
    expect(ruleOf('持续改善生态环境。', none)).toEqual([['生态', 'words']]);
    const themes = [{ ...themeFrom([reportFrom('甲')], ['放管服']), field: '改革开放与营商环境' as const }];
    expect(ruleOf('天气很好。', { themes, indicators: [] })).toEqual([[null, 'none']]);
  });

  it('a heading with words alone lends nothing, but tips the scales', () => {
    expect(ruleOf('一、改革的一年\n天气很好。\n二、城市\n改革与城市。', none)).toEqual([
      ['改革开放与营商环境', 'words'],
      [null, 'none'],
      ['城市', 'words'],
      ['城市', 'words'],
    ]);
  });

  it('is the name of an indicator for which a figure stands there', () => {
    const text = '城镇调查失业率控制在5.5%以内。';
    const report = reportFrom(text);
    const start = text.indexOf('5.5%');
    const figure = {
      report: report.id,
      unitId: 'p1',
      start,
      end: start + 4,
      quote: { start: 0, end: text.length },
    };
    const indicators = [
      { id: 'x', label: '城镇调查失业率', aliases: ['调查失业率'], field: '民生', figures: [figure] },
    ] as unknown as Parameters<typeof fieldStretches>[1]['indicators'];
    expect(fieldStretches(report, { themes: [], indicators })[0]).toMatchObject({
      field: '民生',
      rule: 'indicators',
    });
  });
});

describe('shares', () => {
  const report = reportFrom(TEXT);
  const basis = {
    themes: [
      { ...themeFrom([report], ['智慧岛', '科技创新']), field: '科技创新' as const },
      { ...themeFrom([report], ['乡村振兴']), field: '乡村' as const },
    ],
    indicators: [],
  };
  const shares = fieldShares(report, basis);

  it('add up to the report, with every stretch in one list', () => {
    expect(shares.reduce((all, { characters }) => all + characters, 0)).toBe(report.characters);
    expect(shares.reduce((all, { share }) => all + share, 0)).toBeCloseTo(1, 12);
    expect(shares.flatMap(({ stretches }) => stretches)).toHaveLength(stretchesOf(report, basis).length);
    expect(shares.at(-1)?.field).toBeNull();
  });

  it('give paragraphs and sections the fields that hold a quarter of them', () => {
    expect(unitFields(report, basis).get('p1' as UnitId)).toEqual(['乡村', '科技创新']);
    expect(sectionFields(report, basis).get('s1' as SectionId)).toEqual(['科技创新', '乡村']);
    expect(unitFields(report, basis).get('p2' as UnitId)).toEqual([]);
  });
});
