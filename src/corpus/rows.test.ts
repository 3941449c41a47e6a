import { expect, it } from 'vitest';
import { readText } from '../test/support/seed.ts';
import { isRow } from './rows.ts';

it.each([
  ['| 指标 | 2022年 |', true],
  ['地区生产总值\t亿元\t298.6\t4.9', true],
  ['一、\t总体要求', false],
  ['\t\t过去一年\t', false],
  ['今年\t要优化营商环境\t，建设智慧岛。', false],
  ['|', false],
  ['政\t府\t工\t作\t报\t告', false],
  ['过去一年\t全区上下\t共同努力，完成投资', false],
  ['固定资产投资\t亿元\t120\t增速5%，高于全市', true],
])('%j: %s', (text, row) => {
  expect(isRow(text)).toBe(row);
});

it('rows are paragraphs of their own: no sentence runs from one into the next', () => {
  const rows = ['指标\t单位\t完成', '地区生产总值\t亿元\t298.6', '城镇新增就业\t人\t5500'];
  const { paragraphs } = readText(
    `一、主要指标\n\n完成情况如下：\n${rows.join('\n')}\n二、今年安排\n\n要优化营商环境。\n`,
  );
  expect(paragraphs.map(({ text }) => text)).toEqual(['完成情况如下：', ...rows, '要优化营商环境。']);
});

it('a sentence that tabs and a line break run through is whole', () => {
  const { paragraphs } = readText('过去一年\t全区上下\t共同努力，完成投资\n五百亿元。\n\n要优化营商环境。\n');
  expect(paragraphs.map(({ text }) => text)).toEqual([
    '过去一年\t全区上下\t共同努力，完成投资五百亿元。',
    '要优化营商环境。',
  ]);
});
