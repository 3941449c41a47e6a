import { describe, expect, it } from 'vitest';
import { reportFrom, themeFrom } from '../../../test/support/report.ts';
import { countCharacters } from '../../../corpus/count.ts';
import { fieldStretches } from './fields.ts';

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
  const stretches = fieldStretches(report, themes);
  const shown = stretches.map(({ unit, start, end, field, rule }) => [
    report.unitById.get(unit)?.text.slice(start, end),
    field,
    rule,
  ]);

  it('takes the field whose forms cover most, else the heading’s, else none', () => {
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
