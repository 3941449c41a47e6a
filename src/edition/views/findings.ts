/** What a picture shows, as data: pages put it into words, so that no finding is ever typed. */
import type { UnitId } from '../../corpus/ids.ts';
import type { Mention, Report, Theme } from '../model.ts';
import { mentionsIn } from './by-report.ts';
import { countsBySection, headingWords, outlineOf, shortHeading } from './outline.ts';

export interface Concentration {
  readonly total: number;
  /** Mentions in the first-level section that has most of them. */
  readonly inSection: number;
  /** That section's short heading. */
  readonly label: string;
}

/** Which first-level section has at least half of a theme's direct mentions, if there are three or more. */
export function concentrationOf(report: Report, mentions: readonly Mention[]): Concentration | null {
  const outline = outlineOf(report).filter(({ level }) => level === 1);
  const direct = mentions.filter(({ kind }) => kind === 'direct');
  if (direct.length < 3 || outline.length < 2) return null;
  const counts = [...countsBySection(report, outline, direct)].sort((a, b) => b[1] - a[1]);
  const [id, inSection] = counts[0] ?? [null, 0];
  const section = report.text.sections.find((one) => one.id === id);
  return section && inSection * 2 >= direct.length
    ? { total: direct.length, inSection, label: shortHeading(section) || headingWords(section) }
    : null;
}

export interface Cluster {
  readonly unit: UnitId;
  readonly count: number;
}

/** The text unit with most direct mentions, if it has three or more. */
export function clusterOf(mentions: readonly Mention[]): Cluster | null {
  const direct = mentions.filter(({ kind }) => kind === 'direct');
  const [best] = [...Map.groupBy(direct, ({ unit }) => unit)].sort((a, b) => b[1].length - a[1].length);
  return best && best[1].length >= 3 ? { unit: best[0], count: best[1].length } : null;
}

export interface Voices {
  readonly direct: readonly Report[];
  /** No direct form, but near ones. */
  readonly onlyNear: readonly Report[];
  readonly none: readonly Report[];
}

/** The direct forms that occur in these reports, in the editors' order. */
export function directForms(theme: Pick<Theme, 'direct' | 'mentions'>, reports: readonly Report[]): string[] {
  const found = new Set(reports.flatMap((report) => mentionsIn(theme, report)).map(({ form }) => form));
  return theme.direct.filter((form) => found.has(form));
}

/** Who uses the word, who says it otherwise, who neither. */
export function voicesOf(theme: Pick<Theme, 'counts'>, reports: readonly Report[]): Voices {
  const count = (report: Report) => theme.counts.get(report.id) ?? { direct: 0, near: 0 };
  return {
    direct: reports.filter((report) => count(report).direct > 0),
    onlyNear: reports.filter((report) => count(report).direct === 0 && count(report).near > 0),
    none: reports.filter((report) => count(report).direct + count(report).near === 0),
  };
}

export interface Loudest {
  /** The report with most direct mentions. */
  readonly report: Report;
  readonly direct: number;
  readonly cluster: Cluster | null;
  /** The text units with direct mentions. */
  readonly units: readonly UnitId[];
}

/** Who uses the word most, and whether in one breath; null where nobody does. */
export function loudestOf(theme: Theme, reports: readonly Report[]): Loudest | null {
  const counted = reports
    .map((report) => ({ report, direct: theme.counts.get(report.id)?.direct ?? 0 }))
    .sort((a, b) => b.direct - a.direct);
  const [most] = counted;
  if (!most || most.direct === 0) return null;
  const mentions = mentionsIn(theme, most.report);
  const units = mentions.filter(({ kind }) => kind === 'direct').map(({ unit }) => unit);
  return { ...most, cluster: clusterOf(mentions), units: [...new Set(units)] };
}
