/** Every occurrence of a query in a report, with exactly the meaning that the search gives it. */
import { foldText } from '../../search/shared/folding.ts';
import type { Fold } from '../../search/shared/folding.ts';
import { runsOf } from '../../search/shared/query.ts';
import { placesIn } from '../../search/shared/scan.ts';

/** A half-open range of the raw text of a unit; UTF-16. */
export interface Hit {
  /** Number of the unit in the list. */
  readonly unit: number;
  readonly start: number;
  readonly end: number;
}

/**
 * In reading order. A unit that lacks one of the query's runs has no hits, as
 * in the search; occurrences may overlap.
 */
export function hitsIn(units: readonly string[], query: string, fold: Fold): Hit[] {
  const runs = runsOf(query, fold);
  if (runs.length === 0) return [];
  const distinct = [...new Set(runs.map((run) => run.join('')))];
  return units.flatMap((text, unit) => {
    const folded = foldText(text, fold).characters.join('');
    // fast, and right but for halves of surrogate pairs, which `placesIn` tells
    if (!distinct.every((run) => folded.includes(run))) return [];
    const places = placesIn(text, runs, fold);
    if (new Set(places.map(({ run }) => run)).size < runs.length) return [];
    return places.map(({ start, end }) => ({ unit, start, end }));
  });
}
