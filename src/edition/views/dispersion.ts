/** Where in each report a theme comes up. */
import type { UnitId } from '../../corpus/ids.ts';
import type { Mention, Report, Theme, ThemeCount } from '../model.ts';
import { countIn, mentionsIn } from './by-report.ts';
import { clusterOf } from './findings.ts';
import { placesOf } from './places.ts';

export interface DispersionRow {
  readonly report: Report;
  readonly mentions: readonly Mention[];
  /** Length of the report's line, in UTF-16 units. */
  readonly length: number;
  /** One for each mention: its place on the line. */
  readonly marks: readonly { readonly at: number; readonly direct: boolean }[];
  readonly counts: ThemeCount;
  readonly units: readonly (readonly [UnitId, ThemeCount])[];
  /** The text unit that says it most, and its place in percent of the line. */
  readonly cluster: { readonly unit: UnitId; readonly count: number; readonly at: number } | null;
}

export function dispersionOf(theme: Theme, reports: readonly Report[]): DispersionRow[] {
  return reports.map((report) => {
    const mentions = mentionsIn(theme, report);
    const places = placesOf(report);
    const place = ({ unit, start }: Pick<Mention, 'unit' | 'start'>): number => places.start(unit) + start;
    const cluster = clusterOf(mentions);
    const first = cluster && mentions.find(({ unit }) => unit === cluster.unit);
    return {
      report,
      mentions,
      length: places.length,
      marks: mentions.map((mention) => ({ at: place(mention), direct: mention.kind === 'direct' })),
      counts: countIn(theme, report),
      units: [...Map.groupBy(mentions, ({ unit }) => unit)].map(([unit, all]) => {
        const direct = all.filter(({ kind }) => kind === 'direct').length;
        return [unit, { direct, near: all.length - direct }] as const;
      }),
      cluster: cluster && first ? { ...cluster, at: (100 * place(first)) / places.length } : null,
    };
  });
}
