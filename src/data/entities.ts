/** Rows of `entities.json` and `entities.csv`: one entity, or one place, each. Offsets become code points here. */
import { stringify } from 'csv-stringify/sync';
import { codePointOffsets } from '../corpus/count.ts';
import type { EntityId, ReportId, UnitId } from '../corpus/ids.ts';
import type { SourceSpan, Span } from '../corpus/model.ts';
import { present } from '../corpus/present.ts';
import type { Edition, Entity, Report } from '../edition/model.ts';
import { fullName } from '../edition/names.ts';
import { entityPlaces } from '../edition/views/entities/places.ts';
import { sourcesOf } from './figures.ts';
import { envelope } from './files.ts';
import type { Links } from './links.ts';
import type { EntityRow } from './schemas.ts';

/** Addresses of these files: those of reports, and where an entity is listed. */
export interface EntityLinks extends Pick<Links, 'report'> {
  readonly entity: (id: EntityId) => string;
  readonly entitiesIn: (report: ReportId, anchor?: string) => string;
  readonly entities: () => string;
}

type Point = (offset: number) => number;

/** Measures each text of a report once. */
class Measured {
  private readonly seed: Point;
  private readonly sources: ReadonlyMap<string, readonly SourceSpan[]>;
  private readonly points = new Map<string, Point>();
  private readonly report: Report;

  constructor(report: Report) {
    this.report = report;
    this.seed = codePointOffsets(report.text.text);
    this.sources = new Map(
      [...report.text.paragraphs, ...report.text.sections].map(({ id, source }) => [id as string, source]),
    );
  }

  point(unit: UnitId): Point {
    let point = this.points.get(unit);
    if (!point) {
      const text = this.report.unitById.get(unit)?.text ?? '';
      point = codePointOffsets(text);
      this.points.set(unit, point);
    }
    return point;
  }

  source(unit: UnitId, { start, end }: Span): EntityRow['places'][number]['source'] {
    return sourcesOf(this.sources.get(unit) ?? [], start, end).map((span) => ({
      seed: span.seed,
      start: this.seed(span.start),
      end: this.seed(span.end),
    }));
  }
}

/** In the order of `edition.entities`. */
export function entityRows(edition: Pick<Edition, 'entities' | 'reports'>, links: EntityLinks): EntityRow[] {
  const reports = new Map(
    edition.reports.map((report) => [report.id, { report, measured: new Measured(report) }]),
  );
  const lists = entityPlaces(edition);
  const anchors = new Map(
    edition.reports.flatMap(({ id }) =>
      lists.in(id).map(({ entity, anchor }) => [entity, links.entitiesIn(id, anchor)] as const),
    ),
  );
  const addressOf = (entity: Entity): string =>
    entity.own ? links.entity(entity.id) : (anchors.get(entity) ?? links.entities());
  return edition.entities.map((entity): EntityRow => ({
    id: entity.id,
    label: entity.label,
    kind: entity.kind,
    names: [...entity.names],
    masked: entity.masks.length > 0,
    listed: entity.listed,
    note: entity.note,
    senses: entity.senses.map(({ report, meaning, status, evidence }) => {
      const point = present(reports.get(evidence.report), 'report').measured.point(evidence.unit);
      const { unit, start, end, text } = evidence;
      return {
        report,
        meaning,
        status,
        evidence: { paragraph: unit, start: point(start), end: point(end), text },
      };
    }),
    places: entity.places.map(({ report: id, unit, start, end, form, rule, sense }) => {
      const { report, measured } = present(reports.get(id), 'report');
      const point = measured.point(unit);
      return {
        report: id,
        district: report.district.id,
        paragraph: unit,
        start: point(start),
        end: point(end),
        form,
        rule,
        sense,
        source: measured.source(unit, { start, end }),
        url: links.report(id, unit),
      };
    }),
    url: addressOf(entity),
  }));
}

export const entitiesJson = (edition: Edition, links: EntityLinks): string =>
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

/** Every place, one a row. With a BOM, so that spreadsheets read it as UTF-8. */
export function entitiesCsv(edition: Edition, links: EntityLinks): string {
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
  return stringify(rows, { bom: true, header: true, columns: COLUMNS, escape_formulas: true });
}
