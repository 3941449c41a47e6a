/** Rows of `masks.json` and `masks.csv`: what was taken out. Offsets become code points here. */
import type { Edition, Report } from '../edition/model.ts';
import { fullName } from '../edition/names.ts';
import { deletedPlaces, maskedPlaces } from '../edition/views/masks.ts';
import type { Links } from './links.ts';
import { csv, envelope } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import { placesOf } from './places.ts';
import type { MaskRow } from './schemas.ts';

function rowsOf(edition: Edition, report: Report, links: Links): MaskRow[] {
  const rowOf = placesOf(report);
  const order = new Map(report.text.units.map(({ id }, index) => [id, index]));
  const places = [
    ...maskedPlaces(edition, report).map((place) => ({ ...place, inferred: false })),
    ...deletedPlaces(report).map((place) => ({ ...place, class: 'deletion' as const, inferred: true })),
  ].sort((a, b) => (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0) || a.start - b.start);
  return places.map((place) => {
    const { source, ...at } = rowOf(place.unit, place);
    return {
      report: report.id,
      district: report.district.id,
      ...at,
      surface: place.surface,
      class: place.class,
      inferred: place.inferred,
      rule: place.rule,
      source,
      url: links.report(report.id, place.unit),
    };
  });
}

/** In report order, then unit order, then place. */
export const maskRows = (edition: Edition, links: Links): IteratorObject<MaskRow> =>
  edition.reports.values().flatMap((report) => rowsOf(edition, report, links));

export const masksJson = (edition: Edition, links: Links): Pieces =>
  envelope('masks', edition, maskRows(edition, links));

export function masksCsv(edition: Edition, links: Links): Pieces {
  const names = new Map(edition.reports.map(({ id, district }) => [id as string, fullName(district)]));
  const rows = maskRows(edition, links).map(({ source, inferred, ...row }) => ({
    ...row,
    district: names.get(row.report) ?? '',
    inferred: inferred ? '推定' : '',
    seed: source[0]?.seed ?? null,
    seedStart: source[0]?.start ?? null,
  }));
  return csv(
    [
      'district',
      'report',
      'paragraph',
      'start',
      'end',
      'surface',
      'class',
      'inferred',
      'rule',
      'seed',
      'seedStart',
      'url',
    ],
    rows,
  );
}
