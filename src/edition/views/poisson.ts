/**
 * What a count says about the rate behind it. Counts are taken as Poisson: the
 * occurrences are thought independent, which words that come in clusters are
 * not, so that the truth is less certain than these figures.
 */
import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Garwood's exact interval for the mean behind a count: quantiles of gamma distributions with rate 1. */
export function exactInterval(count: number, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2;
  return {
    low: count === 0 ? 0 : gammaQuantile(tail, count, 1),
    high: gammaQuantile(1 - tail, count + 1, 1),
  };
}

/** The chance that nothing occurs where `expected` occurrences are expected. */
export const chanceOfNone = (expected: number): number => Math.exp(-expected);
