/** The one way in which tables are written. */
import { stringify } from 'csv-stringify/sync';

/**
 * A table with its heads. With a BOM, so that spreadsheets read it as UTF-8; a text that a spreadsheet would take for
 * a formula gets an apostrophe before it and stays a text. Columns that are not named are left out.
 */
export const csvOf = (columns: readonly string[], rows: Iterable<object>): string =>
  stringify(Array.from(rows), {
    bom: true,
    header: true,
    columns: [...columns],
    cast: { boolean: String },
    escape_formulas: true,
  });
