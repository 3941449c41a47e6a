/** The contents of the public data files, as text. */
import type { Edition, Report } from '../edition/model.ts';
import { fullName } from '../edition/names.ts';
import { figureRows } from './figures.ts';
import type { Links } from './links.ts';
import { districtToRow, reportToRow, seedToRow, themeToRow } from './rows.ts';
import { csv, envelope } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import { jsonSchema } from './schemas.ts';
import type { ListName } from './schemas.ts';
import { termRows } from './terms.ts';
import type { TermLinks } from './terms.ts';

export const reportsJson = (edition: Edition, links: Links): Pieces =>
  envelope(
    'reports',
    edition,
    edition.reports.values().map((report) => reportToRow(report, links)),
  );

/** The same as one row of `reports.json`, for one report. */
export const reportJson = (edition: Edition, report: Report, links: Links): Pieces =>
  envelope('reports', edition, [reportToRow(report, links)], '../');

export const districtsJson = (edition: Edition, links: Links): Pieces =>
  envelope(
    'districts',
    edition,
    edition.districts.map((district) => districtToRow(edition, district, links)),
  );

export const seedsJson = (edition: Edition, links: Links): Pieces =>
  envelope(
    'seeds',
    edition,
    edition.seeds.values().map((seed) => seedToRow(seed, links)),
  );

export const themesJson = (edition: Edition, links: Links): Pieces =>
  envelope(
    'themes',
    edition,
    edition.themes.values().map((theme) => themeToRow(edition, theme, links)),
  );

export const indicatorsJson = (edition: Edition, links: Links): Pieces =>
  envelope('indicators', edition, figureRows(edition, links));

export const termsJson = (edition: Edition, links: TermLinks): Pieces =>
  envelope('terms', edition, termRows(edition, links));

export const schemaJson = (name: ListName): string => `${JSON.stringify(jsonSchema(name), null, 1)}\n`;

/** One text unit a line, in reading order, verbatim. */
export const reportText = (report: Report): string =>
  `${report.text.units.map((unit) => unit.text).join('\n')}\n`;

/** Every mention of every theme, one a row. */
export function mentionsCsv(edition: Edition, links: Links): Pieces {
  const names = new Map(edition.reports.map((report) => [report.id as string, fullName(report.district)]));
  const rows = edition.themes.values().flatMap((theme) =>
    themeToRow(edition, theme, links).mentions.map((mention) => ({
      theme: theme.label,
      district: names.get(mention.report) ?? '',
      ...mention,
      context: mention.context.join(' '),
    })),
  );
  return csv(
    ['theme', 'district', 'report', 'paragraph', 'start', 'end', 'form', 'kind', 'context', 'rule', 'url'],
    rows,
  );
}
