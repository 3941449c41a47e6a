/** `fields.json` and `fields.csv`: one row a report and policy field, with the stretches that were counted. */
import type { PolicyField } from '../edition/fields.ts';
import type { Edition, Report } from '../edition/model.ts';
import { fullName } from '../edition/names.ts';
import { fieldShares, sectionFields, unitFields } from '../edition/views/policy/shares.ts';
import type { Links } from './links.ts';
import { csv, envelope } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import { placesOf } from './places.ts';
import type { FieldRow } from './schemas.ts';

/** The caller knows where a field's stretches are listed. */
export interface FieldLinks extends Links {
  readonly field: (report: Report, field: PolicyField | null) => string;
}

/** In report order, fields in their order, what has none last; fields without text are rows too. */
export const fieldRows = (edition: Edition, links: FieldLinks): IteratorObject<FieldRow> =>
  edition.reports.values().flatMap((report) => {
    const place = placesOf(report);
    const having = (field: PolicyField | null, all: ReadonlyMap<string, readonly PolicyField[]>): string[] =>
      [...all].flatMap(([id, own]) => (field !== null && own.includes(field) ? [id] : []));
    const units = unitFields(report, edition);
    const sections = sectionFields(report, edition);
    return fieldShares(report, edition).map(({ field, characters, share, stretches }) => ({
      report: report.id,
      district: report.district.id,
      field,
      characters,
      share: Number(share.toFixed(6)),
      stretches: stretches.map(({ unit, start, end, section, characters: own, rule }) => ({
        ...place(unit, { start, end }),
        section,
        characters: own,
        rule,
      })),
      paragraphs: having(field, units),
      sections: having(field, sections),
      url: links.field(report, field),
    }));
  });

export const fieldsJson = (edition: Edition, links: FieldLinks): Pieces =>
  envelope('fields', edition, fieldRows(edition, links));

export function fieldsCsv(edition: Edition, links: FieldLinks): Pieces {
  const names = new Map(edition.reports.map(({ id, district }) => [id as string, fullName(district)]));
  const rows = fieldRows(edition, links).map(({ stretches, paragraphs, sections, field, ...row }) => ({
    ...row,
    district: names.get(row.report) ?? '',
    field: field ?? '未归',
    stretches: stretches.length,
    paragraphs: paragraphs.join(' '),
    sections: sections.join(' '),
  }));
  return csv(
    ['district', 'report', 'field', 'characters', 'share', 'stretches', 'paragraphs', 'sections', 'url'],
    rows,
  );
}
