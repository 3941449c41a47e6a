/** The names in the reports of one page, by the units in which they stand: every theme's page of that number asks. */
import type { Edition } from '../../model.ts';
import { lastOnly } from '../../once.ts';
import { UnitIndex } from '../beside.ts';
import { entityPlaces } from './places.ts';
import type { EntityIn } from './places.ts';

/** @param page 1-based. */
export const namesOnPage = lastOnly((edition: Edition, page: number): UnitIndex<EntityIn> => {
  const here = edition.reports.filter((report) => report.page === page);
  const names = here.flatMap(({ id }) => entityPlaces(edition).in(id));
  return new UnitIndex(
    names.map((one) => [one, one.places.map(({ unit }) => ({ report: one.report, unit }))] as const),
  );
});
