import { expect, test, vi } from 'vitest';
import { cell, toCsv } from '../../site/csv.ts';
import { names } from '../../test/search/names.ts';
import {
  addressOf,
  citedSearch,
  COMBINED,
  combinedRows,
  rowsToCsv,
  rowsToJson,
  unaddressed,
} from './export.ts';
import type { Row, Told } from './export.ts';
import type { Hit } from './engine.ts';
import { readState } from './state.ts';

const hit: Hit = { report: 'a', paragraph: 'p1', occurrences: 2, unit: 0, starts: null };
const told = (query: string, hits: readonly Hit[] = [hit]): Told => ({
  state: readState(new URL(`https://example.org/search/${query}`)),
  names,
  hits,
  occurrences: hits.reduce((sum, { occurrences }) => sum + occurrences, 0),
});
const row: Row = {
  report: 'a',
  district: '东区（推定）',
  paragraph: 'p1',
  left: '他说，"快"，',
  match: '+营商',
  right: '=好',
  permalink: 'https://example.org/reports/a/#p1',
};
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test('a cell that a spreadsheet would run is held by an apostrophe, and only such a cell', () => {
  expect(['=1', '+1', '-1', '@a', '\t', '1+1', '营商'].map(cell)).toEqual([
    "'=1",
    "'+1",
    "'-1",
    "'@a",
    "'\t",
    '1+1',
    '营商',
  ]);
  expect(['＝1', '＋1', '－1', '＠a'].map(cell)).toEqual(["'＝1", "'＋1", "'－1", "'＠a"]);
  expect(cell('a,"b"\n')).toBe('"a,""b""\n"');
});

test('a number stays a number, a negative one too', () => {
  expect([-3.2, 0, 18.5].map(cell)).toEqual(['-3.2', '0', '18.5']);
  expect(toCsv(['value'], [[-3.2], ['-3.2']])).toBe("\ufeffvalue\r\n-3.2\r\n'-3.2\r\n");
});

test('a table begins with a BOM and its columns, lines end as spreadsheets want', () => {
  expect(rowsToCsv([row], 'https://example.org/s')).toBe(
    '\ufeffreport,district,paragraph,left,match,right,permalink,address\r\n' +
      'a,东区（推定）,p1,"他说，""快""，",\'+营商,\'=好,https://example.org/reports/a/#p1,https://example.org/s\r\n',
  );
});

test('JSON holds the match verbatim and all that was asked', () => {
  const shown = told('?q=營商&none=经济&within=0&district=east&view=kwic');
  const saved = JSON.parse(rowsToJson([row], shown, 'https://example.org/search/')) as Record<
    string,
    unknown
  >;
  expect(saved).toMatchObject({
    query: '營商',
    none: '经济',
    within: 0,
    filters: { district: ['east'] },
    address: 'https://example.org/search/',
    occurrences: 2,
    paragraphs: 1,
  });
  expect(saved['filters']).toEqual({ district: ['east'] });
  expect(saved['lines']).toEqual([row]);
});

test('the title of a citation tells what was asked, how it is shown and what was found', () => {
  expect(citedSearch(told('?q=营商&none=经济&within=5&district=east'))).toBe(
    '全文检索“营商”〔排除：经济；相距：不超过5字（检索框里没有两个不同的词，不起作用）；地区：东区（推定）〕：2处，在1段',
  );
  expect(citedSearch(told('?any=优化 法治&view=kwic&sort=left'))).toBe(
    '全文检索〔任一：优化、法治〕（逐行，按左邻）：2处，在1段',
  );
  expect(citedSearch(told('?q= 营商  环境 &view=distribution'))).toBe(
    '全文检索“营商 环境”（散布）：2处，在1段',
  );
  expect(citedSearch(told('?q=<i>{营商}%26%25</i>&sort=count', []))).toBe(
    '全文检索“<i>{营商}&%</i>”（次数多在前）：没有找到',
  );
});

test('a search that no address holds is told without one', () => {
  expect(plain(unaddressed(told('?q=营商&none=经济'), '2026-11-02'))).toBe(
    '区策对读，全文检索“营商”〔排除：经济〕：2 处，在 1 段。检索范围：正文、标题。语料版 made-up，2026 年 11 月 2 日检索。检索词太长，没有网址，也就没有其他格式。',
  );
});

test('an address is that of the search told, or there is none', () => {
  vi.stubGlobal('location', { href: 'https://example.org/search/?q=something-newer' });
  try {
    expect(addressOf(told('?q=old&kind=heading').state)).toBe(
      'https://example.org/search/?q=old&kind=heading',
    );
    expect(addressOf(told(`?q=${'x'.repeat(501)}`).state)).toBe(null);
  } finally {
    vi.unstubAllGlobals();
  }
});

test('in the combined table each line tells its search, and a search without hits has a line', () => {
  const full = combinedRows([row, row], told('?q=营商&kind=body'), 'https://example.org/1');
  const none = combinedRows([], told('?q=没有', []), null);
  expect(full.map((line) => line.slice(0, 4))).toEqual([
    ['营商', '部位：正文', 'https://example.org/1', '2'],
    ['营商', '部位：正文', 'https://example.org/1', '2'],
  ]);
  expect(none).toEqual([['没有', '', '', '0', '', '', '', '', '', '', '']]);
  expect(toCsv(COMBINED, [...full, ...none]).split('\r\n').length).toBe(5);
  expect([...full, ...none].every((line) => line.length === COMBINED.length)).toBe(true);
});
