/** A report's paragraphs with what other districts say near them, as pages show them. */
import type { UnitId } from '../../../corpus/ids.ts';
import { pagesBySize } from '../../paging-by-size.ts';
import type { Edition, Report } from '../../model.ts';
import { nearUnitsOf } from './near.ts';
import type { NearDistrict } from './plain.ts';

/** Characters quoted on one page: with its markup some 40 KB compressed. */
const QUOTED = 14_000;

export interface BesideRow {
  readonly unit: UnitId;
  /** Nearest first. */
  readonly districts: readonly NearDistrict[];
}

export interface Beside {
  readonly pages: readonly (readonly BesideRow[])[];
  /** 1-based. */
  readonly pageOf: ReadonlyMap<UnitId, number>;
  /** Paragraphs that nothing is near to. */
  readonly alone: readonly UnitId[];
  readonly pairs: number;
}

const quoted = ({ districts }: BesideRow): number =>
  districts
    .flatMap(({ pairs }) => pairs)
    .reduce((sum, { own, other }) => sum + own.text.length + other.text.length, 0);

export function besideOf(edition: Pick<Edition, 'reports' | 'themes'>, report: Report): Beside {
  const near = nearUnitsOf(edition, report);
  const rows = report.text.paragraphs.flatMap(({ id }): BesideRow[] => {
    const districts = near.get(id);
    return districts ? [{ unit: id, districts }] : [];
  });
  const pages = pagesBySize(rows, quoted, QUOTED);
  return {
    pages,
    pageOf: new Map(pages.flatMap((page, index) => page.map(({ unit }) => [unit, index + 1]))),
    alone: report.text.paragraphs.filter(({ id }) => !near.has(id)).map(({ id }) => id),
    pairs: rows.reduce(
      (sum, { districts }) => sum + districts.reduce((all, one) => all + one.pairs.length, 0),
      0,
    ),
  };
}
