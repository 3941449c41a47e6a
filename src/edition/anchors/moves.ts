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

interface Followed {
  /** Of the recorded texts that did not stay; one that is gone with its seal. */
  readonly moves: readonly MovedAnchor[];
  /** Where texts stand that were gone, by their seals. */
  readonly back: ReadonlyMap<string, string>;
}

function follow({ anchors, moved }: AnchorsData, now: readonly Anchor[]): Followed {
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
  // a gone text may have had several addresses: it is looked for once
  let lost = Array.from(
    new Map(
      moved.flatMap(({ from, to, seal }) =>
        to === null && seal !== undefined ? [[seal, { id: from, sealed: seal }] as const] : [],
      ),
    ).values(),
  );
  const moves: MovedAnchor[] = [];
  const back = new Map<string, string>();
  const round = (costOf: (from: Sealed) => (other: Sealed) => number): void => {
    const found = (from: Sealed): string | null => {
      const to = best(from, Array.from(current.values()), costOf(from));
      if (to) current.delete(to.id);
      return to?.id ?? null;
    };
    open = open.filter((from) => {
      const to = found(from);
      if (to !== null && to !== from.id) moves.push({ from: from.id, to });
      return to === null;
    });
    lost = lost.filter((from) => {
      const to = found(from);
      if (to !== null) back.set(from.sealed, to);
      return to === null;
    });
  };
  round((from) => (other) => (hashIn(from.sealed) === hashIn(other.sealed) ? 0 : Number.POSITIVE_INFINITY));
  round((from) => (other) => {
    const bits = distance(sketchIn(from.sealed), sketchIn(other.sealed));
    return bits <= ALIKE ? bits : Number.POSITIVE_INFINITY;
  });
  moves.push(...open.map(({ id, sealed }) => ({ from: id, to: null, seal: sealed })));
  return { moves, back };
}

/** Earlier moves to nowhere whose texts stand in the report again; one may be back at its own address. */
const returnsIn = ({ moved }: AnchorsData, { back }: Followed): MovedAnchor[] =>
  moved.flatMap(({ from, seal }) => {
    const to = seal === undefined ? undefined : back.get(seal);
    return to === undefined ? [] : [{ from, to }];
  });

/**
 * Where the recorded texts stand now, those left out that stayed, and where texts stand that were gone. Found
 * by their exact text first, then by likeness; a text that changed a little at its own address has not moved.
 */
export function movesOf(record: AnchorsData, now: readonly Anchor[]): MovedAnchor[] {
  const followed = follow(record, now);
  return [...followed.moves, ...returnsIn(record, followed)];
}

const order = (a: MovedAnchor, b: MovedAnchor): number =>
  apart('s0', a.from) - apart('s0', b.from) || apart('s0', a.to ?? 's0') - apart('s0', b.to ?? 's0');

/**
 * Earlier moves led on to where their texts stand after the new ones, the new ones, and those of texts that
 * are back, whose addresses are today's already; each pair once, and each text that is gone.
 */
export function composeMoves(
  earlier: readonly MovedAnchor[],
  moves: readonly MovedAnchor[],
  returned: readonly MovedAnchor[] = [],
): MovedAnchor[] {
  const next = new Map(moves.map((move) => [move.from, move]));
  const led = earlier.map((move): MovedAnchor => {
    const { from, to } = move;
    const further = to === null ? undefined : next.get(to);
    return further === undefined ? move : { ...further, from };
  });
  const pairs = new Map(
    [...led, ...moves, ...returned].map((move) => [`${move.from} ${move.to ?? move.seal ?? ''}`, move]),
  );
  return Array.from(pairs.values())
    .filter(({ from, to }) => from !== to)
    .sort(order);
}

/** The record of a report as it is read now; `earlier` is null for a report that has none. */
export function recordOf(earlier: AnchorsData | null, now: readonly Anchor[]): AnchorsData {
  const anchors = Object.fromEntries(now.map(({ id, text }) => [id, sealOf(text)]));
  if (!earlier) return { anchors, moved: [] };
  const followed = follow(earlier, now);
  const still = earlier.moved.filter(({ seal }) => seal === undefined || !followed.back.has(seal));
  return { anchors, moved: composeMoves(still, followed.moves, returnsIn(earlier, followed)) };
}
