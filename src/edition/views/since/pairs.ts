/**
 * Two years of one district, text unit by text unit: which unit of the newer report carries on which of the
 * older. First what is the same to the letter; of what is left, kind by kind, what is nearest by the cosine of
 * TF-IDF weights of pairs of Han characters, the likeliest pairs first, each unit once. Every unit of both is
 * in exactly one row. Cost grows with the two texts.
 *
 * The weights are those of 换区同问 but for the document frequency, which is smoothed: (1 + ln tf) ·
 * ln(1 + N / df), N and df counted over the units that are left of both years. What stands in all of them
 * weighs ln 2, not nothing: in short texts most of what the years share stands everywhere.
 */
import { pairsIn } from '../../../concordance/bigrams.ts';
import { closest } from '../../../concordance/closest.ts';
import { FeatureCounter } from '../../../concordance/features.ts';
import { PairNumbers } from '../../../concordance/pair-numbers.ts';
import type { TextUnit } from '../../../corpus/model.ts';
import { fold } from '../../../corpus/fold.ts';
import { present } from '../../../corpus/present.ts';

/** From this cosine on a unit carries on another; below, the one is new and the other gone. */
export const CARRIES_ON = 0.25;
/** Places that are looked up for each unit, its rarest features first. */
const PLACES = 1000;
/**
 * For each unit so many of the other year are candidates, the nearest first. A unit that loses all of them to
 * nearer pairs is left alone; with so many that takes a text of hardly anything but one sentence repeated.
 */
const CANDIDATES = 32;
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
  const key = ({ kind, text }: Units[number]): string => `${kind} ${fold(text)}`;
  const waiting = Map.groupBy(older.keys(), (index) => key(present(older[index], 'unit')));
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

/**
 * For each unit of either year the nearest of the other, of its kind, the likeliest pairs first; of equally
 * likely ones the earlier of the newer year, then of the older.
 *
 * @param left Which units of each year are still alone, by index.
 */
function candidates(
  { older, newer }: { readonly older: Units; readonly newer: Units },
  left: { readonly older: readonly number[]; readonly newer: readonly number[] },
): Candidate[] {
  const alone = [
    ...left.older.map((index) => ({ year: 'older', index, unit: present(older[index], 'unit') })),
    ...left.newer.map((index) => ({ year: 'newer', index, unit: present(newer[index], 'unit') })),
  ];
  return [...Map.groupBy(alone, ({ unit }) => unit.kind).values()]
    .flatMap((alike) => {
      const numbers = new PairNumbers();
      const counter = new FeatureCounter(true);
      for (const { unit } of alike) {
        pairsIn(unit.text, numbers, counter.add);
        counter.next();
      }
      const passages = alike.map(({ year, index }) => ({ group: year, kin: `${year} ${index}` }));
      const near = closest(passages, counter.table(), {
        from: CARRIES_ON,
        groups: CANDIDATES,
        places: PLACES,
        weighed: WEIGHED,
        smoothed: true,
      });
      return alike.flatMap((own, at) =>
        present(near[at], 'row').map(({ passage, cosine }): Candidate => {
          const other = present(alike[passage], 'unit');
          return own.year === 'older'
            ? { older: own.index, newer: other.index, cosine }
            : { older: other.index, newer: own.index, cosine };
        }),
      );
    })
    .sort((a, b) => b.cosine - a.cosine || a.newer - b.newer || a.older - b.older);
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
  const left = {
    older: [...older.keys()].filter((index) => !taken.has(index)),
    newer: [...newer.keys()].filter((index) => !partner.has(index)),
  };
  for (const one of candidates({ older, newer }, left)) {
    if (partner.has(one.newer) || taken.has(one.older)) continue;
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
