/** Cells of CSV, for the build and the browser. */

/** Spreadsheets take a text that begins so for a formula; the tests hold it to csv-stringify. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
/** What is not written as it is: a formula, or what needs quotation marks. Nearly all cells are neither. */
const SPECIAL = new RegExp(`${FORMULA.source}|[",\r\n]`);

/** A number stays a number, negative ones too. */
export function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  if (!SPECIAL.test(value)) return value;
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** With a BOM, so that spreadsheets read it as UTF-8. */
export const toCsv = (columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
