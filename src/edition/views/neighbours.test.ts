import { expect, it } from 'vitest';
import { reportFrom, themeFrom } from '../../test/support/report.ts';
import { neighboursOn } from './neighbours.ts';

const TEXT =
  '持续优化营商环境。深入优化营商环境。大力优化营商环境。\n抓好春季植树造林，修剪行道树木，清理河道垃圾，改善村容村貌，丰富群众生活，保障粮食安全，稳定市场价格。';
const report = reportFrom(TEXT);
const theme = themeFrom([report], ['营商环境']);

it('finds the words that stand beside a theme, each with its places', () => {
  const { nodes, rows } = neighboursOn(theme, report.page, { reports: [report], themes: [theme] });
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
  expect(neighboursOn(rare, once.page, { reports: [once], themes: [rare] })).toEqual({ nodes: 1, rows: [] });
});

it('looks at the reports of one page, and at all that stand there', () => {
  const [here, also, elsewhere] = ['jia-2022', 'yi-2022', 'bing-2022'].map((id) => ({
    ...reportFrom(TEXT, id),
    page: id === 'bing-2022' ? 2 : 1,
  }));
  if (!here || !also || !elsewhere) throw new Error('unreachable');
  const reports = [here, also, elsewhere];
  const everywhere = themeFrom(reports, ['营商环境']);
  const edition = { reports, themes: [everywhere] };
  const { nodes, rows } = neighboursOn(everywhere, 1, edition);
  expect(nodes).toBe(6);
  expect(rows.find(({ word }) => word === '优化')?.places.map((place) => place.report.id)).toEqual([
    ...Array.from({ length: 3 }, () => here.id),
    ...Array.from({ length: 3 }, () => also.id),
  ]);
  expect(neighboursOn(everywhere, 2, edition).nodes).toBe(3);
});
