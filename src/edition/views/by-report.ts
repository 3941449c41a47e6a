/** A theme's mentions by report, grouped once: pages ask for one report at a time. */
import type { ReportId } from '../../corpus/ids.ts';
import type { Mention, Report, Theme, ThemeCount } from '../model.ts';

const grouped = new WeakMap<readonly Mention[], ReadonlyMap<ReportId, readonly Mention[]>>();

/** The theme's mentions in one report, in the order of the text. */
export function mentionsIn(theme: Pick<Theme, 'mentions'>, report: Pick<Report, 'id'>): readonly Mention[] {
  let byReport = grouped.get(theme.mentions);
  if (!byReport) {
    byReport = Map.groupBy(theme.mentions, (mention) => mention.report);
    grouped.set(theme.mentions, byReport);
  }
  return byReport.get(report.id) ?? [];
}

const NONE: ThemeCount = { direct: 0, near: 0 };

export const countIn = (theme: Pick<Theme, 'counts'>, report: Pick<Report, 'id'>): ThemeCount =>
  theme.counts.get(report.id) ?? NONE;
