/** Lists that stay readable with thousands of entries: grouped by province and city. */
import type { District } from '../model.ts';

export interface RegionGroup<Row> {
  /** Stands in the page as the group's anchor: `r1`, `r2` … in order. */
  readonly anchor: string;
  readonly province: string;
  readonly city: string;
  readonly rows: readonly Row[];
}

/** Groups in the order in which their first rows come; rows keep their order. */
export function byRegion<Row>(
  rows: readonly Row[],
  districtOf: (row: Row) => Pick<District, 'region'>,
): RegionGroup<Row>[] {
  const provinces = Map.groupBy(rows, (row) => districtOf(row).region[0]);
  const groups = [...provinces].flatMap(([province, inProvince]) =>
    [...Map.groupBy(inProvince, (row) => districtOf(row).region[1])].map(([city, inCity]) => ({
      province,
      city,
      rows: inCity,
    })),
  );
  return groups.map((group, index) => ({ anchor: `r${index + 1}`, ...group }));
}
