import { expect, it } from 'vitest';
import { readText } from '../test/support/seed.ts';
import { runningHeads } from './running-heads.ts';

const none = (): boolean => false;

it('lines beside page numbers that come again are heads of pages', () => {
  const lines = [
    '公报  2期',
    '报告',
    '各位代表：',
    '— 1 —',
    '公报 2期',
    '正文甲',
    '— 2 —',
    '公报 2期',
    '正文乙',
    '3',
  ];
  expect([...runningHeads(lines, none)].sort()).toEqual([0, 4, 7]);
  expect(runningHeads(lines, (line) => line.startsWith('公报')).size).toBe(0);
});

it('what comes again elsewhere, or once only, is text', () => {
  expect(runningHeads(['主要任务', '甲。', '主要任务', '乙。', '主要任务', '丙。'], none).size).toBe(0);
  expect(runningHeads(['甲。', '— 1 —', '保障措施', '乙。'], none).size).toBe(0);
  expect(runningHeads(['— 1 —', '各位代表：', '甲。', '— 2 —', '各位代表：'], none).size).toBe(0);
});

it('a sentence that a page broke goes on behind the head', () => {
  const page = '全区生产总值完成五百亿元，增长百分之六，一般公共预算收入完成';
  const { paragraphs, asides, sections } = readText(
    [
      '某区人民政府公报    2022年第2期',
      '政府工作报告',
      '一、过去一年的工作',
      page,
      '— 1 —',
      '某区人民政府公报    2022年第2期',
      '三十亿元，增长百分之五。',
      '— 2 —',
      '某区人民政府公报    2022年第2期',
      '二、今年的安排',
      '要持续优化营商环境，建设智慧岛，发展风口产业。',
    ].join('\n'),
  );
  expect(paragraphs.map(({ text }) => text)).toEqual([
    `${page}三十亿元，增长百分之五。`,
    '要持续优化营商环境，建设智慧岛，发展风口产业。',
  ]);
  expect(sections.map(({ heading }) => heading)).toEqual(['一、过去一年的工作', '二、今年的安排']);
  expect(asides.filter(({ kind }) => kind === 'title').map(({ text }) => text)).toEqual(['政府工作报告']);
});

const heads = (lines: readonly string[]): readonly number[] =>
  [...runningHeads(lines, none)].sort((a, b) => a - b);
const page = '要优化营商环境，建设智慧岛，发展风口产业。'.repeat(12);

it('a title that the pages repeat stays over the first of them', () => {
  const title = '2023年政府工作报告';
  expect(heads([title, '各位代表：', page, '— 1 —', title, page, '— 2 —', title, page])).toEqual([4, 7]);
});

it('labels, refrains and salutations that happen to stand beside two page numbers are text', () => {
  expect(heads(['一、今年', '主要目标', '— 1 —', page, '二、明年', '主要目标', '— 2 —', page])).toEqual([]);
  expect(heads([page, '坚持不懈', '— 1 —', page, '坚持不懈', '— 2 —', page])).toEqual([]);
  const salutations = [1, 2, 3].flatMap((number) => ['各位代表，', `— ${number} —`, page]);
  expect(heads(salutations)).toEqual([]);
});

it('a bare number is that of a page only where a page lies between', () => {
  const cells = [1, 2, 3, 4].flatMap((number) => [`${number}`, '第3期项目', '区发改委']);
  expect(heads([page, ...cells])).toEqual([]);
  expect(heads(['1', '公报2022年', page, '2', '公报2022年', page])).toEqual([1, 4]);
});
