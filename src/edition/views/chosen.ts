/** Which reports stand side by side where there is room for a few. */
import type { Edition, Report } from '../model.ts';

/** Columns that can be read side by side. */
export const SIDE_BY_SIDE = 4;

/** The latest report of each district, districts in their order. */
export function latestReports({ districts, reports }: Pick<Edition, 'districts' | 'reports'>): Report[] {
  const latest = new Map(reports.map((report) => [report.district.id, report]));
  return districts.map((district) => latest.get(district.id)).filter((report) => report !== undefined);
}

/** The latest report of each of the districts that the editors put first, in their order. */
export const chosenReports = (
  edition: Pick<Edition, 'districts' | 'reports'>,
  limit = SIDE_BY_SIDE,
): Report[] => latestReports({
    ...edition,
    districts: [...edition.districts].sort((a, b) => a.slot - b.slot).slice(0, limit),
  });
