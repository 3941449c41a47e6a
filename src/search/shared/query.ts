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
 * The words of which one must stand in the unit beside the runs of the query, as they are written,
 * each once. Where the query asks for one of them anyway the condition is idle, and there are none.
 */
export function anyWordsOf(any: string, asked: readonly Run[], fold: Fold): string[] {
  const wanted = new Set(asked.map((run) => run.join('')));
  const found = new Map<string, string>();
  for (const word of any.split(/\s+/u)) {
    const form = foldText(word, fold).characters.join('');
    if (form !== '' && !found.has(form)) found.set(form, word);
  }
  return [...found.keys()].some((form) => wanted.has(form)) ? [] : [...found.values()];
}

/** The same, folded. */
export const anyRunsOf = (any: string, asked: readonly Run[], fold: Fold): Run[] =>
  runsOf(anyWordsOf(any, asked, fold).join(' '), fold);
