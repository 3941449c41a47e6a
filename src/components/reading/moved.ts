/** Old addresses of a report's texts: at which unit they lead on, and what is to be said there. */
import type { MovedAnchor } from '../../edition/anchors/record.ts';
import type { Report } from '../../edition/model.ts';

export interface OldAddresses {
  /** Addresses under which this unit's text once stood and no text stands now: they become anchors here. */
  readonly own: readonly string[];
  /** Addresses of this unit under which another text stood before: where that text is now, null where nowhere. */
  readonly others: readonly MovedAnchor[];
}

export interface MovedInReport {
  readonly byUnit: ReadonlyMap<string, OldAddresses>;
  /** Addresses whose texts are no longer in the report, and at which no other stands. */
  readonly gone: readonly string[];
}

export function movedIn({ text }: Pick<Report, 'text'>, moved: readonly MovedAnchor[]): MovedInReport {
  // an address stands at its unit, that of a run-in heading at the paragraph that holds it
  const unitOf = new Map<string, string>([
    ...text.units.map(({ id }): [string, string] => [id, id]),
    ...text.sections.map(({ id, paragraph }): [string, string] => [id, paragraph ?? id]),
  ]);
  const byUnit = new Map<string, { own: string[]; others: MovedAnchor[] }>();
  const at = (unit: string): { own: string[]; others: MovedAnchor[] } => {
    const found = byUnit.get(unit) ?? { own: [], others: [] };
    byUnit.set(unit, found);
    return found;
  };
  const gone = new Set<string>();
  const placed = new Set<string>();
  for (const move of moved) {
    const reused = unitOf.get(move.from);
    const now = move.to === null ? undefined : unitOf.get(move.to);
    if (reused !== undefined) {
      // of several texts that are gone from one address a reader is told once
      const { others } = at(reused);
      if (!others.some(({ from, to }) => from === move.from && to === move.to)) others.push(move);
    } else if (now === undefined) gone.add(move.from);
    else if (!placed.has(move.from)) {
      // two texts may have stood at one address, one after the other: it leads to the first
      placed.add(move.from);
      at(now).own.push(move.from);
    }
  }
  return { byUnit, gone: Array.from(gone).filter((id) => !placed.has(id)) };
}
