/**
 * What a count says about the rate behind it. Counts are taken as Poisson: the
 * occurrences are thought independent, which words that come in clusters are
 * not, so that the truth is less certain than these figures.
 */

/** P(X <= count) for mean `mean`; summed from the largest term, so that nothing overflows. */
function atMost(count: number, mean: number): number {
  if (count < 0) return 0;
  if (mean === 0) return 1;
  let logTerm = -mean;
  let sum = Math.exp(logTerm);
  for (let k = 1; k <= count; k += 1) {
    logTerm += Math.log(mean / k);
    sum += Math.exp(logTerm);
  }
  return Math.min(1, sum);
}

/** The mean at which a falling function of it crosses `target`. */
function solve(falling: (mean: number) => number, target: number, high: number): number {
  let low = 0;
  let top = high;
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + top) / 2;
    if (falling(middle) > target) low = middle;
    else top = middle;
  }
  return (low + top) / 2;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Garwood's exact interval for the mean behind a count. */
export function exactInterval(count: number, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2;
  // well above either bound: eight standard deviations and a constant for small counts
  const ceiling = count + 8 * Math.sqrt(count + 1) + 20;
  return {
    low: count === 0 ? 0 : solve((mean) => atMost(count - 1, mean), 1 - tail, ceiling),
    high: solve((mean) => atMost(count, mean), tail, ceiling),
  };
}

/** The chance that nothing occurs where `expected` occurrences are expected. */
export const chanceOfNone = (expected: number): number => Math.exp(-expected);
