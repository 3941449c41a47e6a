/** What a query means: white space separates runs; every other character is itself. */
import { foldText } from './folding.ts';
import type { Fold } from './folding.ts';

/** A run's folded characters; never empty. */
export type Run = readonly string[];

/** The runs of a query, in order, repeated ones repeated. */
export const runsOf = (query: string, fold: Fold): Run[] =>
  query
    .split(/\s+/u)
    .map((run) => foldText(run, fold).characters)
    .filter((run) => run.length > 0);

/**
 * The runs of which one must stand in the unit beside those of the query, each
 * once. Where the query asks for one of them anyway the condition is idle, and
 * there are none.
 */
export function anyRunsOf(any: string, asked: readonly Run[], fold: Fold): Run[] {
  const wanted = new Set(asked.map((run) => run.join('')));
  const runs = new Map(runsOf(any, fold).map((run) => [run.join(''), run]));
  return [...runs.keys()].some((run) => wanted.has(run)) ? [] : [...runs.values()];
}
