/** Finding runs by reading a text from end to end: the plain meaning of a query, and the way to its places. */
import { codePointOffsets } from '../../corpus/count.ts';
import { foldText } from './folding.ts';
import type { Fold } from './folding.ts';
import type { Run } from './query.ts';

/** A half surrogate is no character: it occurs nowhere, not even inside a pair. */
const HALF = /\p{Surrogate}/u;

/** How often a run occurs in a folded text; occurrences may overlap. */
export function countIn(folded: string, run: string): number {
  if (HALF.test(run)) return 0;
  let count = 0;
  for (let at = folded.indexOf(run); at >= 0; at = folded.indexOf(run, at + 1)) count += 1;
  return count;
}

/** One occurrence of a run in a unit's raw text. All ranges are half-open. */
export interface Place {
  /** Number of the run in the query. */
  readonly run: number;
  /** UTF-16: `text.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  /** Code points: `[...text].slice(startPoint, endPoint).join('')`. */
  readonly startPoint: number;
  readonly endPoint: number;
}

const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** Every occurrence of every run, by place, then by run. */
export function placesIn(text: string, runs: readonly Run[], fold: Fold): Place[] {
  const { characters, starts } = foldText(text, fold);
  const point = codePointOffsets(text);
  const places: Place[] = [];
  for (const [number, run] of runs.entries()) {
    for (let at = 0; at + run.length <= characters.length; at += 1) {
      if (!run.every((character, offset) => characters[at + offset] === character)) continue;
      const start = starts[at] ?? 0;
      const last = starts[at + run.length - 1] ?? 0;
      // What was dropped between two characters lies inside a match; what follows the last does not.
      const end = last + widthAt(text, last);
      places.push({ run: number, start, end, startPoint: point(start), endPoint: point(end) });
    }
  }
  return places.sort((a, b) => a.start - b.start || a.run - b.run);
}
