import { describe, expect, it } from 'vitest';
import { themeId } from '../corpus/ids.ts';
import type { Edition, Theme } from '../edition/model.ts';
import { parallelsOf } from '../edition/parallels.ts';
import { reportFrom, themeFrom } from '../test/support/report.ts';
import { joined } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import { formsCsv, linesCsv, matrixCsv, meetingsCsv, networkCsv, ratesCsv } from './theme-tables.ts';
import type { CountLinks } from './theme-tables.ts';

const jia = reportFrom('智慧岛引来人才。\n智慧岛扩容，=双创。', 'jia-2022');
const yi = reportFrom('别的事情。', 'yi-2022');
const reports = [jia, yi];
const theme = themeFrom(reports, ['智慧岛'], ['=双创', '孵化']);
const rencai: Theme = { ...themeFrom(reports, ['人才']), id: themeId('rencai') };
const edition: Edition = {
  moved: new Map(),
  id: 'x',
  districts: reports.map(({ district }) => district),
  reports,
  themes: [theme, rencai],
  seeds: [],
  site: { contact: null, changes: [] },
  measures: null,
  indicators: [],
  figures: [],
  entities: [],
  numerals: [],
  parallels: parallelsOf([], reports),
  terms: [],
  contrasts: [],
};
const links: CountLinks = {
  district: (id) => `/d/${id}`,
  report: (id, anchor) => `/r/${id}#${anchor ?? ''}`,
  theme: (id) => `/t/${id}`,
  themeIn: (id, report, kind) => `/t/${id}#${report.id}-${kind}`,
  source: (seed) => `/s/${seed}`,
};

/** Rows as objects; none of these tables has a comma in a cell. */
function rows(csv: Pieces): Record<string, string>[] {
  const [head = '', ...lines] = joined(csv).replace('\uFEFF', '').trimEnd().split('\n');
  const names = head.split(',');
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell])),
  );
}

describe('tables of a theme', () => {
  it('has a row of counts for each report, with what its silence is worth', () => {
    const [first, second] = rows(ratesCsv(edition, theme, links));
    expect(first).toMatchObject({
      report: 'jia-2022',
      direct: '2',
      near: '1',
      url: '/t/zhuti#jia-2022-direct',
    });
    const expected = (2 / jia.characters) * yi.characters;
    expect(second).toMatchObject({
      direct: '0',
      expected: String(Number(expected.toFixed(4))),
      chance_of_none: String(Number(Math.exp(-expected).toFixed(6))),
    });
  });

  it('has a row for each occurrence, and never a formula', () => {
    const lines = rows(linesCsv(edition, theme, links));
    expect(lines.map(({ paragraph, start, form, kind }) => [paragraph, start, form, kind])).toEqual([
      ['p1', '0', '智慧岛', 'direct'],
      ['p2', '0', '智慧岛', 'direct'],
      ['p2', '6', "'=双创", 'near'],
    ]);
  });

  it('has a row for each form and report, nothing found included', () => {
    expect(
      rows(formsCsv(edition, theme, links)).map(({ form, report, count }) => [form, report, count]),
    ).toEqual([
      ['智慧岛', 'jia-2022', '2'],
      ['智慧岛', 'yi-2022', '0'],
      ["'=双创", 'jia-2022', '1'],
      ["'=双创", 'yi-2022', '0'],
      ['孵化', 'jia-2022', '0'],
      ['孵化', 'yi-2022', '0'],
    ]);
  });

  it('has a row for each paragraph that it shares', () => {
    expect(rows(meetingsCsv(edition, theme, links))).toMatchObject([
      { theme: '人才', paragraphs: '1', weight: '1', paragraph: 'p1' },
    ]);
  });
});

describe('tables of a theme in many reports', () => {
  const many = [
    jia,
    ...Array.from({ length: 12 }, (_, year) => reportFrom('人才辈出。', `bing-${2000 + year}`)),
  ];
  const [dao, people] = [
    themeFrom(many, ['智慧岛'], ['孵化']),
    { ...themeFrom(many, ['人才']), id: themeId('rencai') },
  ];
  const country: Edition = { ...edition, reports: many, themes: [dao, people] };

  it('leave out what was not found, but for forms that stand nowhere', () => {
    expect(
      rows(formsCsv(country, dao, links)).map(({ form, report, count }) => [form, report, count]),
    ).toEqual([
      ['智慧岛', 'jia-2022', '2'],
      ['孵化', '', '0'],
    ]);
  });

  it('have each shared paragraph once, with the theme that comes first', () => {
    expect(rows(meetingsCsv(country, dao, links))).toMatchObject([{ report: 'jia-2022', paragraph: 'p1' }]);
    expect(rows(meetingsCsv(country, people, links))).toMatchObject([
      { theme: dao.label, paragraphs: '1', report: '', paragraph: '', url: `/t/${dao.id}` },
    ]);
  });
});

it('has a row for each cell of the picture, and for each pair that meets', () => {
  expect(rows(matrixCsv(edition, links))).toHaveLength(4);
  expect(rows(networkCsv(edition, links))).toMatchObject([
    { theme_a: '智慧岛', theme_b: '人才', paragraphs: '1' },
  ]);
});
