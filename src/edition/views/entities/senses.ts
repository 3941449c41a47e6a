/** What a name means, report by report, and its places apart by that. */
import type { Edition, Entity, EntityPlace, EntitySense, Report } from '../../model.ts';
import { ofReport } from '../grouped.ts';

export interface SenseGroup {
  /** Null where the editors settled none. */
  readonly sense: EntitySense | null;
  readonly places: readonly EntityPlace[];
}

/** In the order of the senses, unsettled places last. A report that no sense speaks of has one group. */
export function sensesIn(entity: Entity, report: Pick<Report, 'id'>): SenseGroup[] {
  const own = ofReport(entity.places, report.id);
  const groups = Map.groupBy(own, ({ sense }) => sense);
  return [...groups]
    .sort(([a], [b]) => (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER))
    .map(([sense, places]) => ({ sense: sense === null ? null : (entity.senses[sense] ?? null), places }));
}

export interface SenseRow {
  readonly sense: EntitySense;
  readonly report: Report;
  readonly count: number;
}

export const sensesOf = (entity: Entity, { reports }: Pick<Edition, 'reports'>): SenseRow[] =>
  entity.senses.flatMap((sense, index) => {
    const report = reports.find(({ id }) => id === sense.report);
    const count = entity.places.filter((place) => place.sense === index).length;
    return report ? [{ sense, report, count }] : [];
  });
