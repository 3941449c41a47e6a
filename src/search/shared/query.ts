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
