/** How often, per ten thousand characters, and within what limits the rate behind a count may lie. */

export interface Frequency {
  readonly count: number;
  /** Code points of the text without white space. */
  readonly characters: number;
  /** Occurrences per 10,000 characters, and the limits of the 95 % interval. */
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** `P(X <= count)` of a Poisson variable: `Σ e^-mean · mean^k / k!`, summed from its largest term down. */
function atMost(count: number, mean: number): number {
  if (mean === 0) return 1;
  let term = -mean;
  for (let k = 1; k <= count; k += 1) term += Math.log(mean / k);
  let [factor, sum] = [1, 0];
  for (let k = count; k >= 0 && factor > 1e-17 * sum; k -= 1) {
    sum += factor;
    factor *= k / mean;
  }
  return Math.min(1, Math.exp(term) * sum);
}

/** The mean at which `falling` passes `level`: halving until nothing is left to halve. */
function solve(falling: (mean: number) => number, level: number, above: number): number {
  let [low, high] = [0, above];
  for (let step = 0; step < 200 && high - low > 1e-12 * high; step += 1) {
    const middle = (low + high) / 2;
    if (falling(middle) > level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Garwood's exact interval for the mean behind a Poisson count: the means at which so few, or so
 * many, would be seen in `(1 - confidence) / 2` of the cases. The same as quantiles of gamma
 * distributions, without a table of them, so that browsers can work it out.
 */
export function poissonInterval(count: number, confidence = 0.95): { low: number; high: number } {
  const tail = (1 - confidence) / 2;
  const above = count + 10 * Math.sqrt(count + 1) + 20;
  return {
    low: count === 0 ? 0 : solve((mean) => atMost(count - 1, mean), 1 - tail, above),
    high: solve((mean) => atMost(count, mean), tail, above),
  };
}

/** A count as a rate with its interval. Occurrences come in clusters: the truth is less certain. */
export function frequencyOf(count: number, characters: number): Frequency {
  const scale = characters === 0 ? 0 : 10_000 / characters;
  const { low, high } = poissonInterval(count);
  return { count, characters, rate: count * scale, low: low * scale, high: high * scale };
}
