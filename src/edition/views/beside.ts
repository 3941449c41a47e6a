/** What else stands in the same text units: themes beside a term, names beside a theme. */
import type { ReportId, UnitId } from '../../corpus/ids.ts';
import { present } from '../../corpus/present.ts';
import type { Report } from '../model.ts';
import { oncePerEdition } from '../once.ts';
import { ofReport } from './grouped.ts';

/** Where something stands: its text unit. */
export interface Standing {
  readonly report: ReportId;
  readonly unit: UnitId;
}

export interface Companion<T> {
  readonly item: T;
  /** The units that it shares, in reading order. */
  readonly units: readonly Standing[];
  /** 2 · shared / (own units + its units): 1 where neither stands without the other (Dice 1945). */
  readonly dice: number;
}

const keyOf = ({ report, unit }: Standing): string => `${report} ${unit}`;

/** Each unit once, in the order of their first places. */
function unitsOf(places: readonly Standing[]): Map<string, Standing> {
  const units = new Map<string, Standing>();
  for (const place of places) if (!units.has(keyOf(place))) units.set(keyOf(place), place);
  return units;
}

interface Indexed {
  /** By place in the list given. */
  readonly order: number;
  /** In how many units it stands, by report. */
  readonly units: ReadonlyMap<ReportId, number>;
}

/** What stands in which unit, sorted out once: asking costs as much as the answer. */
export class UnitIndex<T> {
  private readonly inUnit = new Map<string, T[]>();
  private readonly items = new Map<T, Indexed>();

  /** @param items What is asked for, each with its places in reading order. */
  constructor(items: Iterable<readonly [item: T, places: readonly Standing[]]>) {
    for (const [item, places] of items) {
      const inReport = new Map<ReportId, number>();
      for (const [key, { report }] of unitsOf(places)) {
        inReport.set(report, (inReport.get(report) ?? 0) + 1);
        const list = this.inUnit.get(key);
        if (list) list.push(item);
        else this.inUnit.set(key, [item]);
      }
      this.items.set(item, { order: this.items.size, units: inReport });
    }
  }

  /**
   * What shares units with the given places, by Dice, then in the order of the items.
   * @param within Reports whose units count; all where none are told.
   */
  beside(places: readonly Standing[], within?: readonly Pick<Report, 'id'>[]): Companion<T>[] {
    const units = unitsOf(places);
    const shared = new Map<T, Standing[]>();
    for (const [key, unit] of units)
      for (const item of this.inUnit.get(key) ?? []) {
        const list = shared.get(item);
        if (list) list.push(unit);
        else shared.set(item, [unit]);
      }
    return Array.from(shared, ([item, own]) => {
      const { order, units: inReport } = present(this.items.get(item), 'item');
      const counts = within ? within.map(({ id }) => inReport.get(id) ?? 0) : [...inReport.values()];
      const total = counts.reduce((sum, count) => sum + count, 0);
      return { order, item, units: own, dice: (2 * own.length) / (units.size + total) };
    })
      .sort((a, b) => b.dice - a.dice || a.order - b.order)
      .map(({ item, units: own, dice }) => ({ item, units: own, dice }));
  }
}

/** Places in some reports only, in the order of the reports. */
export const placesWithin = <T extends Standing>(
  places: readonly T[],
  reports: readonly Pick<Report, 'id'>[],
): T[] => reports.flatMap(({ id }) => ofReport(places, id));

/** All terms, and all themes, by the units in which they stand: pages ask about a few reports each. */
export const termUnits = oncePerEdition(
  ({ terms }) => new UnitIndex(terms.map((term) => [term, term.places] as const)),
);
export const themeUnits = oncePerEdition(
  ({ themes }) => new UnitIndex(themes.map((theme) => [theme, theme.mentions] as const)),
);
