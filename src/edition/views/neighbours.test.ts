import { expect, it } from 'vitest';
import { reportFrom, themeFrom } from '../../test/support/report.ts';
import { neighboursOf } from './neighbours.ts';

const report = reportFrom(
  '持续优化营商环境。深入优化营商环境。大力优化营商环境。\n抓好春季植树造林，修剪行道树木，清理河道垃圾，改善村容村貌，丰富群众生活，保障粮食安全，稳定市场价格。',
);
const theme = themeFrom([report], ['营商环境']);

it('finds the words that stand beside a theme, each with its places', () => {
  const { nodes, rows } = neighboursOf(theme, [report], { reports: [report], themes: [theme] });
  expect(nodes).toBe(3);
  const [first] = rows;
  expect(first).toMatchObject({ word: '优化', joint: 3, total: 3, logDice: 14 });
  expect(
    first?.places.map(({ unit, word }) => report.unitById.get(unit)?.text.slice(word.start, word.end)),
  ).toEqual(['优化', '优化', '优化']);
});

it('says nothing of a theme that hardly occurs', () => {
  const once = reportFrom('优化营商环境。');
  const rare = themeFrom([once], ['营商环境']);
  expect(neighboursOf(rare, [once], { reports: [once], themes: [rare] })).toEqual({ nodes: 1, rows: [] });
});
