/**
 * Puts passages that nearly agree together. Each group has a leading passage, the
 * longest; every other one is held against it, so that a chain of small steps
 * never joins what is far apart.
 */
import { present } from '../../corpus/present.ts';
import { isLike } from './differences.ts';
import { nearPairs } from './near.ts';
import type { NearOptions, NearPair, Range } from './near.ts';
import type { Index } from './passages.ts';
import type { Tokens } from './tokens.ts';

export interface NearGroup {
  /** The passage that the others are held against: the longest, then the first. */
  readonly lead: Range;
  /** Letters and figures of the lead. */
  readonly characters: number;
  /** All places, the lead included, in order. */
  readonly places: readonly Range[];
  readonly owners: number;
}

/** Two ranges are one place where they have at least this share of what they cover together. */
const SAME_PLACE = 0.8;
/** Leads tried in one family; what is left then stays with the partner it was found with. */
const LEADS = 12;

const keyOf = ({ from, to }: Range): string => `${from} ${to}`;
const sizeOf = ({ from, to }: Range): number => to - from;
const overlap = (a: Range, b: Range): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
const samePlace = (a: Range, b: Range): boolean =>
  overlap(a, b) >= SAME_PLACE * (Math.max(a.to, b.to) - Math.min(a.from, b.from));

class Families {
  readonly #parents = new Map<string, string>();
  of(key: string): string {
    let root = key;
    for (let up = this.#parents.get(root); up !== undefined; up = this.#parents.get(root)) root = up;
    for (let at = key; at !== root;) {
      const up = present(this.#parents.get(at), 'family');
      this.#parents.set(at, root);
      at = up;
    }
    return root;
  }
  join(a: string, b: string): void {
    const [one, other] = [this.of(a), this.of(b)];
    if (one !== other) this.#parents.set(other, one);
  }
}

/** Ranges that belong together: found as a pair, or at one place. By first token. */
function familiesOf(pairs: readonly NearPair[]): Range[][] {
  const ranges = new Map<string, Range>();
  for (const { one, other } of pairs) {
    ranges.set(keyOf(one), one);
    ranges.set(keyOf(other), other);
  }
  const ordered = [...ranges.values()].sort((a, b) => a.from - b.from || b.to - a.to);
  const families = new Families();
  for (const { one, other } of pairs) families.join(keyOf(one), keyOf(other));
  for (const [index, range] of ordered.entries()) {
    const before = ordered[index - 1];
    if (before && samePlace(before, range)) families.join(keyOf(before), keyOf(range));
  }
  const members = new Map<string, Range[]>();
  for (const range of ordered) {
    const family = families.of(keyOf(range));
    const list = members.get(family);
    if (list) list.push(range);
    else members.set(family, [range]);
  }
  return [...members.values()];
}

/** One family as groups around leads. */
function groupsOf(tokens: Tokens, family: readonly Range[], { least, equal }: NearOptions): NearGroup[] {
  const { characters, ownerAt, codes } = tokens;
  const alike = (a: Range, b: Range): boolean => {
    if (sizeOf(a) !== sizeOf(b)) return false;
    for (let i = 0; i < sizeOf(a); i += 1) if (codes[a.from + i] !== codes[b.from + i]) return false;
    return true;
  };
  const groups: NearGroup[] = [];
  let left = [...family].sort((a, b) => sizeOf(b) - sizeOf(a) || a.from - b.from);
  for (let tries = 0; tries < LEADS && left.length > 1; tries += 1) {
    const lead = present(left[0], 'lead');
    const rest: Range[] = [];
    const near: Range[] = [];
    for (const range of left)
      if (range === lead || isLike(tokens, lead, range, equal)) near.push(range);
      else rest.push(range);
    // the longest stands for a place where several ranges overlap
    const places: Range[] = [];
    for (const range of near.sort((a, b) => a.from - b.from || b.to - a.to)) {
      const last = places.at(-1);
      if (last && overlap(last, range) > 0) {
        if (last !== lead && (range === lead || sizeOf(range) > sizeOf(last)))
          places[places.length - 1] = range;
      } else places.push(range);
    }
    left = rest;
    const owners = new Set(places.map(({ from }) => ownerAt[from] ?? 0)).size;
    const counted = characters(lead.from, lead.to);
    if (owners < 2 || counted < least || places.every((place) => alike(lead, place))) continue;
    groups.push({ lead, characters: counted, places, owners });
  }
  return groups;
}

/** Groups all of whose places lie inside one longer group's places say nothing more. */
function outermost(groups: readonly NearGroup[]): NearGroup[] {
  const kept: NearGroup[] = [];
  const around = new Map<number, NearGroup[]>();
  // places of a group are in order and never overlap, so both lists are walked once
  const holds = (outer: NearGroup, inner: NearGroup): boolean => {
    let at = 0;
    return inner.places.every(({ from, to }) => {
      while (at < outer.places.length && (outer.places[at]?.to ?? 0) < to) at += 1;
      const one = outer.places[at];
      return one !== undefined && one.from <= from && to <= one.to;
    });
  };
  for (const group of groups) {
    const first = present(group.places[0], 'place');
    if (around.get(first.from)?.some((outer) => holds(outer, group))) continue;
    kept.push(group);
    for (const { from, to } of group.places)
      for (let token = from; token < to; token += 1) {
        const list = around.get(token);
        if (list) list.push(group);
        else around.set(token, [group]);
      }
  }
  return kept;
}

/** All wording that is nearly shared, the longest first, then that of most owners, then by text. */
export function nearGroups(tokens: Tokens, index: Index, options: NearOptions): NearGroup[] {
  const textOf = ({ lead }: NearGroup): string => tokens.wording(lead.from, lead.to);
  const groups = familiesOf(nearPairs(tokens, index, options)).flatMap((family) =>
    groupsOf(tokens, family, options),
  );
  return outermost(
    groups.sort(
      (a, b) => b.characters - a.characters || b.owners - a.owners || (textOf(a) < textOf(b) ? -1 : 1),
    ),
  );
}
