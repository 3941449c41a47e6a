/** Taking results home: a table, the same as JSON, and a citation. */
import { hanDate, NB } from '../../site/format.ts';
import { toCsv } from '../../site/csv.ts';
import { SITE_NAME } from '../../site/strings.ts';
import { conditionsInWords, inWords, viewInWords } from './describe.ts';
import { at, unitAddress } from './engine.ts';
import { linesOf, sides } from './lines.ts';
import { districtText } from './names.ts';
import { findingOf } from './finding.ts';
import { fitsAddress, stateQuery } from './state.ts';
import type { State } from './state.ts';
import type { Shown } from './shown.ts';

export interface Row {
  readonly report: string;
  readonly district: string;
  readonly paragraph: string;
  readonly left: string;
  readonly match: string;
  readonly right: string;
  readonly permalink: string;
}

export const COLUMNS = ['report', 'district', 'paragraph', 'left', 'match', 'right', 'permalink'] as const;

/** Every occurrence that the filters leave, in reading order. */
export async function rowsOf(shown: Shown): Promise<Row[]> {
  const { names, hits, state, signal } = shown;
  const lines = await linesOf(hits, shown, signal);
  return lines.map((line) => ({
    report: line.hit.report,
    district: districtText(names, line.hit.report),
    paragraph: line.hit.paragraph,
    ...sides(line, state.width),
    permalink: new URL(unitAddress(line.hit.report, line.hit.paragraph), location.href).href,
  }));
}

/** @param address Of the search, beside every line: a file alone must tell what was asked. */
export const rowsToCsv = (rows: readonly Row[], address: string | null): string =>
  toCsv(
    [...COLUMNS, 'address'],
    rows.map((row) => [...COLUMNS.map((column) => row[column]), address ?? '']),
  );

/** A search as it is told beside its results. */
export type Told = Pick<Shown, 'state' | 'names' | 'hits' | 'occurrences'>;

/** @param address Of the search; null where it has no room in one. */
export const rowsToJson = (rows: readonly Row[], shown: Told, address: string | null): string =>
  `${JSON.stringify(
    {
      edition: shown.names.edition,
      query: shown.state.query,
      ...shown.state.finer,
      filters: Object.fromEntries(Object.entries(shown.state.chosen).filter(([, list]) => list.length > 0)),
      conditions: conditionsInWords(shown.state, shown.names),
      address,
      occurrences: shown.occurrences,
      paragraphs: shown.hits.length,
      lines: rows,
    },
    null,
    1,
  )}\n`;

/** A file name that any system takes. */
export const fileName = (query: string, ending: string): string => {
  const words = [...query.replace(/[^\p{L}\p{N}]+/gu, '-')].slice(0, 24).join('');
  return `${SITE_NAME}-检索-${words.replace(/^-+|-+$/g, '') || '结果'}.${ending}`;
};

/** Searches one under the other: what was asked stands beside every line. */
export const COMBINED = ['query', 'conditions', 'address', 'occurrences', ...COLUMNS] as const;

/** Lines of one search in the combined table; one that found nothing has a line that says so. */
export function combinedRows(rows: readonly Row[], shown: Told, address: string | null): string[][] {
  const { state, names, occurrences } = shown;
  const asked = [state.query, conditionsInWords(state, names), address ?? '', String(occurrences)];
  const lines = rows.map((row) => COLUMNS.map((column) => row[column]));
  return (lines.length > 0 ? lines : [COLUMNS.map(() => '')]).map((line) => [...asked, ...line]);
}

/** Where a search can be seen again, whatever the page shows by now; null where an address cannot hold it. */
export const addressOf = (state: State): string | null =>
  fitsAddress(state) ? new URL(at(`search/${stateQuery(state)}`), location.href).href : null;

/** 全文检索“创新”〔排除：经济〕. */
function askedOf({ state, names }: Told): string {
  const told = inWords(state, names);
  return `全文检索${told.startsWith('“') ? told : `〔${told}〕`}`;
}

/** 全文检索“创新”〔排除：经济〕（逐行）：12处，在10段. The words of a search keep their spaces. */
export function citedSearch(told: Told): string {
  const { state, hits, occurrences } = told;
  return `${askedOf(told)}${viewInWords(state)}：${findingOf(hits.length, occurrences)}`.replaceAll(NB, '');
}

/** What can be said of a search that no address holds. */
export const unaddressed = (told: Told, date: string): string =>
  `${SITE_NAME}，${askedOf(told)}：${findingOf(told.hits.length, told.occurrences)}。检索范围：正文、标题。语料版 ${told.names.edition}，${hanDate(date)}检索。检索词太长，没有网址，也就没有其他格式。`;
