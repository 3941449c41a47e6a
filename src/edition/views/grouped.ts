/** Lists of the whole edition by report, grouped once: whoever asks for each report walks the list once, not once a report. */
import type { ReportId } from '../../corpus/ids.ts';

interface OfReport {
  readonly report: ReportId;
}

const grouped = new WeakMap<readonly OfReport[], ReadonlyMap<ReportId, readonly OfReport[]>>();

/** What the list has of one report, in the list's order. */
export function ofReport<T extends OfReport>(list: readonly T[], report: ReportId): readonly T[] {
  let byReport = grouped.get(list);
  if (!byReport) {
    byReport = Map.groupBy(list, (one) => one.report);
    grouped.set(list, byReport);
  }
  // grouped from this very list, whose type is T
  return (byReport.get(report) ?? []) as readonly T[];
}
