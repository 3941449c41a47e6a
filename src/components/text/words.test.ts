import { expect, it } from 'vitest';
import { words } from './words.ts';

it('cuts a heading into words and loses nothing', () => {
  const heading = '区委书记在区委全会暨区委经济工作会议上的讲话';
  const cut = words(heading);
  expect(cut.join('')).toBe(heading);
  expect(cut.length).toBeGreaterThan(4);
  expect(cut.every((word) => word.length > 1)).toBe(true);
});

it('keeps a name in quotation marks whole, and an opening mark with what it opens', () => {
  expect(words('与它同段最紧的是“项目建设”，其次“数字经济”')).toEqual([
    '与它同段最紧',
    '的是',
    '“项目建设”，',
    '其次',
    '“数字经济”',
  ]);
  expect(words('加快推进（试行）')).toEqual(['加快', '推进', '（试行）']);
});
