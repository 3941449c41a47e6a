/** Terms that stand beside one another, and terms that look alike. */
import type { Edition, Term } from '../../model.ts';
import { termRows } from './list.ts';
import { termPlaces } from './places.ts';
import type { PlacedTerm } from './places.ts';

export interface Neighbour {
  readonly term: Term;
  /** Its places in text units that have both, in order. */
  readonly places: readonly PlacedTerm[];
}

/** Neighbours that are told. */
const MOST = 8;

/** The terms that share most text units with this one; ties in reading order. */
export function besideTerm(term: Term, edition: Edition): Neighbour[] {
  const all = termPlaces(edition);
  const units = new Set<string>();
  const neighbours = new Map<Term, PlacedTerm[]>();
  for (const { report, unit } of term.places) {
    const at = `${report} ${unit}`;
    if (units.has(at)) continue;
    units.add(at);
    for (const one of all.unit(report, unit)) {
      if (one.term === term) continue;
      const list = neighbours.get(one.term) ?? [];
      // each unit is met once: its places stand together
      const last = list.at(-1)?.place;
      if (last?.report !== report || last.unit !== unit) list.push(one);
      neighbours.set(one.term, list);
    }
  }
  return Array.from(neighbours, ([other, places]) => ({ term: other, places }))
    .sort((a, b) => b.places.length - a.places.length)
    .slice(0, MOST);
}

const heads = new WeakMap<Edition, ReadonlyMap<string, readonly Term[]>>();

/** Two characters tell 四新 and 四新会战 apart from all else. */
const HEAD = 2;
const headOf = ({ label }: Pick<Term, 'label'>): string => label.slice(0, HEAD);

/** Terms whose labels begin alike, one with the whole of the other: perhaps another thing altogether. */
export function likeTerm(term: Term, edition: Edition): Term[] {
  let byHead = heads.get(edition);
  if (!byHead) {
    byHead = Map.groupBy(
      termRows(edition).map((row) => row.term),
      headOf,
    );
    heads.set(edition, byHead);
  }
  return (byHead.get(headOf(term)) ?? []).filter(
    (other) => other !== term && (other.label.startsWith(term.label) || term.label.startsWith(other.label)),
  );
}
