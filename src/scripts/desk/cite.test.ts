import { expect, test } from 'vitest';
import { present } from '../../corpus/present.ts';
import { names } from '../../test/search/names.ts';
import { reportText } from '../search/names.ts';
import type { Answer } from './answer.ts';
import { citedDesk } from './cite.ts';
import { readState } from './state.ts';

const answer = (finding: string): Answer<number> => ({
  finding,
  note: [],
  caption: '',
  columns: [
    { key: 'word', label: '词', number: false, value: String },
    { key: 'joint', label: '同现', number: true, value: Number },
  ],
  rows: [],
  usual: '',
  picture: null,
  opened: (open) => (open === 'joint:平台' ? { title: '“平台”，3\u00a0处', places: [] } : null),
  file: '',
});
const titled = (query: string, finding: string): string =>
  citedDesk(readState(new URLSearchParams(query)), names, answer(finding));

test('a title tells tool, string, reports and conditions, and what was found', () => {
  expect(titled('tool=frequency&q=创新', '“创新”共\u00a05\u00a0处')).toBe(
    '研究台频次“创新”〔全部3篇〕：共5处',
  );
  expect(titled('tool=keyness&a=report:c&b=rest&by=words&least=4', '西区最突出的是“新”')).toBe(
    '研究台对比〔甲：西区；乙：东区（推定）2022工作报告、东区（推定）2022讲话；按词；至少4次〕：西区最突出的是“新”',
  );
  expect(
    titled('tool=list&a=district:west&by=strings&from=2&to=5', '9\u00a0个字串出现\u00a03\u00a0次以上'),
  ).toBe('研究台词表〔西区；按2至5字的字串；至少3次〕：9个字串出现3次以上');
  expect(titled('tool=collocates&q=创新 驱动&a=all&window=sentence', '“创新 驱动”一处也没有')).toBe(
    '研究台搭配“创新 驱动”〔全部3篇；同一句；至少3次〕：一处也没有',
  );
});

test('and the order and the places that a reader chose, where there are such', () => {
  const asked = 'tool=collocates&q=创新&a=all&window=10';
  expect(titled(`${asked}&sort=-joint&open=joint:平台`, '“创新”身边最紧的词是“平台”')).toBe(
    '研究台搭配“创新”〔全部3篇；前后各10字；至少3次〕（按“同现”从大到小）：身边最紧的词是“平台”；列出“平台”，3处',
  );
  expect(titled(`${asked}&sort=word&open=joint:x`, '无')).toContain('（按“词”顺序）：无');
  expect(titled(`${asked}&sort=nosuch`, '无')).toContain('〕：无');
});

test('a report is called by what tells it from its district’s others', () => {
  const [a, , c] = names.reports;
  expect(reportText(names, present(c, 'c'))).toBe('西区');
  expect(reportText(names, present(a, 'a'))).toBe('东区（推定）\u00a02022工作报告');
  const later = { ...names, reports: [present(a, 'a'), { ...present(a, 'a'), id: 'd', year: '2023' }] };
  expect(reportText(later, present(a, 'a'))).toBe('东区（推定）\u00a02022');
});
