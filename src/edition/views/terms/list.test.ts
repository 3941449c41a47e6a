import { expect, it } from 'vitest';
import { paragraphId, reportId, termId } from '../../../corpus/ids.ts';
import { reportFrom } from '../../../test/support/report.ts';
import { loadEdition } from '../../index.ts';
import type { Edition, Report, Term } from '../../model.ts';
import { termRows, termRowsIn } from './list.ts';

const checkout = new URL('../../../../', import.meta.url);
const real = await loadEdition(new URL('content/', checkout), new URL('seeds/', checkout));

const earlier = reportFrom('甲。', 'jia-2021');
const later: Report = { ...reportFrom('甲。', 'jia-2022'), district: earlier.district };
const other = reportFrom('乙。', 'yi-2022');
const reports = [earlier, later, other];

/** A term that stands once in each of some reports. */
const termIn = (id: string, own: readonly Report[]): Term => ({
  id: termId(id),
  label: id,
  kind: 'slogan',
  listed: own.length === 0,
  variants: [],
  senses: [],
  expansions: [],
  places: own.map((report) => ({
    report: report.id,
    unit: paragraphId(1),
    start: 0,
    end: 1,
    form: '甲',
    quoted: true,
    rule: 'test',
    sense: null,
  })),
  counts: new Map(own.map((report) => [report.id, 1])),
  paged: true,
  pages: new Map(own.map((report) => [report.id, 1])),
});

const terms = [
  termIn('of-earlier', [earlier]),
  termIn('of-none', []),
  termIn('of-other', [other]),
  termIn('of-all', reports),
];
const edition: Edition = { ...real, reports, terms };
const idsIn = (report: Pick<Report, 'id'>): string[] =>
  termRowsIn(edition, report).map(({ term }) => term.id);

it('has the terms of a report, what several districts share first', () => {
  expect(idsIn(earlier)).toEqual(['of-all', 'of-earlier']);
  expect(idsIn(later)).toEqual(['of-all']);
  expect(idsIn(other)).toEqual(['of-all', 'of-other']);
});

it('has nothing of a report that it does not know, and nowhere a term without places', () => {
  expect(idsIn({ id: reportId('bing-2022') })).toEqual([]);
  expect(termRows(edition).map(({ term }) => term.id)).not.toContain('of-none');
});

it.each([
  ['made up', edition],
  ['real', real],
])('has for every report the rows of the whole list that count there, in its order: %s', (_, all) => {
  for (const report of all.reports) {
    const expected = termRows(all).filter(({ term }) => term.counts.has(report.id));
    expect(expected.length).toBeGreaterThan(0);
    expect(termRowsIn(all, report)).toEqual(expected);
  }
});
