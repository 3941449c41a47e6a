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
  /** Passages that have each feature, ascending. */
  readonly postings: readonly (readonly number[])[];
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
  return { features: own.map((row) => Int32Array.from(row, ([feature]) => feature)), weights, postings };
}

/** Sum of the products of two rows of ascending features. */
function cosine({ features, weights }: Index, a: number, b: number): number {
  const [left, right] = [features[a], features[b]];
  const [mine, theirs] = [weights[a], weights[b]];
  if (!left || !right || !mine || !theirs) return 0;
  let sum = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const difference = (left[i] ?? 0) - (right[j] ?? 0);
    if (difference === 0) {
      sum += (mine[i] ?? 0) * (theirs[j] ?? 0);
      i += 1;
      j += 1;
    } else if (difference < 0) i += 1;
    else j += 1;
  }
  return sum;
}

/**
 * For each passage the nearest passage of each other group, nearest group first; of equally near
 * ones the earlier passage. Time grows with the passages times `rare`, not with their square.
 */
export function closest(passages: readonly Passage[], { from, groups, rare }: ClosestOptions): Closest[][] {
  const index = indexOf(passages);
  return passages.map(({ group: own }, passage) => {
    const seen = new Set<number>();
    const best = new Map<string, Closest>();
    for (const feature of index.features[passage] ?? []) {
      const having = index.postings[feature] ?? [];
      if (having.length > rare) continue;
      for (const other of having) {
        const group = passages[other]?.group ?? own;
        if (group === own || seen.has(other)) continue;
        seen.add(other);
        const near = cosine(index, passage, other);
        if (near < from) continue;
        const before = best.get(group);
        if (!before || near > before.cosine || (near === before.cosine && other < before.passage))
          best.set(group, { passage: other, group, cosine: near });
      }
    }
    return [...best.values()].sort((a, b) => b.cosine - a.cosine || a.passage - b.passage).slice(0, groups);
  });
}
