/**
 * Which passage of each other group comes nearest to each passage, without comparing all pairs: an
 * inverted index of weighted features, of which each passage looks up its rarest.
 *
 * Measure: cosine of TF-IDF weights (1 + ln tf) · ln(N / df), as in Manning, Raghavan and Schütze,
 * Introduction to Information Retrieval, 2008, chapter 6; on request ln(1 + N / df) in its place.
 */

/** What is compared: its group (passages of one group are never compared) and how often it has each feature. */
export interface Passage {
  readonly group: string;
  /** Of several passages of one kin the nearest alone is found; where it is not told, the group is the kin. */
  readonly kin?: string;
  /** Asked once and not kept: with very many passages these maps would fill the memory. */
  readonly features: () => ReadonlyMap<string, number>;
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

/** How often each passage has each feature; made once for all questions about the same passages. */
export interface FeatureTable {
  /** Features by number, in the order in which they were met. */
  readonly numbers: ReadonlyMap<string, number>;
  /** By number: how many passages have it. */
  readonly having: Int32Array;
  /** Where the row of each passage begins in `rows`; the end of the last one follows. */
  readonly starts: Int32Array;
  /** Number and count of a feature in one, see `ROOM`; ascending within a row. */
  readonly rows: Float64Array;
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
}

/**
 * A feature's number and how often a passage has it, in one number: rows are then sorted as plain numbers.
 * A count beyond the room is cut, or it would be read as the next feature's.
 */
const ROOM = 2 ** 20;

/** Asks each passage for its features, once. */
export function featuresOf(passages: readonly Pick<Passage, 'features'>[]): FeatureTable {
  const numbers = new Map<string, number>();
  const having: number[] = [];
  const starts = new Int32Array(passages.length + 1);
  let rows = new Float64Array(1024);
  let size = 0;
  for (const [passage, { features }] of passages.entries()) {
    const counts = features();
    if (size + counts.size > rows.length) {
      const wider = new Float64Array(2 * (size + counts.size));
      wider.set(rows.subarray(0, size));
      rows = wider;
    }
    const from = size;
    for (const [feature, count] of counts) {
      let number = numbers.get(feature);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(feature, number);
        having.push(0);
      }
      having[number] = (having[number] ?? 0) + 1;
      rows[size] = number * ROOM + Math.min(count, ROOM - 1);
      size += 1;
    }
    rows.subarray(from, size).sort();
    starts[passage + 1] = size;
  }
  return { numbers, having: Int32Array.from(having), starts, rows: rows.slice(0, size) };
}

function indexOf({ having, starts, rows }: FeatureTable, smoothed: boolean): Index {
  const total = starts.length - 1;
  const postings = new Int32Array(having.length + 1);
  const rarity = new Float64Array(having.length);
  for (const [feature, count] of having.entries()) {
    postings[feature + 1] = (postings[feature] ?? 0) + count;
    rarity[feature] = Math.log(smoothed ? 1 + total / count : total / count);
  }
  const next = postings.slice();
  const features = new Int32Array(rows.length);
  const weights = new Float64Array(rows.length);
  const passages = new Int32Array(rows.length);
  const there = new Float64Array(rows.length);
  for (let passage = 0; passage < total; passage += 1) {
    const [from, to] = [starts[passage] ?? 0, starts[passage + 1] ?? 0];
    let square = 0;
    for (let at = from; at < to; at += 1) {
      const both = rows[at] ?? 0;
      const feature = Math.floor(both / ROOM);
      const weight = (1 + Math.log(both % ROOM)) * (rarity[feature] ?? 0);
      features[at] = feature;
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
    }
  }
  return { starts, features, weights, postings, passages, there };
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
 * @param table The features of these very passages, where they are known.
 */
export function closestTo(
  passages: readonly Passage[],
  { from, groups, places, weighed, smoothed = false }: ClosestOptions,
  table = featuresOf(passages),
): (passage: number) => Closest[] {
  const index = indexOf(table, smoothed);
  const { features, weights, postings } = index;
  const groupOf = numbersOf(passages.map(({ group }) => group));
  const kinOf = numbersOf(passages.map(({ group, kin }) => kin ?? group));
  const sums = new Float64Array(passages.length);
  const touched = new Int32Array(passages.length);
  const left = new Float64Array(table.having.length);
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
      const cosine = sum + (skipped.length === 0 ? 0 : others(index, left, other));
      if (cosine < from) continue;
      if (before && (cosine < before.cosine || (cosine === before.cosine && other > before.passage)))
        continue;
      best.set(kin, { passage: other, group: passages[other]?.group ?? '', cosine });
      if (best.size >= groups)
        floor = [...best.values()].map((one) => one.cosine).sort((a, b) => b - a)[groups - 1] ?? from;
    }
    for (let i = 0; i < count; i += 1) sums[touched[i] ?? 0] = 0;
    for (const place of skipped) left[features[place] ?? 0] = 0;
    return [...best.values()].sort((a, b) => b.cosine - a.cosine || a.passage - b.passage).slice(0, groups);
  };
}

/** The same for all of them. */
export function closest(
  passages: readonly Passage[],
  options: ClosestOptions,
  table = featuresOf(passages),
): Closest[][] {
  const nearest = closestTo(passages, options, table);
  return passages.map((_, passage) => nearest(passage));
}
