/** Which reports stand side by side where there is room for a few. */
import type { District, Edition, Report } from '../model.ts';
import { oncePerEdition } from '../once.ts';

/** Columns that can be read side by side. */
export const SIDE_BY_SIDE = 4;

/** The latest report of each district, districts in their order. */
export function latestReports({ districts, reports }: Pick<Edition, 'districts' | 'reports'>): Report[] {
  const latest = new Map(reports.map((report) => [report.district.id, report]));
  return districts.map((district) => latest.get(district.id)).filter((report) => report !== undefined);
}

/** The latest report of each of the districts that the editors put first, in their order. */
export const chosenReports = (
  // by name: whoever spreads an edition works out all of it
  { districts, reports }: Pick<Edition, 'districts' | 'reports'>,
  limit = SIDE_BY_SIDE,
): Report[] =>
  latestReports({
    reports,
    districts: [...districts].sort((a, b) => a.slot - b.slot).slice(0, limit),
  });

/** What is asked of all districts for each of them: worked out once. */
const placed = oncePerEdition((edition) => {
  const latest = latestReports(edition);
  return {
    byProvince: Map.groupBy(latest, ({ district }) => district.region[0]),
    bySlot: latest.toSorted((a, b) => a.district.slot - b.district.slot),
    place: new Map(latest.map((report, place) => [report, place])),
  };
});

/**
 * The latest reports of the districts that stand beside one where it is shown against others: those of its
 * city, then of its province, then the editors' first; in the edition's order.
 */
export function besideReports(edition: Edition, district: District, limit: number): Report[] {
  const { byProvince, bySlot, place } = placed(edition);
  const [province, city] = district.region;
  const bySlotOf = (report: Report): number => report.district.slot;
  const inProvince = (byProvince.get(province) ?? []).toSorted((a, b) => bySlotOf(a) - bySlotOf(b));
  const isNear = (report: Report): boolean => report.district.region[1] === city;
  const nearest = new Set([
    ...inProvince.filter(isNear),
    ...inProvince.filter((report) => !isNear(report)),
    ...bySlot.slice(0, limit + 1),
  ]);
  return [...nearest]
    .filter((report) => report.district.id !== district.id)
    .slice(0, limit)
    .sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
}
