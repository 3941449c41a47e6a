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
  /** Asked twice and not kept: with very many passages these maps would fill the memory. */
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

interface Index {
  /** Feature numbers of each passage, ascending, and their weights (length 1 in all). */
  readonly features: readonly Int32Array[];
  readonly weights: readonly Float64Array[];
  /** By feature number: passages that have it, ascending, and its weight in each. */
  readonly postings: readonly Posting[];
}

interface Posting {
  readonly passages: Int32Array;
  readonly weights: Float64Array;
}

/** Features by number, and how many passages have each. */
function numbered(passages: readonly Passage[]): {
  readonly numbers: ReadonlyMap<string, number>;
  readonly having: readonly number[];
} {
  const numbers = new Map<string, number>();
  const having: number[] = [];
  for (const { features } of passages)
    for (const feature of features().keys()) {
      const number = numbers.get(feature) ?? numbers.size;
      numbers.set(feature, number);
      having[number] = (having[number] ?? 0) + 1;
    }
  return { numbers, having };
}

/**
 * A feature's number and how often a passage has it, in one number: rows are then sorted as plain numbers.
 * A count beyond the room is cut, or it would be read as the next feature's.
 */
const ROOM = 2 ** 20;

function indexOf(passages: readonly Passage[], smoothed: boolean): Index {
  const { numbers, having } = numbered(passages);
  const postings = having.map((count) => ({
    passages: new Int32Array(count),
    weights: new Float64Array(count),
  }));
  const filled = new Int32Array(having.length);
  const features: Int32Array[] = [];
  const weights: Float64Array[] = [];
  for (const [passage, one] of passages.entries()) {
    const counts = one.features();
    const packed = new Float64Array(counts.size);
    let size = 0;
    for (const [feature, count] of counts)
      packed[size++] = (numbers.get(feature) ?? 0) * ROOM + Math.min(count, ROOM - 1);
    packed.sort();
    const row = Int32Array.from(packed, (both) => Math.floor(both / ROOM));
    const own = packed.map((both, at) => {
      const share = passages.length / (having[row[at] ?? 0] ?? 1);
      return (1 + Math.log(both % ROOM)) * Math.log(smoothed ? 1 + share : share);
    });
    const length = Math.sqrt(own.reduce((sum, weight) => sum + weight * weight, 0));
    for (const [place, feature] of row.entries()) {
      const weight = length === 0 ? 0 : (own[place] ?? 0) / length;
      own[place] = weight;
      const at = filled[feature] ?? 0;
      const posting = postings[feature];
      if (posting) [posting.passages[at], posting.weights[at]] = [passage, weight];
      filled[feature] = at + 1;
    }
    features.push(row);
    weights.push(own);
  }
  return { features, weights, postings };
}

/** Sum of the products over the features that were not looked up; `skipped` has their weights, and 0 for all others. */
function others({ features, weights }: Index, skipped: Float64Array, other: number): number {
  const [row, theirs] = [features[other], weights[other]];
  if (!row || !theirs) return 0;
  let sum = 0;
  for (let place = 0; place < row.length; place += 1)
    sum += (skipped[row[place] ?? 0] ?? 0) * (theirs[place] ?? 0);
  return sum;
}

/** The places in a passage's row of the features that are looked up, and of those that are not. */
function rarest(
  { features, postings }: Index,
  passage: number,
  places: number,
): { readonly chosen: readonly number[]; readonly skipped: readonly number[] } {
  const row = features[passage] ?? new Int32Array();
  const size = (place: number): number => postings[row[place] ?? 0]?.passages.length ?? 0;
  const order = Array.from(row, (_, place) => place).sort((a, b) => size(a) - size(b) || a - b);
  let left = places;
  const count = order.findIndex((place) => (left -= size(place)) < 0);
  if (count < 0) return { chosen: order, skipped: [] };
  return { chosen: order.slice(0, count), skipped: order.slice(count).sort((a, b) => a - b) };
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

/**
 * For each passage the nearest passage of each other group (of each kin in it), nearest first; of equally near
 * ones the earlier passage. Time grows with the passages times `places`, not with their square.
 */
export function closest(
  passages: readonly Passage[],
  { from, groups, places, weighed, smoothed = false }: ClosestOptions,
): Closest[][] {
  const index = indexOf(passages, smoothed);
  const sums = new Float64Array(passages.length);
  const touched = new Int32Array(passages.length);
  const left = new Float64Array(index.postings.length);
  return passages.map(({ group: own }, passage) => {
    const { chosen, skipped } = rarest(index, passage, places);
    const features = index.features[passage] ?? new Int32Array();
    const weights = index.weights[passage] ?? new Float64Array();
    let count = 0;
    for (const place of chosen) {
      const posting = index.postings[features[place] ?? 0];
      const weight = weights[place] ?? 0;
      if (!posting || weight === 0) continue;
      for (let i = 0; i < posting.passages.length; i += 1) {
        const other = posting.passages[i] ?? 0;
        const sum = sums[other] ?? 0;
        if (sum === 0) touched[count++] = other;
        sums[other] = sum + weight * (posting.weights[i] ?? 0);
      }
    }
    for (const place of skipped) left[features[place] ?? 0] = weights[place] ?? 0;
    // by Cauchy and Schwarz the features that were not looked up add no more than this
    const rest = Math.sqrt(skipped.reduce((sum, place) => sum + (weights[place] ?? 0) ** 2, 0));
    const best = new Map<string, Closest>();
    let floor = from;
    let weighings = 0;
    // the most promising first, so that most are never looked at; the last bit is left to rounding
    for (const other of inDrawers(touched, count, sums)) {
      const sum = sums[other] ?? 0;
      if ((drawerOf(sum) + 1) / DRAWERS + rest < floor && sum <= 1) break;
      if (sum + rest < floor - 1e-9) continue;
      const group = passages[other]?.group ?? own;
      if (group === own) continue;
      const kin = passages[other]?.kin ?? group;
      const before = best.get(kin);
      if (before && sum + rest < before.cosine - 1e-9) continue;
      if (skipped.length > 0 && weighings++ === weighed) break;
      const cosine = sum + (skipped.length === 0 ? 0 : others(index, left, other));
      if (cosine < from) continue;
      if (before && (cosine < before.cosine || (cosine === before.cosine && other > before.passage)))
        continue;
      best.set(kin, { passage: other, group, cosine });
      if (best.size >= groups)
        floor = [...best.values()].map((one) => one.cosine).sort((a, b) => b - a)[groups - 1] ?? from;
    }
    for (let i = 0; i < count; i += 1) sums[touched[i] ?? 0] = 0;
    for (const place of skipped) left[features[place] ?? 0] = 0;
    return [...best.values()].sort((a, b) => b.cosine - a.cosine || a.passage - b.passage).slice(0, groups);
  });
}
