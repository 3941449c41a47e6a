import { expect, it } from 'vitest';
import { nameSections } from './sections.ts';

const row = (start: number, number: string, label: string) => ({ start, number, label });

it('names sections where there is room', () => {
  expect(nameSections([row(0, '一', '充分肯定成绩'), row(500, '二', '明晰形势任务')], 1000)).toEqual([
    { x: 0, text: '一 充分肯定成绩' },
    { x: 50, text: '二 明晰形势任务' },
  ]);
});

it('keeps to what fits', () => {
  expect(
    nameSections([row(0, '', '牢记目标'), row(60, '', '核心提示'), row(90, '二', '主动作为')], 1000).map(
      ({ text }) => text,
    ),
  ).toEqual(['牢记', '', '二 主动作为']);
});
