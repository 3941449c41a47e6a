import { describe, expect, it } from 'vitest';
import type { Report } from '../model.ts';
import { reportFrom, themeFrom } from '../../test/support/report.ts';
import { clusterOf, concentrationOf, voicesOf } from './findings.ts';
import { silenceOf } from './silence.ts';

const loud = reportFrom('一、去年工作\n建成智慧岛。\n二、今年工作\n智慧岛，智慧岛，还是智慧岛。', 'jia-2022');
const quiet = reportFrom('今年工作，一件一件抓落实。', 'yi-2022');
const other = reportFrom('建设创新社区。', 'bing-2022');
const reports = [loud, quiet, other];
const theme = themeFrom(reports, ['智慧岛'], ['创新社区']);

describe('findings', () => {
  it('names the section that has most of the mentions', () => {
    expect(
      concentrationOf(
        loud,
        theme.mentions.filter(({ report }) => report === loud.id),
      ),
    ).toMatchObject({ total: 4, inSection: 3, label: '今年工作' });
  });

  it('names the paragraph that has most, if it has three', () => {
    expect(clusterOf(theme.mentions)?.count).toBe(3);
    expect(clusterOf(theme.mentions.slice(0, 2))).toBeNull();
  });

  it('tells who uses the word, who says it otherwise, who is silent', () => {
    const { direct, onlyNear, none } = voicesOf(theme, reports);
    expect([direct, onlyNear, none].map((list) => list.map(({ id }) => id))).toEqual([
      ['jia-2022'],
      ['bing-2022'],
      ['yi-2022'],
    ]);
  });
});

it('weighs a silence by the length of the text and the rate of the others', () => {
  const { expected, chance, others } = silenceOf(theme, quiet, reports);
  expect(others).toBe(2);
  expect(expected).toBeCloseTo((4 / (loud.characters + other.characters)) * quiet.characters, 10);
  expect(chance).toBeCloseTo(Math.exp(-expected), 10);
});

it('takes the rate behind a silence from the latest reports of other districts alone', () => {
  const year = (report: Report, id: string, text: string): Report => ({
    ...reportFrom(text, id),
    district: report.district,
  });
  const before = year(quiet, 'yi-2021', '智慧岛，智慧岛，智慧岛，智慧岛。');
  const after = year(quiet, 'yi-2023', '智慧岛，又是智慧岛。');
  const old = year(loud, 'jia-2020', '智慧岛，智慧岛，智慧岛。');
  const all = [old, loud, before, quiet, after, other];
  const wide = themeFrom(all, ['智慧岛'], ['创新社区']);
  expect(silenceOf(wide, quiet, all)).toEqual(silenceOf(theme, quiet, reports));
  expect(silenceOf(wide, quiet, all)).toMatchObject({ others: 2, speakers: 1 });
  expect(silenceOf(wide, quiet, [before, quiet, after])).toMatchObject({ others: 0, expected: 0 });
});
