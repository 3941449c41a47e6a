/** Public files about shared wording. Offsets become code points here. */
import type { Edition, Report } from '../edition/model.ts';
import { fullName } from '../edition/names.ts';
import type { ParallelGroup, ParallelPlace } from '../edition/parallels.ts';
import { manyWordings, placeOfGroup } from '../edition/views/parallel-lists.ts';
import type { GroupPlace } from '../edition/views/parallel-lists.ts';
import { NEAREST, surfacesOf } from '../edition/views/parallels.ts';
import type { Links } from './links.ts';
import { csv, envelope } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import { placesAmong } from './places.ts';
import type { ParallelRow, ShareRow } from './schemas.ts';

/** Addresses of groups, of what one report shares, and of a string's lines. */
export interface ParallelLinks extends Pick<Links, 'report'> {
  readonly parallel: (group: ParallelGroup, at: GroupPlace) => string;
  readonly parallelsIn: (report: Report['id'], page?: number, anchor?: string) => string;
  readonly lines: (query: string) => string;
}

/**
 * Places of a verbatim group that are written out: what everybody says is found by its searches. Of very many
 * groups so many as its page lists; most have hardly more.
 */
const WRITTEN = 100;
const WRITTEN_OF_MANY = 12;

type ParallelPlaceRow = ParallelRow['places'][number];

/** Places as rows; each report and text unit is measured once. */
function placeWriter(edition: Edition, links: ParallelLinks): (place: ParallelPlace) => ParallelPlaceRow {
  const placesIn = placesAmong(edition.reports);
  return (one) => {
    const { report, place } = placesIn(one.report);
    const { source, ...at } = place(one.unit, one);
    return {
      report: report.id,
      ...at,
      surface: (report.unitById.get(one.unit)?.text ?? '').slice(one.start, one.end),
      source,
      url: links.report(report.id, one.unit),
    };
  };
}

const groupsOf = ({ parallels }: Edition): IteratorObject<ParallelGroup> =>
  [parallels.verbatim, parallels.near].values().flatMap((groups) => groups);

/** The places of a group that are written out. */
function placesWritten(edition: Edition, links: ParallelLinks): (group: ParallelGroup) => ParallelPlaceRow[] {
  const { parallels } = edition;
  const row = placeWriter(edition, links);
  const verbatim = manyWordings(parallels) ? WRITTEN_OF_MANY : WRITTEN;
  return (group) => parallels.placesOf(group, 0, group.match === 'near' ? group.count : verbatim).map(row);
}

function parallelRows(edition: Edition, links: ParallelLinks): IteratorObject<ParallelRow> {
  const placesOf = placesWritten(edition, links);
  return groupsOf(edition).map((group) => ({
    id: group.id,
    match: group.match,
    text: group.text,
    characters: group.characters,
    kind: group.kind,
    ground: group.ground,
    formula: group.formula && { id: group.formula.id, origin: group.formula.origin },
    districts: group.districts.map(({ id }) => id),
    count: group.count,
    cutsNumber: group.cutsNumber,
    places: placesOf(group),
    surfaces:
      group.match === 'verbatim'
        ? surfacesOf(edition, group).map(({ text, count }) => ({ text, count, url: links.lines(text) }))
        : [],
    url: links.parallel(group, placeOfGroup(edition, group)),
  }));
}

export const parallelsJson = (edition: Edition, links: ParallelLinks): Pieces =>
  envelope('parallels', edition, parallelRows(edition, links));

/** One place a row. */
export function parallelsCsv(edition: Edition, links: ParallelLinks): Pieces {
  const names = new Map(edition.reports.map(({ id, district }) => [id as string, fullName(district)]));
  const placesOf = placesWritten(edition, links);
  const rows = groupsOf(edition).flatMap((group) =>
    placesOf(group).map(({ report, paragraph, start, end, surface, url }) => ({
      group: group.id,
      match: group.match,
      kind: group.kind,
      characters: group.characters,
      districts: group.districts.length,
      count: group.count,
      district: names.get(report) ?? '',
      report,
      paragraph,
      start,
      end,
      surface,
      url,
    })),
  );
  return csv(
    [
      'group',
      'match',
      'kind',
      'characters',
      'districts',
      'count',
      'district',
      'report',
      'paragraph',
      'start',
      'end',
      'surface',
      'url',
    ],
    rows,
  );
}

/** Partners of a report that are written out. */
const PARTNERS = 12;

const shareRows = ({ reports, parallels }: Edition, links: ParallelLinks): ShareRow[] =>
  reports.flatMap((report) => {
    const share = parallels.shares.get(report.id);
    if (!share) return [];
    const { characters, shared, upstream, partners } = share;
    return [
      {
        report: report.id,
        district: report.district.id,
        characters,
        shared,
        share: characters === 0 ? 0 : Number((shared / characters).toFixed(4)),
        upstream,
        partners: partners.slice(0, PARTNERS).map((one, place) => ({
          district: one.district,
          shared: one.shared,
          // the page itself writes out the nearest only
          url: links.parallelsIn(report.id, 1, place < NEAREST ? `with-${one.district}` : undefined),
        })),
        url: links.parallelsIn(report.id),
      },
    ];
  });

export const sharesJson = (edition: Edition, links: ParallelLinks): Pieces =>
  envelope('shares', edition, shareRows(edition, links));

export function sharesCsv(edition: Edition, links: ParallelLinks): Pieces {
  const names = new Map(edition.reports.map(({ id, district }) => [id as string, fullName(district)]));
  return csv(
    ['report', 'district', 'characters', 'shared', 'share', 'upstream', 'partners', 'url'],
    shareRows(edition, links).map(({ partners, ...row }) => ({
      ...row,
      district: names.get(row.report) ?? '',
      partners: partners.map(({ district, shared }) => `${district} ${shared}`).join('; '),
    })),
  );
}
