/**
 * Two years of one district, text unit by text unit: which unit of the newer report carries on which of the
 * older. First what is the same to the letter, then what is nearest by the measure of 换区同问 (cosine of
 * TF-IDF weights of pairs of Han characters), the likeliest pairs first, each unit once. Every unit of both
 * is in exactly one row. Cost grows with the two texts.
 */
import { closest } from '../../../concordance/closest.ts';
import type { TextUnit } from '../../../corpus/model.ts';
import { fold } from '../../../corpus/fold.ts';
import { bigrams } from '../similarity.ts';

/** From this cosine on a unit carries on another; below, the one is new and the other gone. */
export const CARRIES_ON = 0.25;
/** Places that are looked up for each unit, its rarest features first. */
const PLACES = 1000;
/** Two years are small: all that is found there is compared in full. */
const WEIGHED = 1000;

export interface UnitPair {
  /** Indexes in the lists of units; null where the other year has nothing like it. */
  readonly older: number | null;
  readonly newer: number | null;
  /** 0 to 1; 1 where the wording is the same. */
  readonly cosine: number;
  /** Whether it stands elsewhere in the order than in the older year. */
  readonly moved: boolean;
}

type Units = readonly Pick<TextUnit, 'text' | 'kind'>[];

/** The same to the letter, in order: the first with the first, the second with the second. */
function sameText(older: Units, newer: Units): Map<number, number> {
  const waiting = new Map<string, number[]>();
  const key = ({ kind, text }: Units[number]): string => `${kind} ${fold(text)}`;
  for (const [index, unit] of older.entries())
    waiting.set(key(unit), [...(waiting.get(key(unit)) ?? []), index]);
  const pairs = new Map<number, number>();
  for (const [index, unit] of newer.entries()) {
    const found = waiting.get(key(unit))?.shift();
    if (found !== undefined) pairs.set(index, found);
  }
  return pairs;
}

interface Candidate {
  readonly older: number;
  readonly newer: number;
  readonly cosine: number;
}

/** For each unit of either year the nearest of the other, the likeliest pairs first. */
function candidates(older: Units, newer: Units): Candidate[] {
  const passages = [
    ...older.map(({ text }) => ({ group: 'older', features: () => bigrams(text) })),
    ...newer.map(({ text }) => ({ group: 'newer', features: () => bigrams(text) })),
  ];
  const found = closest(passages, { from: CARRIES_ON, groups: 1, places: PLACES, weighed: WEIGHED }).flatMap(
    (near, own) =>
      near.map(({ passage, cosine }): Candidate => {
        const [first, second] = own < passage ? [own, passage] : [passage, own];
        return { older: first, newer: second - older.length, cosine };
      }),
  );
  return found.sort((a, b) => b.cosine - a.cosine || a.newer - b.newer || a.older - b.older);
}

/** Which of the numbers belong to the longest run that rises (patience sorting), by place. */
export function rising(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before: (number | null)[] = [];
  for (const [place, value] of numbers.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[place] = low > 0 ? (tails[low - 1] ?? null) : null;
    tails[low] = place;
  }
  const run = new Set<number>();
  for (let at: number | null = tails.at(-1) ?? null; at !== null; at = before[at] ?? null) run.add(at);
  return run;
}

/** Rows in the order of the newer text; what is gone stands behind what it followed in the older one. */
export function pairUnits(older: Units, newer: Units): UnitPair[] {
  const same = sameText(older, newer);
  const partner = new Map(Array.from(same, ([own, other]) => [own, { older: other, cosine: 1 }]));
  const taken = new Set(same.values());
  for (const one of candidates(older, newer)) {
    if (partner.has(one.newer) || taken.has(one.older)) continue;
    if (older[one.older]?.kind !== newer[one.newer]?.kind) continue;
    partner.set(one.newer, { older: one.older, cosine: one.cosine });
    taken.add(one.older);
  }
  const matched = newer.flatMap((_, index) => {
    const found = partner.get(index);
    return found ? [{ newer: index, older: found.older }] : [];
  });
  const inOrder = rising(matched.map((pair) => pair.older));
  const steady = new Set(matched.filter((_, place) => inOrder.has(place)).map((pair) => pair.newer));

  const gone = new Map<number, UnitPair[]>();
  let after = -1;
  const newerOf = new Map(matched.map((pair) => [pair.older, pair.newer]));
  for (const index of older.keys()) {
    const own = newerOf.get(index);
    if (own === undefined)
      gone.set(after, [...(gone.get(after) ?? []), { older: index, newer: null, cosine: 0, moved: false }]);
    else if (steady.has(own)) after = own;
  }
  return [
    ...(gone.get(-1) ?? []),
    ...newer.flatMap((_, index): UnitPair[] => {
      const found = partner.get(index);
      const row: UnitPair = found
        ? { older: found.older, newer: index, cosine: found.cosine, moved: !steady.has(index) }
        : { older: null, newer: index, cosine: 0, moved: false };
      return [row, ...(gone.get(index) ?? [])];
    }),
  ];
}
