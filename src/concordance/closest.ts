/**
 * Which passage of each other group comes nearest to each passage, without comparing all pairs: an
 * inverted index of weighted features, of which each passage looks up its rarest.
 *
 * Measure: cosine of TF-IDF weights (1 + ln tf) · ln(N / df), as in Manning, Raghavan and Schütze,
 * Introduction to Information Retrieval, 2008, chapter 6; on request ln(1 + N / df) in its place.
 */

import type { FeatureTable } from './features.ts';

/** What is compared: passages of one group never are. What it says stands in the table of features. */
export interface Passage {
  readonly group: string;
  /** Of several passages of one kin the nearest alone is found; where it is not told, the group is the kin. */
  readonly kin?: string;
}

export interface Closest {
  /** Index of the nearest passage. */
  readonly passage: number;
  readonly group: string;
  /** 0 to 1; 1 is the same features in the same proportions. */
  readonly cosine: number;
}

export interface ClosestOptions {
  /** Cosine from which a passage is near. */
  readonly from: number;
  /** At most so many groups (or kins, where they are told) for each passage, the nearest first. */
  readonly groups: number;
  /**
   * So many places are looked up for each passage, its rarest features first; passages that share
   * none of them are no candidates. While the corpus is small that is all features, and nothing is missed.
   */
  readonly places: number;
  /**
   * So many of them, those nearest by the features looked up, are held against the passage with all
   * features. Where all features were looked up, every one is.
   */
  readonly weighed: number;
  /**
   * Weighs a feature by ln(1 + N / df), so that what stands in every passage still weighs something:
   * with ln(N / df) two passages alone have nothing in common, whatever they share.
   */
  readonly smoothed?: boolean;
}

/** Rows of all passages end to end: a corpus has millions of features, and arrays of arrays cost more than these. */
interface Index {
  readonly starts: Int32Array;
  /** Feature numbers, ascending within a passage, and their weights (length 1 in all). */
  readonly features: Int32Array;
  readonly weights: Float64Array;
  /** Where the passages of each feature begin in the lists below. */
  readonly postings: Int32Array;
  /** Passages that have the feature, ascending, and its weight in each. */
  readonly passages: Int32Array;
  readonly there: Float64Array;
  /** For each passage, level by level of commonness: the length of what it has of features as common as that or commoner. */
  readonly common: Float32Array;
}

/** Levels of commonness: a feature of level n stands in 2ⁿ passages or more, but not in 2ⁿ⁺¹. */
const LEVELS = 24;
const levelOf = (having: number): number => Math.min(LEVELS - 1, 31 - Math.clz32(having));
/** More than what sums taken in another order, and in shorter numbers, can differ by. */
const ROUNDING = 1e-6;

function indexOf({ having, starts, features, counts }: FeatureTable, smoothed: boolean): Index {
  const total = starts.length - 1;
  const postings = new Int32Array(having.length + 1);
  const rarity = new Float64Array(having.length);
  for (const [feature, count] of having.entries()) {
    postings[feature + 1] = (postings[feature] ?? 0) + count;
    rarity[feature] = Math.log(smoothed ? 1 + total / count : total / count);
  }
  const next = postings.slice();
  const weights = new Float64Array(features.length);
  const passages = new Int32Array(features.length);
  const there = new Float64Array(features.length);
  const common = new Float32Array(total * LEVELS);
  const squares = new Float64Array(LEVELS);
  for (let passage = 0; passage < total; passage += 1) {
    const [from, to] = [starts[passage] ?? 0, starts[passage + 1] ?? 0];
    let square = 0;
    for (let at = from; at < to; at += 1) {
      const count = counts[at] ?? 1;
      const rare = rarity[features[at] ?? 0] ?? 0;
      const weight = count === 1 ? rare : (1 + Math.log(count)) * rare;
      weights[at] = weight;
      square += weight * weight;
    }
    const length = Math.sqrt(square);
    for (let at = from; at < to; at += 1) {
      const feature = features[at] ?? 0;
      const weight = length === 0 ? 0 : (weights[at] ?? 0) / length;
      weights[at] = weight;
      const place = next[feature] ?? 0;
      passages[place] = passage;
      there[place] = weight;
      next[feature] = place + 1;
      const level = levelOf(having[feature] ?? 1);
      squares[level] = (squares[level] ?? 0) + weight * weight;
    }
    let all = 0;
    for (let level = LEVELS - 1; level >= 0; level -= 1) {
      all += squares[level] ?? 0;
      common[passage * LEVELS + level] = Math.sqrt(all);
      squares[level] = 0;
    }
  }
  return { starts, features, weights, postings, passages, there, common };
}

/** Sum of the products over the features that were not looked up; `skipped` has their weights, and 0 for all others. */
function others({ starts, features, weights }: Index, skipped: Float64Array, other: number): number {
  const to = starts[other + 1] ?? 0;
  let sum = 0;
  for (let at = starts[other] ?? 0; at < to; at += 1)
    sum += (skipped[features[at] ?? 0] ?? 0) * (weights[at] ?? 0);
  return sum;
}

/** The places, in the rows, of a passage's features that are looked up, and of those that are not. */
function rarest(
  { starts, features, postings }: Index,
  passage: number,
  places: number,
): { readonly chosen: Float64Array; readonly skipped: Float64Array } {
  const [from, to] = [starts[passage] ?? 0, starts[passage + 1] ?? 0];
  const sizeAt = (at: number): number => {
    const feature = features[at] ?? 0;
    return (postings[feature + 1] ?? 0) - (postings[feature] ?? 0);
  };
  // size and place in one number, sorted as such: the rarest first, of equally rare ones the earlier
  const width = to - from + 1;
  const order = new Float64Array(to - from);
  for (let place = 0; place < order.length; place += 1) order[place] = sizeAt(from + place) * width + place;
  order.sort();
  let left = places;
  let count = 0;
  for (; count < order.length; count += 1) {
    const both = order[count] ?? 0;
    order[count] = from + (both % width);
    left -= Math.floor(both / width);
    if (left < 0) break;
  }
  for (let rest = count + 1; rest < order.length; rest += 1)
    order[rest] = from + ((order[rest] ?? 0) % width);
  return { chosen: order.subarray(0, count), skipped: order.subarray(count).sort() };
}

/** Cosines fall into so many drawers of equal width. */
const DRAWERS = 512;
const drawerOf = (sum: number): number => Math.min(DRAWERS - 1, Math.floor(sum * DRAWERS));

/** The candidates by their sums, highest drawer first: nearly in order, without being sorted. */
function inDrawers(touched: Int32Array, count: number, sums: Float64Array): Int32Array {
  const starts = new Int32Array(DRAWERS + 1);
  for (let i = 0; i < count; i += 1) {
    const after = DRAWERS - drawerOf(sums[touched[i] ?? 0] ?? 0);
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let i = 1; i <= DRAWERS; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const ordered = new Int32Array(count);
  for (let i = 0; i < count; i += 1) {
    const other = touched[i] ?? 0;
    const drawer = DRAWERS - 1 - drawerOf(sums[other] ?? 0);
    const at = starts[drawer] ?? 0;
    ordered[at] = other;
    starts[drawer] = at + 1;
  }
  return ordered;
}

/** Names as numbers, in the order in which they are met. */
function numbersOf(names: readonly string[]): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(names, (name) => {
    const number = known.get(name) ?? known.size;
    known.set(name, number);
    return number;
  });
}

/**
 * What gives for a passage, by its place, the nearest passage of each other group (of each kin in it), nearest
 * first; of equally near ones the earlier passage. Time for each grows with `places` and `weighed` alone.
 *
 * @param table The features of these very passages, by number within each.
 */
export function closestTo(
  passages: readonly Passage[],
  table: FeatureTable,
  { from, groups, places, weighed, smoothed = false }: ClosestOptions,
): (passage: number) => Closest[] {
  const index = indexOf(table, smoothed);
  const { features, weights, postings, common } = index;
  const groupOf = numbersOf(passages.map(({ group }) => group));
  const kinOf = numbersOf(passages.map(({ group, kin }) => kin ?? group));
  const sums = new Float64Array(passages.length);
  const touched = new Int32Array(passages.length);
  const { having } = table;
  const left = new Float64Array(having.length);
  return (passage) => {
    const own = groupOf[passage];
    const { chosen, skipped } = rarest(index, passage, places);
    let count = 0;
    for (const place of chosen) {
      const weight = weights[place] ?? 0;
      if (weight === 0) continue;
      const feature = features[place] ?? 0;
      const end = postings[feature + 1] ?? 0;
      for (let at = postings[feature] ?? 0; at < end; at += 1) {
        const other = index.passages[at] ?? 0;
        const sum = sums[other] ?? 0;
        if (sum === 0) touched[count++] = other;
        sums[other] = sum + weight * (index.there[at] ?? 0);
      }
    }
    let square = 0;
    for (const place of skipped) {
      const weight = weights[place] ?? 0;
      left[features[place] ?? 0] = weight;
      square += weight ** 2;
    }
    // by Cauchy and Schwarz the features that were not looked up add no more than this
    const rest = Math.sqrt(square);
    // nor does the other passage have more of them than what it has of the commonest features
    let level = LEVELS - 1;
    for (const place of skipped) level = Math.min(level, levelOf(having[features[place] ?? 0] ?? 1));
    const best = new Map<number, Closest>();
    let floor = from;
    let weighings = 0;
    // the most promising first, so that most are never looked at; the last bit is left to rounding
    for (const other of inDrawers(touched, count, sums)) {
      const sum = sums[other] ?? 0;
      if ((drawerOf(sum) + 1) / DRAWERS + rest < floor && sum <= 1) break;
      if (sum + rest < floor - 1e-9) continue;
      if (groupOf[other] === own) continue;
      const kin = kinOf[other] ?? 0;
      const before = best.get(kin);
      if (before && sum + rest < before.cosine - 1e-9) continue;
      if (skipped.length > 0 && weighings++ === weighed) break;
      // the same bound, closer; it counts as weighed, so that what is found is the same without it
      if (sum + rest * (common[other * LEVELS + level] ?? 1) + ROUNDING < floor) continue;
      const cosine = sum + (skipped.length === 0 ? 0 : others(index, left, other));
      if (cosine < from) continue;
      if (before && (cosine < before.cosine || (cosine === before.cosine && other > before.passage)))
        continue;
      best.set(kin, { passage: other, group: passages[other]?.group ?? '', cosine });
      // one that is not above the floor does not raise it
      if (best.size >= groups && cosine > floor)
        floor = Float64Array.from(best.values(), (one) => one.cosine).sort()[best.size - groups] ?? from;
    }
    for (let i = 0; i < count; i += 1) sums[touched[i] ?? 0] = 0;
    for (const place of skipped) left[features[place] ?? 0] = 0;
    return [...best.values()].sort((a, b) => b.cosine - a.cosine || a.passage - b.passage).slice(0, groups);
  };
}

/** The same for all of them. */
export function closest(
  passages: readonly Passage[],
  table: FeatureTable,
  options: ClosestOptions,
): Closest[][] {
  const nearest = closestTo(passages, table, options);
  return passages.map((_, passage) => nearest(passage));
}
