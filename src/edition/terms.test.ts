import { expect, test } from 'vitest';
import { reportFrom } from '../test/support/report.ts';
import type { TermFile } from './content/read.ts';
import { termsOf } from './terms.ts';
import type { TermListData } from './term-schema.ts';

const file = (province: string | null, terms: TermListData['terms']): TermFile => ({
  id: 'a',
  data: { province, terms },
  file: 'content/terms/a.yaml',
  body: '',
  bodyLine: 1,
  lineOf: () => 1,
});
const listed = (id: string, label: string, more: Partial<TermListData['terms'][number]> = {}) => ({
  id,
  label,
  kind: 'numeric' as const,
  variants: [],
  refused: [],
  senses: [],
  ...more,
});

test('a list of a province says nothing of another province’s reports', () => {
  const report = reportFrom('实施“十大战略”。');
  const terms = [listed('shi-da', '十大战略', { expansion: '某', source: '某文件' })];
  const senseIn = (province: string | null): unknown =>
    termsOf([file(province, terms)], [report])[0]?.places[0]?.sense;
  expect(senseIn(null)).toBe(0);
  expect(senseIn('某省')).toBe(0);
  expect(senseIn('别省')).toBe(null);
});

test('senses are told apart by what stands beside the form, and by report', () => {
  const reports = [reportFrom('“四新”经济，抓“四新”。', 'jia-2022'), reportFrom('“四新”。', 'yi-2022')];
  const senses = [
    { label: '甲义', reports: [], next: ['经济'], previous: [] },
    { label: '乙义', reports: ['yi-2022'], next: [], previous: [] },
  ];
  const [term] = termsOf([file(null, [listed('si-xin', '四新', { senses })])], reports);
  expect(term?.places.map(({ sense }) => sense)).toEqual([0, null, 1]);
  expect([...(term?.counts ?? [])]).toEqual([
    ['jia-2022', 2],
    ['yi-2022', 1],
  ]);
});

test('the label of a term that nobody listed is its most frequent spelling; all spellings are counted', () => {
  const report = reportFrom('“能力作风建设年”。“作风能力建设年”，“作风能力建设年”。');
  const [term] = termsOf([], [report]);
  expect(term).toMatchObject({
    label: '作风能力建设年',
    id: 'zuo-feng-neng-li-jian-she-nian',
    listed: false,
  });
  expect(term?.variants).toEqual([
    { form: '作风能力建设年', count: 2 },
    { form: '能力作风建设年', count: 1 },
  ]);
});

test('terms of the lexicon without places come last', () => {
  const terms = termsOf([file(null, [listed('san-nong', '三农')])], [reportFrom('坚持“项目为王”。')]);
  expect(terms.map(({ id, places }) => [id, places.length])).toEqual([
    ['xiang-mu-wei-wang', 1],
    ['san-nong', 0],
  ]);
});

test('an expansion is a verbatim quotation of its report', () => {
  const report = reportFrom('推进产业发展、城市提质、乡村振兴“三项重点工作”。');
  const [term] = termsOf([], [report]);
  expect(term?.expansions).toMatchObject([
    { rule: 'members-before', parts: [{ unit: 'p1', start: 2, text: '产业发展、城市提质、乡村振兴' }] },
  ]);
});
