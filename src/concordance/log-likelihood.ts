/** The log-likelihood statistic G², shared by keyness and collocation. */

/** One cell's share of G²: `O·ln(O / E)`, and 0 where nothing was observed. */
const share = (observed: number, expected: number): number =>
  observed === 0 ? 0 : observed * Math.log(observed / expected);

/**
 * `G² = 2 · Σ O·ln(O / E)` over the cells given (Dunning 1993). Never negative: what rounding leaves
 * below 0 is 0. With one degree of freedom 3.84 is passed by chance in 5 of 100 cases, 6.63 in 1 of
 * 100, 10.83 in 1 of 1,000, if occurrences were independent, which words of a text are not.
 *
 * @param cells Pairs of observed and expected counts; the two must have the same sum.
 */
export const gSquared = (cells: readonly (readonly [observed: number, expected: number])[]): number =>
  Math.max(0, 2 * cells.reduce((sum, [observed, expected]) => sum + share(observed, expected), 0));
