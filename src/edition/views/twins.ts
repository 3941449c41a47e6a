/** Texts that neither district nor year tells apart. */
import type { ReportId } from '../../corpus/ids.ts';
import type { Edition, Report } from '../model.ts';
import { oncePerEdition } from '../once.ts';

const twins = oncePerEdition(({ reports }): ReadonlySet<ReportId> => {
  const together = Map.groupBy(reports, ({ district, year }) => `${district.id} ${year}`);
  return new Set([...together.values()].flatMap((own) => (own.length > 1 ? own.map(({ id }) => id) : [])));
});

/** Whether its district has another text of the same year. */
export const hasTwin = (edition: Edition, { id }: Pick<Report, 'id'>): boolean => twins(edition).has(id);
