/** A theme's mentions and counts in one report. */
import type { Mention, Report, Theme, ThemeCount } from '../model.ts';
import { ofReport } from './grouped.ts';

/** The theme's mentions in one report, in the order of the text. */
export const mentionsIn = (theme: Pick<Theme, 'mentions'>, report: Pick<Report, 'id'>): readonly Mention[] =>
  ofReport(theme.mentions, report.id);

const NONE: ThemeCount = { direct: 0, near: 0 };

export const countIn = (theme: Pick<Theme, 'counts'>, report: Pick<Report, 'id'>): ThemeCount =>
  theme.counts.get(report.id) ?? NONE;
