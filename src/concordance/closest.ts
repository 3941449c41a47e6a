/**
 * Which passage of each other group comes nearest to each passage, without comparing all pairs: an
 * inverted index of weighted features, of which each passage looks up its rarest.
 *
 * Measure: cosine of TF-IDF weights (1 + ln tf) · ln(N / df), as in Manning, Raghavan and Schütze,
 * Introduction to Information Retrieval, 2008, chapter 6.
 */

/** What is compared: its group (passages of one group are never compared) and how often it has each feature. */
export interface Passage {
  readonly group: string;
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
  /** At most so many groups for each passage, the nearest first. */
  readonly groups: number;
  /**
   * So many places are looked up for each passage, its rarest features first; passages that share
   * none of them are no candidates. While the corpus is small that is all features, and nothing is missed.
   */
  readonly places: number;
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

function indexOf(passages: readonly Passage[]): Index {
  const { numbers, having } = numbered(passages);
  const postings = having.map((count) => ({
    passages: new Int32Array(count),
    weights: new Float64Array(count),
  }));
  const filled = new Int32Array(having.length);
  const features: Int32Array[] = [];
  const weights: Float64Array[] = [];
  for (const [passage, one] of passages.entries()) {
    const row = [...one.features()]
      .map(([feature, count]) => [numbers.get(feature) ?? 0, count] as const)
      .sort((a, b) => a[0] - b[0]);
    const raw = row.map(
      ([feature, count]) => (1 + Math.log(count)) * Math.log(passages.length / (having[feature] ?? 1)),
    );
    const length = Math.sqrt(raw.reduce((sum, weight) => sum + weight * weight, 0));
    const own = Float64Array.from(raw, (weight) => (length === 0 ? 0 : weight / length));
    for (const [place, [feature]] of row.entries()) {
      const at = filled[feature] ?? 0;
      const posting = postings[feature];
      if (posting) [posting.passages[at], posting.weights[at]] = [passage, own[place] ?? 0];
      filled[feature] = at + 1;
    }
    features.push(Int32Array.from(row, ([feature]) => feature));
    weights.push(own);
  }
  return { features, weights, postings };
}

/** Sum of the products over features that a passage did not look up. */
function others({ features, weights }: Index, skipped: readonly number[], a: number, b: number): number {
  const [left, right] = [features[a], features[b]];
  const [mine, theirs] = [weights[a], weights[b]];
  if (!left || !right || !mine || !theirs) return 0;
  let sum = 0;
  let j = 0;
  for (const place of skipped) {
    const feature = left[place] ?? 0;
    while (j < right.length && (right[j] ?? 0) < feature) j += 1;
    if (right[j] === feature) sum += (mine[place] ?? 0) * (theirs[j] ?? 0);
  }
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

/**
 * For each passage the nearest passage of each other group, nearest group first; of equally near
 * ones the earlier passage. Time grows with the passages times `places`, not with their square.
 */
export function closest(passages: readonly Passage[], { from, groups, places }: ClosestOptions): Closest[][] {
  const index = indexOf(passages);
  const sums = new Float64Array(passages.length);
  return passages.map(({ group: own }, passage) => {
    const { chosen, skipped } = rarest(index, passage, places);
    const weights = index.weights[passage] ?? new Float64Array();
    const touched: number[] = [];
    for (const place of chosen) {
      const posting = index.postings[index.features[passage]?.[place] ?? 0];
      const weight = weights[place] ?? 0;
      if (!posting || weight === 0) continue;
      for (let i = 0; i < posting.passages.length; i += 1) {
        const other = posting.passages[i] ?? 0;
        if (sums[other] === 0) touched.push(other);
        sums[other] = (sums[other] ?? 0) + weight * (posting.weights[i] ?? 0);
      }
    }
    // by Cauchy and Schwarz the features that were not looked up add no more than this
    const rest = Math.sqrt(skipped.reduce((sum, place) => sum + (weights[place] ?? 0) ** 2, 0));
    const best = new Map<string, Closest>();
    let floor = from;
    // the most promising first, so that most are never looked at; the last bit is left to rounding
    for (const other of touched.sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b)) {
      const sum = sums[other] ?? 0;
      if (sum + rest < floor - 1e-9) break;
      const group = passages[other]?.group ?? own;
      const before = best.get(group);
      if (group === own || sum + rest < (before?.cosine ?? 0) - 1e-9) continue;
      const cosine = sum + others(index, skipped, passage, other);
      if (cosine < from) continue;
      if (before && (cosine < before.cosine || (cosine === before.cosine && other > before.passage)))
        continue;
      best.set(group, { passage: other, group, cosine });
      if (best.size >= groups)
        floor = [...best.values()].map((one) => one.cosine).sort((a, b) => b - a)[groups - 1] ?? from;
    }
    for (const other of touched) sums[other] = 0;
    return [...best.values()].sort((a, b) => b.cosine - a.cosine || a.passage - b.passage).slice(0, groups);
  });
}
