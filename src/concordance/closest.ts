/**
 * Which passage of each other group comes nearest to each passage, without comparing all pairs: an
 * inverted index of weighted features; only passages that share a rare feature are candidates.
 *
 * Measure: cosine of TF-IDF weights (1 + ln tf) · ln(N / df), as in Manning, Raghavan and Schütze,
 * Introduction to Information Retrieval, 2008, chapter 6.
 */

/** What is compared: its group (never compared with itself) and how often it has each feature. */
export interface Passage {
  readonly group: string;
  readonly features: ReadonlyMap<string, number>;
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
  /** A feature that more passages have makes no candidates; it still weighs. */
  readonly rare: number;
}

interface Index {
  /** Feature numbers of each passage, ascending, and their weights (length 1 in all). */
  readonly features: readonly Int32Array[];
  readonly weights: readonly Float64Array[];
  /** Passages that have each feature, ascending, and the feature's weight in each. */
  readonly postings: readonly Posting[];
}

interface Posting {
  readonly passages: Int32Array;
  readonly weights: Float64Array;
}

function indexOf(passages: readonly Passage[]): Index {
  const numbers = new Map<string, number>();
  const postings: number[][] = [];
  const own = passages.map(({ features }, passage) => {
    const row: [feature: number, count: number][] = [];
    for (const [feature, count] of features) {
      let number = numbers.get(feature);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(feature, number);
        postings.push([]);
      }
      postings[number]?.push(passage);
      row.push([number, count]);
    }
    return row.sort((a, b) => a[0] - b[0]);
  });
  const weights = own.map((row) => {
    const raw = row.map(
      ([feature, count]) =>
        (1 + Math.log(count)) * Math.log(passages.length / (postings[feature]?.length ?? 1)),
    );
    const length = Math.sqrt(raw.reduce((sum, weight) => sum + weight * weight, 0));
    return Float64Array.from(raw, (weight) => (length === 0 ? 0 : weight / length));
  });
  const filled = postings.map((list) => ({
    passages: Int32Array.from(list),
    weights: new Float64Array(list.length),
  }));
  const next = new Int32Array(postings.length);
  for (const [passage, row] of own.entries())
    for (const [place, [feature]] of row.entries()) {
      const posting = filled[feature];
      if (posting) posting.weights[next[feature] ?? 0] = weights[passage]?.[place] ?? 0;
      next[feature] = (next[feature] ?? 0) + 1;
    }
  return {
    features: own.map((row) => Int32Array.from(row, ([feature]) => feature)),
    weights,
    postings: filled,
  };
}

/** Length of the part of each passage whose features are not rare: what candidates can still gain. */
function commonLengths({ features, weights, postings }: Index, rare: number): Float64Array {
  return Float64Array.from(features, (row, passage) => {
    let square = 0;
    for (const [place, feature] of row.entries())
      if ((postings[feature]?.passages.length ?? 0) > rare) square += (weights[passage]?.[place] ?? 0) ** 2;
    return Math.sqrt(square);
  });
}

/** Sum of the products of two rows of ascending features, over those that are not rare. */
function commonProducts({ features, weights, postings }: Index, rare: number, a: number, b: number): number {
  const [left, right] = [features[a], features[b]];
  const [mine, theirs] = [weights[a], weights[b]];
  if (!left || !right || !mine || !theirs) return 0;
  let sum = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const feature = left[i] ?? 0;
    const difference = feature - (right[j] ?? 0);
    if (difference === 0) {
      if ((postings[feature]?.passages.length ?? 0) > rare) sum += (mine[i] ?? 0) * (theirs[j] ?? 0);
      i += 1;
      j += 1;
    } else if (difference < 0) i += 1;
    else j += 1;
  }
  return sum;
}

/** Adds up, for every passage that shares a rare feature with one, the products of those features. */
class Rare {
  private readonly sums: Float64Array;
  private readonly index: Index;
  private readonly rare: number;

  constructor(index: Index, rare: number) {
    this.index = index;
    this.rare = rare;
    this.sums = new Float64Array(index.features.length);
  }

  /** Calls `each` once for every candidate with its sum so far. */
  sum(passage: number, each: (other: number, sum: number) => void): void {
    const touched: number[] = [];
    for (const [place, feature] of (this.index.features[passage] ?? []).entries()) {
      const posting = this.index.postings[feature];
      const own = this.index.weights[passage]?.[place] ?? 0;
      if (!posting || posting.passages.length > this.rare) continue;
      for (let i = 0; i < posting.passages.length; i += 1) {
        const other = posting.passages[i] ?? 0;
        // a weight may be zero: a little more than nothing says that it was seen
        if (this.sums[other] === 0) touched.push(other);
        this.sums[other] = (this.sums[other] ?? 0) + own * (posting.weights[i] ?? 0) + Number.MIN_VALUE;
      }
    }
    for (const other of touched) {
      each(other, this.sums[other] ?? 0);
      this.sums[other] = 0;
    }
  }
}

/**
 * For each passage the nearest passage of each other group, nearest group first; of equally near
 * ones the earlier passage. Time grows with the passages times `rare`, not with their square.
 */
export function closest(passages: readonly Passage[], { from, groups, rare }: ClosestOptions): Closest[][] {
  const index = indexOf(passages);
  const common = commonLengths(index, rare);
  const sums = new Rare(index, rare);
  return passages.map(({ group: own }, passage) => {
    const best = new Map<string, Closest>();
    sums.sum(passage, (other, sum) => {
      const group = passages[other]?.group ?? own;
      if (group === own) return;
      const before = best.get(group);
      const wanted = Math.max(from, before?.cosine ?? 0);
      // by Cauchy and Schwarz the rest adds no more than this; the last bit is left to rounding
      if (sum + (common[passage] ?? 0) * (common[other] ?? 0) < wanted - 1e-9) return;
      const near = sum + commonProducts(index, rare, passage, other);
      if (near < from) return;
      if (!before || near > before.cosine || (near === before.cosine && other < before.passage))
        best.set(group, { passage: other, group, cosine: near });
    });
    return [...best.values()].sort((a, b) => b.cosine - a.cosine || a.passage - b.passage).slice(0, groups);
  });
}
