import { describe, expect, it } from 'vitest';
import { reportFrom, themeFrom } from '../../test/support/report.ts';
import { countsBySection, outlineOf, shortHeading } from './outline.ts';

describe('shortHeading', () => {
  it.each([
    ['（一）', '（一）牢记领袖嘱托，勇担“千亿强区”建设新使命。', '牢记领袖嘱托'],
    ['一、', '一、 *区是改革成效充分展现之年，是新征程', '*区是改革成效充分展现之年'],
    [null, '——全力以赴打好数字赋新突围战,坚定不移。', '全力以赴打好数字赋新突围战'],
    [null, '牢记目标 明确定位 狠抓落实', '牢记目标'],
    [null, '核心提示:', '核心提示'],
    [null, '目标', '目标'],
  ])('%s %s -> %s', (number, heading, short) => {
    expect(shortHeading({ number, heading })).toBe(short);
  });
});

const report = reportFrom(
  [
    '同志们：智慧岛。',
    '一、充分肯定成绩，坚定信心',
    '一年来，主要做了以下工作。',
    '（一）建设智慧岛，增添新动能。智慧岛已经建成。',
    '二、明晰形势任务，推动发展',
    '今年要建设智慧岛。',
  ].join('\n'),
);

it('lists headings down to the second level', () => {
  expect(outlineOf(report).map(({ level, number, label }) => `${level} ${number} ${label}`)).toEqual([
    '1 一 充分肯定成绩',
    '2 一 建设智慧岛',
    '1 二 明晰形势任务',
  ]);
});

it('counts every mention in exactly one stretch', () => {
  const theme = themeFrom([report], ['智慧岛']);
  const outline = outlineOf(report);
  const counts = countsBySection(report, outline, theme.mentions);
  expect([null, ...outline.map(({ id }) => id)].map((id) => counts.get(id) ?? 0)).toEqual([1, 0, 2, 1]);
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(theme.mentions.length);
});
