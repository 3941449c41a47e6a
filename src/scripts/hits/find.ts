/** Every occurrence of a query in a report, with exactly the meaning that the search gives it. */
import { foldText } from '../../search/shared/folding.ts';
import type { Fold } from '../../search/shared/folding.ts';
import { anyRunsOf, runsOf } from '../../search/shared/query.ts';
import { placesIn } from '../../search/shared/scan.ts';

/** What the address asks for: runs that must all stand in a unit, and runs of which one must. */
export interface Asked {
  readonly query: string;
  readonly any: string;
}

/** A half-open range of the raw text of a unit; UTF-16. */
export interface Hit {
  /** Number of the unit in the list. */
  readonly unit: number;
  readonly start: number;
  readonly end: number;
}

/**
 * In reading order. A unit that lacks one of the query's runs, or all of those
 * of which it must hold one, has no hits, as in the search; occurrences may
 * overlap.
 */
export function hitsIn(units: readonly string[], { query, any }: Asked, fold: Fold): Hit[] {
  const all = runsOf(query, fold);
  const some = anyRunsOf(any, all, fold);
  const runs = [...all, ...some];
  if (runs.length === 0) return [];
  const stands = (found: (run: number) => boolean): boolean =>
    all.every((_, run) => found(run)) &&
    (some.length === 0 || some.some((_, index) => found(all.length + index)));
  const texts = runs.map((run) => run.join(''));
  return units.flatMap((text, unit) => {
    const folded = foldText(text, fold).characters.join('');
    // fast, and right but for halves of surrogate pairs, which `placesIn` tells
    if (!stands((run) => folded.includes(texts[run] ?? ''))) return [];
    const places = placesIn(text, runs, fold);
    const found = new Set(places.map(({ run }) => run));
    if (!stands((run) => found.has(run))) return [];
    return places.map(({ start, end }) => ({ unit, start, end }));
  });
}

/** How many folded characters of a unit stand before an offset: by it the search names an occurrence. */
export const foldedBefore = (text: string, offset: number, fold: Fold): number =>
  foldText(text.slice(0, offset), fold).characters.length;
