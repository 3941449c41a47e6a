/** What else stands in the same text units: themes beside a term, names beside a theme. */
import type { ReportId, UnitId } from '../../corpus/ids.ts';

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

/** What stands in which unit, sorted out once: asking costs as much as the answer. */
export class UnitIndex<T> {
  private readonly inUnit = new Map<string, T[]>();
  private readonly total = new Map<T, number>();

  /** @param items What is asked for, each with its places in reading order. */
  constructor(items: Iterable<readonly [item: T, places: readonly Standing[]]>) {
    for (const [item, places] of items) {
      const units = unitsOf(places);
      this.total.set(item, units.size);
      for (const key of units.keys()) {
        const list = this.inUnit.get(key);
        if (list) list.push(item);
        else this.inUnit.set(key, [item]);
      }
    }
  }

  /** What shares units with the given places, by Dice, then in the order of the items. */
  beside(places: readonly Standing[]): Companion<T>[] {
    const units = unitsOf(places);
    const shared = new Map<T, Standing[]>();
    for (const [key, unit] of units)
      for (const item of this.inUnit.get(key) ?? []) {
        const list = shared.get(item);
        if (list) list.push(unit);
        else shared.set(item, [unit]);
      }
    const order = new Map([...this.total.keys()].map((item, place) => [item, place]));
    return [...shared]
      .map(([item, own]) => ({
        item,
        units: own,
        dice: (2 * own.length) / (units.size + (this.total.get(item) ?? 0)),
      }))
      .sort((a, b) => b.dice - a.dice || (order.get(a.item) ?? 0) - (order.get(b.item) ?? 0));
  }
}
