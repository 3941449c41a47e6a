/**
 * Puts passages that nearly agree together. A wording is grouped with all its
 * copies, however many, so that none is left uncounted. Each group has a leading passage, the
 * longest; every other one is held against it, so that a chain of small steps
 * never joins what is far apart.
 */
import { compareText } from '../../corpus/order.ts';
import { present } from '../../corpus/present.ts';
import { copiesIn } from './copies.ts';
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
/** Leads tried in one family. */
const LEADS = 12;

const sizeOf = ({ from, to }: Range): number => to - from;
const overlap = (a: Range, b: Range): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
const samePlace = (a: Range, b: Range): boolean =>
  overlap(a, b) >= SAME_PLACE * (Math.max(a.to, b.to) - Math.min(a.from, b.from));

/** One wording with every place at which it stands word for word. */
interface Copies {
  /** The first of them. */
  readonly first: Range;
  /** In order; without those at which the wording is part of another number. */
  readonly places: readonly Range[];
}

type CopiesPair = readonly [Copies, Copies];

/** The pairs as pairs of wordings, each pair of wordings once. */
function pairsOfCopies(tokens: Tokens, index: Index, pairs: readonly NearPair[]): CopiesPair[] {
  const runOf = copiesIn(index);
  const known = new Map<string, Copies>();
  const copiesOf = (range: Range): readonly [key: string, Copies] => {
    const length = sizeOf(range);
    const { low, high } = runOf(range.from, length);
    const key = `${low} ${length}`;
    let copies = known.get(key);
    if (!copies) {
      const places = Array.from(index.order.slice(low, high).sort(), (from) => ({ from, to: from + length }));
      const uncut = places.filter(
        ({ from, to }) => !(from > 0 && tokens.cutsNumber(from, from - 1)) && !tokens.cutsNumber(to - 1, to),
      );
      copies = { first: uncut[0] ?? range, places: uncut };
      known.set(key, copies);
    }
    return [key, copies];
  };
  const found = new Map<string, CopiesPair>();
  for (const { one, other } of pairs) {
    const [[a, first], [b, second]] = [copiesOf(one), copiesOf(other)];
    if (!found.has(`${b}/${a}`)) found.set(`${a}/${b}`, [first, second]);
  }
  return [...found.values()];
}

class Families {
  readonly #parents = new Map<Copies, Copies>();
  of(copies: Copies): Copies {
    let root = copies;
    for (let up = this.#parents.get(root); up !== undefined; up = this.#parents.get(root)) root = up;
    for (let at = copies; at !== root;) {
      const up = present(this.#parents.get(at), 'family');
      this.#parents.set(at, root);
      at = up;
    }
    return root;
  }
  join(a: Copies, b: Copies): void {
    const [one, other] = [this.of(a), this.of(b)];
    if (one !== other) this.#parents.set(other, one);
  }
}

/** Wordings that belong together: found as a pair, or at one place. With the pairs that they were found in. */
function familiesOf(
  pairs: readonly CopiesPair[],
): { readonly members: readonly Copies[]; readonly pairs: readonly CopiesPair[] }[] {
  const ordered = [...new Set(pairs.flat())]
    .flatMap((copies) => copies.places.map((place) => ({ copies, place })))
    .sort((a, b) => a.place.from - b.place.from || b.place.to - a.place.to);
  const families = new Families();
  for (const [one, other] of pairs) families.join(one, other);
  for (const [index, { place, copies }] of ordered.entries()) {
    const before = ordered[index - 1];
    if (before && samePlace(before.place, place)) families.join(before.copies, copies);
  }
  const found = new Map<Copies, { members: Set<Copies>; pairs: CopiesPair[] }>();
  const familyOf = (copies: Copies): { members: Set<Copies>; pairs: CopiesPair[] } => {
    const root = families.of(copies);
    const family = found.get(root) ?? { members: new Set(), pairs: [] };
    found.set(root, family);
    return family;
  };
  for (const { copies } of ordered) familyOf(copies).members.add(copies);
  for (const pair of pairs) familyOf(pair[0]).pairs.push(pair);
  return [...found.values()].map(({ members, pairs: own }) => ({ members: [...members], pairs: own }));
}

/** Wordings that are held against the first of them, as a group; null where that is none. */
function groupOf(
  { characters, ownerAt }: Tokens,
  lead: Copies,
  near: readonly Copies[],
  least: number,
): NearGroup | null {
  // the longest stands for a place where several ranges overlap
  const kept: { readonly copies: Copies; readonly place: Range }[] = [];
  const all = near.flatMap((copies) => copies.places.map((place) => ({ copies, place })));
  for (const one of all.sort((a, b) => a.place.from - b.place.from || b.place.to - a.place.to)) {
    const last = kept.at(-1);
    if (!last || overlap(last.place, one.place) === 0) kept.push(one);
    else if (last.copies !== lead && (one.copies === lead || sizeOf(one.place) > sizeOf(last.place)))
      kept[kept.length - 1] = one;
  }
  const places = kept.map(({ place }) => place);
  const leading = kept.find(({ copies }) => copies === lead)?.place;
  const owners = new Set(places.map(({ from }) => ownerAt[from] ?? 0)).size;
  if (!leading || owners < 2 || kept.every(({ copies }) => copies === lead)) return null;
  const counted = characters(leading.from, leading.to);
  return counted < least ? null : { lead: leading, characters: counted, places, owners };
}

/** One family as groups around leads. */
function groupsOf(
  tokens: Tokens,
  { members, pairs }: ReturnType<typeof familiesOf>[number],
  { least, equal }: NearOptions,
): NearGroup[] {
  const groups: NearGroup[] = [];
  const byLength = (a: Copies, b: Copies): number =>
    sizeOf(b.first) - sizeOf(a.first) || a.first.from - b.first.from;
  const add = (lead: Copies, near: readonly Copies[]): void => {
    const group = groupOf(tokens, lead, near, least);
    if (group) groups.push(group);
  };
  let left = [...members].sort(byLength);
  for (let tries = 0; tries < LEADS && left.length > 1; tries += 1) {
    const lead = present(left[0], 'lead');
    const near: Copies[] = [];
    const rest: Copies[] = [];
    for (const copies of left)
      if (copies === lead || isLike(tokens, lead.first, copies.first, equal)) near.push(copies);
      else rest.push(copies);
    add(lead, near);
    left = rest;
  }
  // a wording that no lead took stays with the partners that it was found with
  const alone = new Set(left);
  for (const [one, other] of pairs)
    if (alone.has(one) || alone.has(other)) {
      const two = [one, other].sort(byLength);
      add(present(two[0], 'lead'), two);
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

/** All wording that is nearly shared, the longest first, then that of most owners, then by text, then by place. */
export function nearGroups(tokens: Tokens, index: Index, options: NearOptions): NearGroup[] {
  const pairs = pairsOfCopies(tokens, index, nearPairs(tokens, index, options));
  const groups = familiesOf(pairs)
    .flatMap((family) => groupsOf(tokens, family, options))
    .map((group) => ({ group, text: tokens.wording(group.lead.from, group.lead.to) }));
  return outermost(
    groups
      .sort(
        (a, b) =>
          b.group.characters - a.group.characters ||
          b.group.owners - a.group.owners ||
          compareText(a.text, b.text) ||
          a.group.lead.from - b.group.lead.from,
      )
      .map(({ group }) => group),
  );
}
