/** Lists that stay readable with thousands of entries: grouped by province and city, cut into pages. */
import type { District, Edition, Report } from '../model.ts';
import { lastOnly } from '../once.ts';
import { pageAt, pagesOf } from '../paging.ts';
import { PROVINCES } from '../provinces.ts';
import { nameSlug } from '../slugs.ts';

/** Entries of a catalogue on one page. A list that is no longer stands whole on its first page. */
export const ENTRIES = 40;

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

/** Rows that stand under one heading, as far as a page has them. */
export interface CatalogueGroup<Row> {
  /** `g1`, `g2` … in order over all pages. */
  readonly anchor: string;
  readonly label: string;
  /** Whether it began on an earlier page. */
  readonly continued: boolean;
  readonly rows: readonly Row[];
}

/** Cuts groups into pages of so many rows; a group may go on over a page's end. */
export function cataloguePages<Row>(
  groups: readonly { readonly label: string; readonly rows: readonly Row[] }[],
  size = ENTRIES,
): CatalogueGroup<Row>[][] {
  const rows = groups.flatMap((group, index) =>
    group.rows.map((row, place) => ({ row, index, label: group.label, place })),
  );
  return pagesOf(rows, size).map((page) =>
    [...Map.groupBy(page, ({ index }) => index)].map(([index, own]) => ({
      anchor: `g${index + 1}`,
      label: own[0]?.label ?? '',
      continued: (own[0]?.place ?? 0) > 0,
      rows: own.map(({ row }) => row),
    })),
  );
}

/** The page on which each group begins, and its anchor there. */
export const groupStops = <Row>(
  pages: readonly (readonly CatalogueGroup<Row>[])[],
): (Stop & { readonly anchor: string })[] =>
  pages.flatMap((groups, index) =>
    groups
      .filter(({ continued }) => !continued)
      .map(({ label, anchor }) => ({ label, anchor, page: index + 1 })),
  );

export interface CityEntry {
  readonly city: string;
  readonly districts: readonly District[];
  /** In the edition's order. */
  readonly reports: readonly Report[];
}

export interface ProvinceEntry {
  readonly province: string;
  /** Stands in addresses. */
  readonly slug: string;
  readonly cities: readonly CityEntry[];
  readonly districts: readonly District[];
  readonly reports: readonly Report[];
}

const made = new WeakMap<object, readonly ProvinceEntry[]>();

/** The directory: provinces and cities in the order of their districts. Made once for each edition. */
export function provincesOf({
  districts,
  reports,
}: Pick<Edition, 'districts' | 'reports'>): readonly ProvinceEntry[] {
  const known = made.get(districts);
  if (known) return known;
  const reportsOf = Map.groupBy(reports, ({ district }) => district.id);
  const own = (list: readonly District[]): Report[] => list.flatMap(({ id }) => reportsOf.get(id) ?? []);
  const taken = new Set<string>();
  const entries = [...Map.groupBy(districts, ({ region: [province] }) => province)].map(
    ([province, inProvince]): ProvinceEntry => {
      const plain = PROVINCES.get(province) ?? nameSlug(province);
      let slug = plain;
      for (let nth = 2; taken.has(slug); nth += 1) slug = `${plain}-${nth}`;
      taken.add(slug);
      const cities = [...Map.groupBy(inProvince, ({ region: [, city] }) => city)].map(
        ([city, inCity]): CityEntry => ({ city, districts: inCity, reports: own(inCity) }),
      );
      return { province, slug, cities, districts: inProvince, reports: own(inProvince) };
    },
  );
  made.set(districts, entries);
  return entries;
}

/** A row of the directory: a province, and where on its pages each of its cities begins. */
export interface DirectoryRow extends ProvinceEntry {
  readonly stops: readonly (Stop & { readonly anchor: string; readonly count: number })[];
}

/** @param of What the pages of a province list. */
export const directoryRows = (
  provinces: readonly ProvinceEntry[],
  of: 'districts' | 'reports',
): DirectoryRow[] =>
  provinces.map((entry) => ({
    ...entry,
    stops: groupStops(
      cataloguePages<District | Report>(entry.cities.map((one) => ({ label: one.city, rows: one[of] }))),
    ).map((stop) => ({
      ...stop,
      count: entry.cities.find(({ city }) => city === stop.label)?.[of].length ?? 0,
    })),
  }));

/** Reports of a list, the newest of each district first. */
export const newestFirst = (reports: readonly Report[]): Report[] =>
  [...Map.groupBy(reports, ({ district }) => district)].flatMap(([, own]) => own.toReversed());

export interface YearEntry {
  readonly year: number;
  readonly reports: readonly Report[];
}

/** The newest year first; within a year in the edition's order. */
export const yearsOf = ({ reports }: Pick<Edition, 'reports'>): YearEntry[] =>
  [...Map.groupBy(reports, ({ year }) => year)]
    .sort(([a], [b]) => b - a)
    .map(([year, inYear]) => ({ year, reports: inYear }));

/** Where in a list in pages something begins. */
export interface Stop {
  readonly label: string;
  /** 1-based. */
  readonly page: number;
}

/** The page on which each province begins, of a list that is cut into pages of one size. */
export function provinceStops<Row>(
  rows: readonly Row[],
  districtOf: (row: Row) => Pick<District, 'region'>,
  size: number,
): Stop[] {
  const stops = new Map<string, number>();
  for (const [place, row] of rows.entries()) {
    const [province] = districtOf(row).region;
    if (!stops.has(province)) stops.set(province, pageAt(place, size));
  }
  return [...stops].map(([label, page]) => ({ label, page }));
}

/** Where each province's reports begin, for the many pages that say so. */
export const reportStops = lastOnly((reports: readonly Report[], size: number) =>
  provinceStops(reports, ({ district }) => district, size),
);
