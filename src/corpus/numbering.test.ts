import { describe, expect, it } from 'vitest';
import { hanValue, ordinalAt } from './numbering.ts';

describe('ordinalAt', () => {
  it.each([
    ['一、总体要求', 'han', 1, '一、'],
    ['十二、保障措施', 'han', 12, '十二、'],
    ['一、2022年工作回顾', 'han', 1, '一、'],
    ['（三）强化支撑', 'han-paren', 3, '（三）'],
    ['(三)强化支撑', 'han-paren', 3, '(三)'],
    ['1.培育产业', 'arabic', 1, '1.'],
    ['1、培育产业', 'arabic', 1, '1、'],
    ['2．持之以恒', 'arabic', 2, '2．'],
    ['1.2023年目标', 'arabic', 1, '1.'],
    ['（2）项目', 'arabic-paren', 2, '（2）'],
    ['③项目', 'circled', 3, '③'],
    ['第一章 总则', 'chapter', 1, '第一章'],
    ['第二部分 重点任务', 'part', 2, '第二部分'],
    ['第三节 目标', 'chapter-section', 3, '第三节'],
    ['一 、 网页留下的空格', 'han', 1, '一 、'],
    ['（\u00a0二\u00a0）空格', 'han-paren', 2, '（\u00a0二\u00a0）'],
    ['㈡社会事业', 'han-paren', 2, '㈡'],
    ['⒊工业', 'arabic', 3, '⒊'],
    ['⑵教育', 'arabic-paren', 2, '⑵'],
    ['三是扩大开放', 'point-是', 3, '三是'],
    ['三要扩大开放', 'point-要', 3, '三要'],
  ])('%s', (text, style, value, printed) => {
    expect(ordinalAt(text, 0)).toEqual({ style, value, printed });
  });

  it.each([
    '一、二产业协调发展',
    '1.5亿元以上项目',
    '2022年',
    '5G智能',
    '一带一路',
    '第一，坚持',
    '一个中心',
    '（含高新）',
    '一二三产业',
  ])('not: %s', (text) => {
    expect(ordinalAt(text, 0)).toBeNull();
  });

  it('reads Chinese numerals', () => {
    expect(['一', '十', '十一', '二十', '二十三', '一百二十'].map(hanValue)).toEqual([
      1, 10, 11, 20, 23, 120,
    ]);
  });
});
