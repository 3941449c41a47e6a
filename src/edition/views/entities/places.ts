/** Where entities are listed: the place of each in its report's list and in the list of all. */
import type { ReportId } from '../../../corpus/ids.ts';
import { present } from '../../../corpus/present.ts';
import { KINDS } from '../../../extract/entities/model.ts';
import type { EntityKind } from '../../../extract/entities/model.ts';
import type { Edition, Entity, EntityPlace, Report } from '../../model.ts';
import { oncePerEdition } from '../../once.ts';
import { pageAt } from '../../paging.ts';
import { kwicLine } from '../kwic.ts';
import type { KwicLine } from '../kwic.ts';

export { KINDS };
export type { EntityKind };

/** An entity's places in one report. */
export interface EntityIn {
  readonly entity: Entity;
  readonly report: ReportId;
  /** In the order of the text; at least one. */
  readonly places: readonly EntityPlace[];
  /** Id of its entry in the report's list: `e7`, by first place. */
  readonly anchor: string;
}

/** Reports that name it, in report order. */
export const reportsNaming = (entity: Pick<Entity, 'places'>): ReportId[] => [
  ...new Set(entity.places.map(({ report }) => report)),
];

const placeKey = (units: ReadonlyMap<string, number>, { unit, start }: EntityPlace): number =>
  (units.get(unit) ?? 0) * 1e6 + start;

export class EntityPlaces {
  private readonly lists: ReadonlyMap<ReportId, readonly EntityIn[]>;

  constructor({ entities, reports }: Pick<Edition, 'entities' | 'reports'>) {
    const byReport = new Map<ReportId, { entity: Entity; places: EntityPlace[] }[]>();
    for (const entity of entities)
      for (const [report, places] of Map.groupBy(entity.places, (place) => place.report)) {
        const list = byReport.get(report);
        if (list) list.push({ entity, places });
        else byReport.set(report, [{ entity, places }]);
      }
    this.lists = new Map(
      reports.map(({ id, text }) => {
        const units = new Map<string, number>(text.units.map((unit, index) => [unit.id, index]));
        const first = ({ places: [place] }: { places: EntityPlace[] }): number =>
          place ? placeKey(units, place) : 0;
        const list = (byReport.get(id) ?? []).sort((a, b) => first(a) - first(b));
        return [id, list.map((one, index) => ({ ...one, report: id, anchor: `e${index + 1}` }))];
      }),
    );
  }

  /** What a report names, in the order of first places. */
  in(report: ReportId): readonly EntityIn[] {
    return this.lists.get(report) ?? [];
  }
}

const made = new WeakMap<object, EntityPlaces>();

/** Made once for each edition. */
export function entityPlaces(edition: Pick<Edition, 'entities' | 'reports'>): EntityPlaces {
  const known = made.get(edition.entities);
  if (known) return known;
  const places = new EntityPlaces(edition);
  made.set(edition.entities, places);
  return places;
}

/** A place in its line, with the id of its mark on the reading page: `yp12-345`. */
export interface EntityLine extends KwicLine<EntityPlace> {
  readonly anchor: string;
}

const placeAnchor = ({ unit, start }: Pick<EntityPlace, 'unit' | 'start'>): string => `y${unit}-${start}`;

export const linesOf = (report: Report, places: readonly EntityPlace[]): EntityLine[] =>
  places.map((place) => ({ ...kwicLine(report, place), anchor: placeAnchor(place) }));

/** One report that names an entity, with what leads to its places there. */
export interface EntityCell {
  readonly report: Report;
  readonly count: number;
  /** Of the entity's own page: which of its pages deals with the report. */
  readonly page: number;
  /** Its entry in the report's list. */
  readonly anchor: string;
}

export interface EntityRow {
  readonly entity: Entity;
  /** In report order, the first few. */
  readonly cells: readonly EntityCell[];
  /** Reports that name it besides those. */
  readonly more: number;
  /** How many districts name it. */
  readonly districts: number;
}

/** A row shows so many reports; the entity's own page shows all. */
const CELLS = 4;
/** Rows of the list of all entities on one of its pages. */
export const ROWS_A_PAGE = 80;

const catalogues = new WeakMap<object, readonly EntityRow[]>();

/** Entities that are named at all: those of several districts first, then by kind; by number of places. */
export function entityCatalogue(edition: Pick<Edition, 'entities' | 'reports'>): readonly EntityRow[] {
  const known = catalogues.get(edition.entities);
  if (known) return known;
  const lists = entityPlaces(edition);
  const cells = new Map<Entity, EntityCell[]>();
  for (const report of edition.reports)
    for (const { entity, places, anchor } of lists.in(report.id)) {
      const own = cells.get(entity) ?? [];
      own.push({ report, count: places.length, page: pageAt(own.length), anchor });
      cells.set(entity, own);
    }
  const rows = Array.from(cells, ([entity, own]): EntityRow => ({
    entity,
    cells: own.slice(0, CELLS),
    more: Math.max(0, own.length - CELLS),
    districts: new Set(own.map(({ report }) => report.district.id)).size,
  }));
  const rank = ({ entity, districts }: EntityRow): number =>
    districts > 1 ? -1 : KINDS.indexOf(entity.kind);
  rows.sort(
    (a, b) =>
      rank(a) - rank(b) || b.districts - a.districts || b.entity.places.length - a.entity.places.length,
  );
  catalogues.set(edition.entities, rows);
  return rows;
}

export type EntitySectionId = 'shared' | EntityKind;

/** A stretch of the catalogue. */
export interface EntitySection {
  readonly id: EntitySectionId;
  /** Names in it; at least one. */
  readonly names: number;
  /** All their places. */
  readonly places: number;
  /** The page of the list on which it begins. */
  readonly begins: number;
}

const sectionOf = ({ entity, districts }: EntityRow): EntitySectionId =>
  districts > 1 ? 'shared' : entity.kind;

const countPlaces = (rows: readonly EntityRow[]): number =>
  rows.reduce((sum, { entity }) => sum + entity.places.length, 0);

/** What each page of the list says of the whole catalogue. */
export const entitySections = oncePerEdition((edition) => {
  const rows = entityCatalogue(edition);
  const from = new Map(rows.map((row, place) => [row, place]));
  const sections = Array.from(Map.groupBy(rows, sectionOf), ([id, own]): EntitySection => ({
    id,
    names: own.length,
    places: countPlaces(own),
    begins: pageAt(from.get(present(own[0], 'row')) ?? 0, ROWS_A_PAGE),
  }));
  return { sections, masked: rows.filter(({ entity }) => entity.masks.length > 0).length };
});

/** The rows of one page of the list, by section. */
export function entityRowsOn(
  edition: Edition,
  page: number,
): ReadonlyMap<EntitySectionId, readonly EntityRow[]> {
  const rows = entityCatalogue(edition).slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE);
  return Map.groupBy(rows, sectionOf);
}

/** Names of one report by kind, kinds without any left out. */
export const byKind = (list: readonly EntityIn[]): { kind: EntityKind; own: EntityIn[] }[] =>
  KINDS.map((kind) => ({ kind, own: list.filter(({ entity }) => entity.kind === kind) })).filter(
    ({ own }) => own.length > 0,
  );

/** Names that other districts' reports have too. */
export const sharedOf = (list: readonly EntityIn[]): EntityIn[] =>
  list.filter(({ entity }) => reportsNaming(entity).length > 1);
