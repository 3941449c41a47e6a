/** Taking results home: a table, the same as JSON, and a citation. */
import type { SearchNames } from '../../data/search.ts';
import { SITE_NAME } from '../../site/strings.ts';
import { unitAddress } from './engine.ts';
import { linesOf, sides } from './lines.ts';
import { districtText } from './names.ts';
import type { Shown } from './shown.ts';

interface Row {
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
export async function rowsOf({ names, hits, marked, state, signal }: Shown): Promise<Row[]> {
  const lines = await linesOf(hits, marked, signal);
  return lines.map((line) => ({
    report: line.hit.report,
    district: districtText(names, line.hit.report),
    paragraph: line.hit.paragraph,
    ...sides(line, state.width),
    permalink: new URL(unitAddress(line.hit.report, line.hit.paragraph), location.href).href,
  }));
}

/** Spreadsheets take a cell that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

export function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** With a BOM, so that spreadsheets read it as UTF-8. */
export const toCsv = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\ufeff${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

export const rowsToCsv = (rows: readonly Row[]): string =>
  toCsv(
    COLUMNS,
    rows.map((row) => COLUMNS.map((column) => row[column])),
  );

export const rowsToJson = (rows: readonly Row[], shown: Shown): string =>
  `${JSON.stringify(
    {
      edition: shown.names.edition,
      query: shown.marked,
      address: location.href,
      occurrences: shown.occurrences,
      paragraphs: shown.hits.length,
      lines: rows,
    },
    null,
    1,
  )}\n`;

export function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the content by the next turn.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  });
}

/** A file name that any system takes. */
export const fileName = (query: string, ending: string): string => {
  const words = [...query.replace(/[^\p{L}\p{N}]+/gu, '-')].slice(0, 24).join('');
  return `${SITE_NAME}-检索-${words.replace(/^-+|-+$/g, '') || '结果'}.${ending}`;
};

export const citation = (names: SearchNames, marked: string, finding: string): string =>
  `${SITE_NAME}，全文检索“${marked}”：${finding}。检索范围：正文、标题。语料版 ${names.edition}，${location.href}。`;
