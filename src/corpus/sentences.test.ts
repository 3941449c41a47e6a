import { describe, expect, it } from 'vitest';
import { isTerminated, items, sentencesIn } from './sentences.ts';

const cut = (text: string): string[] => items(text).map(({ start, end }) => text.slice(start, end));

describe('items', () => {
  it('cuts at stops and pauses outside quotations, brackets and titles', () => {
    expect(cut('甲。乙；丙：“丁。戊。”己（庚。辛）。《壬。癸》子')).toEqual([
      '甲。',
      '乙；',
      '丙：',
      '“丁。戊。”己（庚。辛）。',
      '《壬。癸》子',
    ]);
  });

  it('does not lose its way over a quotation mark that is never closed', () => {
    expect(cut(`“甲。乙。${'丙'.repeat(400)}。丁”。`)[0]).toBe('“甲。');
  });

  it('treats straight quotation marks by turns', () => {
    expect(cut('甲。"乙。丙"丁。')).toEqual(['甲。', '"乙。丙"丁。']);
  });

  it('leaves out white space between sentences', () => {
    expect(cut('甲： 一是乙。\u00a0丙')).toEqual(['甲：', '一是乙。', '丙']);
  });
});

it('joins what a pause parts, and ends with the last character', () => {
  const text = ' 甲；乙：丙。 “丁。戊。”己。\u3000庚；辛 \u3000';
  expect(sentencesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '甲；乙：丙。',
    '“丁。戊。”己。',
    '庚；辛',
  ]);
  expect(sentencesIn(' \u3000')).toEqual([]);
});

describe('isTerminated', () => {
  it.each(['完成。', '完成。”', '如下：', '（掌声）', '完成；', '前进！', '……'])('%s ends', (text) => {
    expect(isTerminated(text)).toBe(true);
  });
  it.each(['加速构建,支撑', '争先思维”', '（一）总体要求', '合作平'])('%s goes on', (text) => {
    expect(isTerminated(text)).toBe(false);
  });
});
