/** From the record of a report's anchors and its text as read now: what stayed, changed, moved or went. */
import { ALIKE, distance } from './likeness.ts';
import { hashIn, sealOf, sketchIn, textHash } from './record.ts';
import type { Anchor, AnchorsData, MovedAnchor } from './record.ts';

export interface Differences {
  /** Recorded anchors at which another text stands now. */
  readonly changed: readonly string[];
  /** Recorded anchors that are there no more. */
  readonly missing: readonly string[];
  /** Anchors that no record knows. */
  readonly added: readonly string[];
}

/** Where a report differs from its record; all empty where it agrees. */
export function differencesOf({ anchors }: AnchorsData, now: readonly Anchor[]): Differences {
  const ids = new Set(now.map(({ id }) => id));
  const recorded = (id: string): string | undefined => (Object.hasOwn(anchors, id) ? anchors[id] : undefined);
  return {
    changed: now
      .filter(({ id, text }) => {
        const sealed = recorded(id);
        return sealed !== undefined && hashIn(sealed) !== textHash(text);
      })
      .map(({ id }) => id),
    missing: Object.keys(anchors).filter((id) => !ids.has(id)),
    added: now.filter(({ id }) => recorded(id) === undefined).map(({ id }) => id),
  };
}

const numberOf = (id: string): number => Number(id.slice(1));
/** Headings come before paragraphs; a paragraph that became a heading is far from its old number. */
const apart = (a: string, b: string): number =>
  Math.abs(numberOf(a) - numberOf(b)) + (a.startsWith(b.charAt(0)) ? 0 : 1_000_000);

interface Sealed {
  readonly id: string;
  readonly sealed: string;
}

/** The nearest of those that fit best; null where none fits. */
function best(from: Sealed, others: readonly Sealed[], cost: (other: Sealed) => number): Sealed | null {
  let found: Sealed | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const other of others) {
    const own = cost(other);
    if (own < lowest || (own === lowest && found && apart(from.id, other.id) < apart(from.id, found.id))) {
      lowest = own;
      found = other;
    }
  }
  return lowest === Number.POSITIVE_INFINITY ? null : found;
}

/**
 * Where the recorded texts stand now, those left out that stayed. Found by their exact text first, then by
 * likeness; a text that changed a little at its own address has not moved.
 */
export function movesOf({ anchors }: AnchorsData, now: readonly Anchor[]): MovedAnchor[] {
  const current = new Map(now.map(({ id, text }) => [id, { id, sealed: sealOf(text) }]));
  const stays = ({ id, sealed }: Sealed): boolean =>
    hashIn(current.get(id)?.sealed ?? '') === hashIn(sealed) && current.has(id);
  let open = Object.entries(anchors)
    .map(([id, sealed]) => ({ id, sealed }))
    .filter((one) => {
      if (!stays(one)) return true;
      current.delete(one.id);
      return false;
    });
  const moves: MovedAnchor[] = [];
  const round = (costOf: (from: Sealed) => (other: Sealed) => number): void => {
    open = open.filter((from) => {
      const to = best(from, Array.from(current.values()), costOf(from));
      if (!to) return true;
      current.delete(to.id);
      if (to.id !== from.id) moves.push({ from: from.id, to: to.id });
      return false;
    });
  };
  round((from) => (other) => (hashIn(from.sealed) === hashIn(other.sealed) ? 0 : Number.POSITIVE_INFINITY));
  round((from) => (other) => {
    const bits = distance(sketchIn(from.sealed), sketchIn(other.sealed));
    return bits <= ALIKE ? bits : Number.POSITIVE_INFINITY;
  });
  moves.push(...open.map(({ id }) => ({ from: id, to: null })));
  return moves;
}

const order = (a: MovedAnchor, b: MovedAnchor): number =>
  apart('s0', a.from) - apart('s0', b.from) || apart('s0', a.to ?? 's0') - apart('s0', b.to ?? 's0');

/** Earlier moves led on to where their texts stand after the new ones, and the new ones; each pair once. */
export function composeMoves(earlier: readonly MovedAnchor[], moves: readonly MovedAnchor[]): MovedAnchor[] {
  const next = new Map(moves.map(({ from, to }) => [from, to]));
  const led = earlier.map(({ from, to }): MovedAnchor => {
    const further = to === null ? undefined : next.get(to);
    return further === undefined ? { from, to } : { from, to: further };
  });
  const pairs = new Map([...led, ...moves].map((move) => [`${move.from} ${move.to ?? ''}`, move]));
  return Array.from(pairs.values())
    .filter(({ from, to }) => from !== to)
    .sort(order);
}

/** The record of a report as it is read now; `earlier` is null for a report that has none. */
export function recordOf(earlier: AnchorsData | null, now: readonly Anchor[]): AnchorsData {
  return {
    anchors: Object.fromEntries(now.map(({ id, text }) => [id, sealOf(text)])),
    moved: earlier ? composeMoves(earlier.moved, movesOf(earlier, now)) : [],
  };
}
