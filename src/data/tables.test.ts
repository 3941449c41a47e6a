import Ajv2020 from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import type { Edition, Report } from '../edition/model.ts';
import { reportFrom } from '../test/support/report.ts';
import { schemaJson } from './files.ts';
import type { Links } from './links.ts';
import { joined } from './pieces.ts';
import { bulkJson, districtsCsv, reportsCsv, unitsCsv } from './tables.ts';

const links: Links & { readonly file: (path: string) => string } = {
  district: (id) => `/districts/${id}/`,
  report: (id, anchor) => `/reports/${id}/${anchor ? `#${anchor}` : ''}`,
  theme: (id) => `/themes/${id}/`,
  source: (seed) => `/sources/${seed}/`,
  file: (path) => `/data/${path}`,
};
const editionOf = (reports: readonly Report[]): Edition =>
  ({ id: '000000000000', reports, districts: reports.map(({ district }) => district) }) as unknown as Edition;

it('lets no cell run in a spreadsheet', () => {
  const report = reportFrom('开头一句。\n\n=1+1，建设智慧岛。\n\n@甲，抓好产业。\n');
  const lines = joined(unitsCsv(report, links)).split('\n');
  expect(lines[0]).toBe('\ufeffid,kind,section,text,url');
  const cells = lines.slice(1).filter((line) => /[=@]/u.test(line));
  expect(cells.length).toBeGreaterThan(1);
  for (const line of cells) expect(line).toMatch(/,'[=@]/u);
});

it('marks inferred names in every table', () => {
  const report = reportFrom('开头一句。\n');
  const inferred = { ...report, district: { ...report.district, inferred: true } };
  for (const table of [districtsCsv, reportsCsv])
    expect(joined(table(editionOf([inferred]), links))).toContain(`${report.district.name}（推定）`);
});

it('lists for bulk use only what the rights permit, as its schema says', () => {
  const closed = reportFrom('开头一句。\n');
  const open = {
    ...reportFrom('开头一句。\n', 'yi-2023'),
    rights: { holder: '乙', bulk: true, statement: '可以' },
  };
  const file = JSON.parse(joined(bulkJson(editionOf([closed, open]), links))) as {
    bulk: { report: string }[];
  };
  expect(file.bulk.map(({ report }) => report)).toEqual(['yi-2023']);
  const validate = new Ajv2020().compile(JSON.parse(schemaJson('bulk')) as object);
  expect(validate(file)).toBe(true);
});
