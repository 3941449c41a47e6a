/** Rows of `entities.json` and `entities.csv`: one entity, or one place, each. Offsets become code points here. */
import type { EntityId, ReportId } from '../corpus/ids.ts';
import type { Edition, Entity } from '../edition/model.ts';
import { fullName } from '../edition/names.ts';
import { entityPlaces } from '../edition/views/entities/places.ts';
import type { Links } from './links.ts';
import { csv, envelope } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import { placesAmong } from './places.ts';
import type { EntityRow } from './schemas.ts';

/** Addresses of these files: those of reports, and where an entity is listed. */
export interface EntityLinks extends Pick<Links, 'report'> {
  readonly entity: (id: EntityId) => string;
  readonly entitiesIn: (report: ReportId, anchor?: string) => string;
  readonly entities: () => string;
}

/** In the order of `edition.entities`. */
export function entityRows(
  edition: Pick<Edition, 'entities' | 'reports'>,
  links: EntityLinks,
): IteratorObject<EntityRow> {
  const placesIn = placesAmong(edition.reports);
  const lists = entityPlaces(edition);
  const anchors = new Map(
    edition.reports.flatMap(({ id }) =>
      lists.in(id).map(({ entity, anchor }) => [entity, links.entitiesIn(id, anchor)] as const),
    ),
  );
  const addressOf = (entity: Entity): string =>
    entity.own ? links.entity(entity.id) : (anchors.get(entity) ?? links.entities());
  return edition.entities
    .values()
    .filter(({ places }) => places.length > 0)
    .map((entity): EntityRow => ({
      id: entity.id,
      label: entity.label,
      kind: entity.kind,
      names: [...entity.names],
      masked: entity.masks.length > 0,
      listed: entity.listed,
      note: entity.note,
      senses: entity.senses.map(({ report, meaning, status, evidence }) => {
        const { paragraph, start, end } = placesIn(evidence.report).place(evidence.unit, evidence);
        return { report, meaning, status, evidence: { paragraph, start, end, text: evidence.text } };
      }),
      places: entity.places.map((one) => {
        const { report, place } = placesIn(one.report);
        const { source, ...at } = place(one.unit, one);
        return {
          report: report.id,
          district: report.district.id,
          ...at,
          form: one.form,
          rule: one.rule,
          sense: one.sense,
          source,
          url: links.report(report.id, one.unit),
        };
      }),
      url: addressOf(entity),
    }));
}

export const entitiesJson = (edition: Edition, links: EntityLinks): Pieces =>
  envelope('entities', edition, entityRows(edition, links));

const COLUMNS = [
  'entity',
  'label',
  'kind',
  'district',
  'report',
  'paragraph',
  'start',
  'end',
  'form',
  'rule',
  'sense',
  'url',
];

/** Every place, one a row. */
export function entitiesCsv(edition: Edition, links: EntityLinks): Pieces {
  const names = new Map(edition.reports.map(({ id, district }) => [id as string, fullName(district)]));
  const rows = entityRows(edition, links).flatMap(({ id, label, kind, senses, places }) =>
    places.map(({ sense, ...place }) => ({
      ...place,
      entity: id,
      label,
      kind,
      district: names.get(place.report) ?? '',
      sense: sense === null ? '' : (senses[sense]?.meaning ?? ''),
    })),
  );
  return csv(COLUMNS, rows);
}
