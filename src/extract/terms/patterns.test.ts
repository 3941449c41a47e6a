import { expect, test } from 'vitest';
import { membersBefore, patternTerms } from './patterns.ts';
import { quotesIn } from './quotes.ts';

const forms = (text: string): string[] => patternTerms(text).map(({ form }) => form);

test.each([
  ['“十三五”收官，十四五开局', ['十三五', '十四五']],
  ['开展扬尘治理百日攻坚', ['百日攻坚']],
  ['打响五水会战，注重四个提升', ['五水会战', '四个提升']],
  ['构建三级医疗服务体系', ['三级医疗服务体系']],
  ['坚持五位一体', ['五位一体']],
  ['持续开展四清两建', ['四清两建']],
  ['实施七大工程和三大攻坚战', ['七大工程', '三大攻坚战']],
  ['按照1+4+N框架', ['1+4+N']],
  ['实施“工业强市”“农业稳市”两大战略', ['两大战略']],
])('knows %s by its shape', (text, expected) => {
  expect([...new Set(forms(text))]).toEqual(expected);
});

test.each([
  '融入两大国家战略',
  '抓好九个方面，讲三点意见',
  '新增十五个项目、二十四五个品种',
  '二十四五',
  '一心一意抓发展，四面八方来客',
  '三年行动计划，一期工程，二级体系',
  '前十大企业，第三大经济体',
  '信用等级达到2A+，增长10+%',
  '一步一步向上走，一年一度的大会',
  '两家企业三个项目',
])('leaves what only counts: %s', (text) => {
  expect(forms(text)).toEqual([]);
});

test('counts the quoted names that end right before a place', () => {
  const text = '实施“甲甲”“乙乙”、“丙丙”三大战略';
  expect(membersBefore(text, text.indexOf('三大'), quotesIn(text))).toMatchObject({ count: 3, spread: true });
  const list = '破除“甲、乙、丙、丁”四种思想';
  expect(membersBefore(list, list.indexOf('四种'), quotesIn(list))).toMatchObject({
    count: 4,
    spread: false,
  });
  expect(membersBefore('没有引号的三大战略', 6, []).count).toBe(0);
});

test('looks no further back than a numeral can say', () => {
  const summed = (count: number): string => `${'“甲甲”'.repeat(count)}十大战略`;
  const membersOf = (text: string): unknown => membersBefore(text, text.indexOf('十大'), quotesIn(text));
  const rulesOf = (text: string): string[] => patternTerms(text).map(({ rule }) => rule);
  for (const count of [9, 10]) {
    expect(membersOf(summed(count))).toMatchObject({ count });
    expect(rulesOf(summed(count))).toContain('sums-up');
  }
  // too few, or too many
  for (const count of [8, 11, 12, 400]) expect(rulesOf(summed(count))).not.toContain('sums-up');
  const many = summed(400);
  expect(membersOf(many)).toMatchObject({ count: 11, start: many.indexOf('十大') - 11 * 4 + 1 });
});

test('straight marks pair from the beginning of the text, however far back that is', () => {
  const long = `"${'甲'.repeat(40)}"${'乙'.repeat(150)}`.repeat(3);
  for (let shift = 0; shift < 240; shift += 7) {
    const text = `${long}${'丙'.repeat(shift)}实施"甲甲""乙乙""丙丙"三大战略`;
    expect(membersBefore(text, text.indexOf('三大'), quotesIn(text))).toMatchObject({
      count: 3,
      spread: true,
    });
    expect(new Set(patternTerms(text).map(({ form }) => form))).toEqual(new Set(['三大战略']));
  }
});
