/** Terms as lists show them: what several districts share first, then by kind, in pages. */
import type { ReportId } from '../../../corpus/ids.ts';
import { TERM_KINDS } from '../../../extract/terms/model.ts';
import type { District, Edition, Report, Term, TermKind } from '../../model.ts';
import { oncePerEdition } from '../../once.ts';
import { pagesOf } from '../../paging.ts';
import { meaningOf } from './meaning.ts';
import type { Meaning } from './meaning.ts';

export interface TermRow {
  readonly term: Term;
  /** What the first of its reports that knows takes it for. */
  readonly meaning: Meaning | null;
  /** By slot, each with its reports that have the term and how often. */
  readonly districts: readonly {
    readonly district: District;
    readonly reports: readonly { readonly report: Report; readonly count: number }[];
    readonly count: number;
  }[];
}

export type TermGroup = 'shared' | TermKind;

function rowOf(term: Term, reports: ReadonlyMap<string, Report>): TermRow {
  const own = Array.from(term.counts, ([id, count]) => ({ report: reports.get(id), count })).filter(
    (one): one is { report: Report; count: number } => one.report !== undefined,
  );
  const districts = Array.from(
    Map.groupBy(own, ({ report }) => report.district),
    ([district, list]) => ({
      district,
      reports: list,
      count: list.reduce((sum, { count }) => sum + count, 0),
    }),
  );
  return {
    term,
    meaning: meaningOf(term),
    districts: districts.sort((a, b) => a.district.slot - b.district.slot),
  };
}

const made = new WeakMap<Edition, readonly TermRow[]>();

/** Every term that stands somewhere: by districts, most first, then by kind, then by places; ties as first met. */
export function termRows(edition: Edition): readonly TermRow[] {
  let rows = made.get(edition);
  if (!rows) {
    const reports = new Map<string, Report>(edition.reports.map((report) => [report.id, report]));
    rows = edition.terms
      .filter(({ places }) => places.length > 0)
      .map((term) => rowOf(term, reports))
      .sort((a, b) => {
        const shared = (row: TermRow): number => (row.districts.length > 1 ? row.districts.length : 0);
        return (
          shared(b) - shared(a) ||
          (shared(a) > 0 ? 0 : TERM_KINDS.indexOf(a.term.kind) - TERM_KINDS.indexOf(b.term.kind)) ||
          b.term.places.length - a.term.places.length
        );
      });
    made.set(edition, rows);
  }
  return rows;
}

const rowsByReport = oncePerEdition((edition) => {
  const byReport = new Map<ReportId, TermRow[]>();
  for (const row of termRows(edition))
    for (const id of row.term.counts.keys()) {
      const own = byReport.get(id);
      if (own) own.push(row);
      else byReport.set(id, [row]);
    }
  return byReport;
});

/** The rows of the terms that a report has, in the order of the list. */
export const termRowsIn = (edition: Edition, { id }: Pick<Report, 'id'>): readonly TermRow[] =>
  rowsByReport(edition).get(id) ?? [];

const groupOf = ({ term, districts }: TermRow): TermGroup => (districts.length > 1 ? 'shared' : term.kind);

/** Some 120 bytes a row compressed: a page stays far below its budget. */
const TERMS_PER_PAGE = 80;

/** Pages of the list, each with its rows by group in order. */
export const termPages = oncePerEdition((edition) =>
  pagesOf(termRows(edition), TERMS_PER_PAGE).map((rows) =>
    Array.from(Map.groupBy(rows, groupOf), ([group, own]) => ({ group, rows: own })),
  ),
);

const isExplained = ({ term }: TermRow): boolean =>
  term.expansions.length > 0 ||
  term.places.some(({ sense }) => sense !== null && Boolean(term.senses[sense]?.expansion));

/** What each page of the list says of all terms. */
export const termTotals = oncePerEdition((edition) => {
  const rows = termRows(edition);
  return {
    terms: rows.length,
    places: rows.reduce((sum, { term }) => sum + term.places.length, 0),
    explained: rows.filter(isExplained).length,
    /** Terms of several districts. */
    shared: rows.filter(({ districts }) => districts.length > 1).length,
  };
});

/** A term's reports in pages, as its own page deals with them. */
export const reportPages = ({ counts }: Pick<Term, 'counts'>): (readonly Report['id'][])[] =>
  pagesOf([...counts.keys()]);
