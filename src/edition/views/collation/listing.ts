/** The apparatus of one witness as it is listed: groups, in them text units, in them entries. */
import { pointOf } from '../../../collate/apparatus.ts';
import type { Entry, Reading } from '../../../collate/apparatus.ts';
import { around } from '../../../corpus/around.ts';
import type { UnitId } from '../../../corpus/ids.ts';
import type { Report } from '../../model.ts';
import { groupsOf, variantOf } from './witnesses.ts';
import type { CollatedWitness, EntryGroup } from './witnesses.ts';

export interface ListedEntry {
  readonly entry: Entry;
  /** A few characters of the base on both sides. */
  readonly before: string;
  readonly after: string;
  readonly reading: string;
  /** What the remaining witnesses have there. */
  readonly others: readonly Reading[];
}

export interface ListedUnit {
  readonly unit: UnitId;
  /** The witness's own text unit; null where it has nothing there. */
  readonly witnessUnit: UnitId | null;
  readonly entries: readonly ListedEntry[];
}

export interface ListedGroup extends Pick<EntryGroup, 'id' | 'kind' | 'exchange'> {
  /** Entries of the group on all pages. */
  readonly total: number;
  /** How many of them stand on earlier pages. */
  readonly passed: number;
  readonly units: readonly ListedUnit[];
}

/** Entries on a page. */
const PAGE = 1000;
const CONTEXT = 2;

function listed(of: CollatedWitness, entry: Entry): ListedEntry {
  const { text } = of.collation.base;
  const { left, right } = around(text, entry.base, CONTEXT);
  return {
    entry,
    before: left.text,
    after: right.text,
    reading: variantOf(entry, of.siglum)?.text ?? '',
    others: entry.readings.filter(({ siglum }) => siglum !== of.siglum),
  };
}

function unitsOf(of: CollatedWitness, entries: readonly Entry[]): ListedUnit[] {
  return [...Map.groupBy(entries, ({ unit }) => unit)].map(([unit, own]) => {
    const there = own
      .map((entry) => variantOf(entry, of.siglum)?.witness ?? null)
      .find((span) => span !== null);
    return {
      unit,
      witnessUnit: there ? pointOf(of.collation.witness, there.start, false).unit : null,
      entries: own.map((entry) => listed(of, entry)),
    };
  });
}

/** Pages of at most a thousand entries; a group may go on on the next one. At least one page. */
export function listingPages(report: Report, of: CollatedWitness): ListedGroup[][] {
  const pages: ListedGroup[][] = [[]];
  let room = PAGE;
  for (const { id, kind, exchange, entries } of groupsOf(report, of.siglum))
    for (let passed = 0; passed < entries.length;) {
      if (room === 0) {
        pages.push([]);
        room = PAGE;
      }
      const own = entries.slice(passed, passed + room);
      pages.at(-1)?.push({ id, kind, exchange, total: entries.length, passed, units: unitsOf(of, own) });
      passed += own.length;
      room -= own.length;
    }
  return pages;
}

/** On which page each group begins and each entry stands, by id. */
export function listingPlaces(pages: readonly (readonly ListedGroup[])[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, groups] of pages.entries())
    for (const { id, units } of groups) {
      if (!found.has(id)) found.set(id, index + 1);
      for (const { entries } of units) for (const { entry } of entries) found.set(entry.id, index + 1);
    }
  return found;
}
