import { expect, it } from 'vitest';
import { paragraphId, reportId, themeId } from '../../corpus/ids.ts';
import type { TextUnit } from '../../corpus/model.ts';
import type { Mention } from '../model.ts';
import { kwicLine } from './kwic.ts';

const unit: TextUnit = {
  id: paragraphId(1),
  kind: 'body',
  text: '要持续优化营商环境，𠮷祥如意。',
  section: null,
};
const report = { unitById: new Map([[unit.id, unit]]) };
const mention: Mention = {
  theme: themeId('t'),
  report: reportId('r'),
  unit: unit.id,
  form: '营商环境',
  kind: 'direct',
  context: [],
  rule: 'x',
  start: 5,
  end: 9,
};

it('gives what stands on both sides', () => {
  const { left, keyword, right } = kwicLine(report, mention, 3);
  expect([left.text, keyword, right.text]).toEqual(['续优化', '营商环境', '，𠮷']);
  expect(unit.text.slice(left.start, left.end)).toBe(left.text);
  expect(unit.text.slice(right.start, right.end)).toBe(right.text);
});

it('never cuts a character in half, and stops at the ends of the unit', () => {
  expect(kwicLine(report, mention, 2).right.text).toBe('，𠮷');
  expect(kwicLine(report, mention, 99).left.text).toBe('要持续优化');
});
