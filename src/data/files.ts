/** The contents of the public data files, as text. */
import type { Edition, Report } from '../edition/model.ts';
import { fullName } from '../edition/names.ts';
import { csvOf } from './csv.ts';
import { figureRows } from './figures.ts';
import type { Links } from './links.ts';
import { districtToRow, reportToRow, seedToRow, themeToRow } from './rows.ts';
import { jsonSchema, VERSION } from './schemas.ts';
import type { ListName } from './schemas.ts';
import { termRows } from './terms.ts';
import type { TermLinks } from './terms.ts';

/**
 * One row a line: small, and two editions compare line by line.
 * @param up Path from the file to `/data/`: empty, or `../`.
 */
export function envelope(name: ListName, edition: Edition, rows: readonly unknown[], up = ''): string {
  const head = { $schema: `${up}schema/${name}.schema.json`, version: VERSION, edition: edition.id };
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},\n${JSON.stringify(name)}:[\n${lines}\n]}\n`;
}

export const reportsJson = (edition: Edition, links: Links): string =>
  envelope(
    'reports',
    edition,
    edition.reports.map((report) => reportToRow(report, links)),
  );

/** The same as one row of `reports.json`, for one report. */
export const reportJson = (edition: Edition, report: Report, links: Links): string =>
  envelope('reports', edition, [reportToRow(report, links)], '../');

export const districtsJson = (edition: Edition, links: Links): string =>
  envelope(
    'districts',
    edition,
    edition.districts.map((district) => districtToRow(edition, district, links)),
  );

export const seedsJson = (edition: Edition, links: Links): string =>
  envelope(
    'seeds',
    edition,
    edition.seeds.map((seed) => seedToRow(seed, links)),
  );

export const themesJson = (edition: Edition, links: Links): string =>
  envelope(
    'themes',
    edition,
    edition.themes.map((theme) => themeToRow(edition, theme, links)),
  );

export const indicatorsJson = (edition: Edition, links: Links): string =>
  envelope('indicators', edition, figureRows(edition, links));

export const termsJson = (edition: Edition, links: TermLinks): string =>
  envelope('terms', edition, termRows(edition, links));

export const schemaJson = (name: ListName): string => `${JSON.stringify(jsonSchema(name), null, 1)}\n`;

/** One text unit a line, in reading order, verbatim. */
export const reportText = (report: Report): string =>
  `${report.text.units.map((unit) => unit.text).join('\n')}\n`;

/** Every mention of every theme, one a row. With a BOM, so that spreadsheets read it as UTF-8. */
export function mentionsCsv(edition: Edition, links: Links): string {
  const names = new Map(edition.reports.map((report) => [report.id as string, fullName(report.district)]));
  const rows = edition.themes.flatMap((theme) =>
    themeToRow(edition, theme, links).mentions.map((mention) => ({
      theme: theme.label,
      district: names.get(mention.report) ?? '',
      ...mention,
      context: mention.context.join(' '),
    })),
  );
  return csvOf(
    ['theme', 'district', 'report', 'paragraph', 'start', 'end', 'form', 'kind', 'context', 'rule', 'url'],
    rows,
  );
}
