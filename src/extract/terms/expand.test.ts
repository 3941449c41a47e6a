import { expect, test } from 'vitest';
import type { TextUnit } from '../../corpus/model.ts';
import { announced, findExpansions } from './expand.ts';
import { findTerms } from './find.ts';

const expansions = (...paragraphs: string[]): string[] => {
  const units = paragraphs.map((text, index) => ({ id: `p${index + 1}` as TextUnit['id'], text }));
  const texts = [{ report: 'jia', units }];
  return findExpansions(texts, findTerms(texts, [])).map(
    ({ term, rule, parts }) =>
      `${term} ${rule} ${parts
        .map(({ unit, start, end }) => units.find(({ id }) => id === unit)?.text.slice(start, end))
        .join('|')}`,
  );
};

test('how many members a form announces', () => {
  expect(['三项重点工作', '两个确保', '十大战略', '四新会战'].map(announced)).toEqual([3, 2, 10, 4]);
  expect(['三清两建', '十四五', '一区五城', '百日攻坚', '双减', '五位一体'].map(announced)).toEqual([
    null,
    null,
    null,
    null,
    2,
    null,
  ]);
});

test('members right before, the words that lead to them cut away', () => {
  expect(expansions('坚持创新引领推进产业发展、城市提质、乡村振兴“三项重点工作”。')).toEqual([
    '三项重点工作 members-before 产业发展、城市提质、乡村振兴',
  ]);
  expect(expansions('用好科技创新、改革开放、激励干部担当作为“三个抓手”。')).toEqual([
    '三个抓手 members-before 科技创新、改革开放、激励干部担当作为',
  ]);
  expect(expansions('全面开展有标杆、落实有标准、突破有标志“三标”活动')).toEqual([
    '三标 members-before 有标杆、落实有标准、突破有标志',
  ]);
});

test('none where the number is another, or the beginning is not certain', () => {
  expect(expansions('推进产业发展、城市提质“三项重点工作”。')).toEqual([]);
  expect(expansions('做到银行间接融资与资本市场直接融资“两条腿”走路')).toEqual([]);
  expect(expansions('各级各部门协同作战的产业发展、城市提质、乡村全面振兴“三项工作”。')).toEqual([]);
});

test('quoted names and lists before a sum', () => {
  expect(expansions('实施“工业强市”“农业稳市”“科教兴市”三大战略。')).toEqual([
    '三大战略 names-before “工业强市”“农业稳市”“科教兴市”',
  ]);
  expect(expansions('破除“守摊子、等靠要、慢作为”三种思想，')).toEqual([
    '三种思想 names-before 守摊子、等靠要、慢作为',
  ]);
  expect(expansions('实施“工业强市”“农业稳市”三大战略。')).toEqual([]);
});

test('members behind, in brackets or after 即', () => {
  expect(expansions('做好“三稳”（稳就业、稳外贸、稳投资）工作')).toEqual([
    '三稳 members-behind 稳就业、稳外贸、稳投资',
  ]);
  expect(expansions('推进“两清”，即清资产、清债务。')).toEqual(['两清 members-behind 清资产、清债务']);
  expect(expansions('推进“两清”（2021年启动）。')).toEqual([]);
});

test('as many paragraphs as the numeral says, beginning alike', () => {
  const openings = ['聚力招商引资。要……', '聚力项目建设，要……', '聚力深化改革。要……'];
  expect(expansions('突出三个聚力，奋勇争先。', ...openings)).toEqual([
    '三个聚力 openings 聚力招商引资|聚力项目建设|聚力深化改革',
  ]);
  expect(expansions('突出四个聚力，奋勇争先。', ...openings)).toEqual([]);
});
