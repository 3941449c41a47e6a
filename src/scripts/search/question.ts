/** What a question means, once it is folded; and its runs as a query. */
import { anyWordsOf, runsOf } from '../../search/shared/query.ts';
import type { Run } from '../../search/shared/query.ts';
import { foldText } from '../../search/shared/folding.ts';
import type { Fold } from '../../search/shared/folding.ts';
import type { Place } from '../../search/shared/scan.ts';
import { MOST_NEAR, nearSpots } from './near.ts';
import type { Finer } from './state.ts';

export interface Question {
  readonly query: string;
  readonly finer: Finer;
}

export const words = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');
export const isAsked = ({ query, finer }: Question): boolean => words(query + finer.any).length > 0;
export const sameQuestion = (a: Question, b: Question): boolean =>
  a.query === b.query &&
  a.finer.any === b.finer.any &&
  a.finer.none === b.finer.none &&
  a.finer.within === b.finer.within;

/** A question without what does nothing in it. Words stand as typed, but those that fold to nothing. */
export interface Meaning {
  /** Runs that must all stand in the unit; one that is repeated counts as often. */
  readonly all: readonly string[];
  /** Runs of which one must: each once, however it is written. Empty where it would say nothing. */
  readonly any: readonly string[];
  readonly none: readonly string[];
  /** Characters between neighbours; null where the runs may stand anywhere in the unit. */
  readonly within: number | null;
  /** The runs of `all` that differ, and which of them each is. */
  readonly different: number;
  readonly runs: readonly { readonly run: Run; readonly number: number }[];
}

export function meaningOf({ query, finer }: Question, fold: Fold): Meaning {
  const counts = (word: string): boolean => foldText(word, fold).characters.length > 0;
  const folded = (word: string): string => foldText(word, fold).characters.join('');
  const all = words(query).filter(counts);
  const numbers = new Map<string, number>();
  for (const word of all) if (!numbers.has(folded(word))) numbers.set(folded(word), numbers.size);
  const runs = runsOf(all.join(' '), fold);
  const near = numbers.size > 1 && numbers.size <= MOST_NEAR;
  return {
    all,
    any: anyWordsOf(finer.any, runs, fold),
    none: words(finer.none).filter(counts),
    within: near ? finer.within : null,
    different: numbers.size,
    runs: runs.map((run) => ({ run, number: numbers.get(run.join('')) ?? 0 })),
  };
}

/** The runs whose places are marked and counted, as a query. */
export const markedRuns = ({ all, any }: Meaning): string => [...all, ...any].join(' ');

/** What the reader asked for, for a title or a label: every word once typed, folded or not. */
export const typedWords = ({ query, finer }: Question): string => words(`${query} ${finer.any}`).join(' ');

interface Read {
  readonly text: string;
  readonly places: readonly Place[];
}

/**
 * Of the places that were found in a unit those that count: where a distance is
 * asked for, the query's runs count only where they stand near one another.
 *
 * @param places Of `markedRuns`, in its numbering.
 */
export function countedPlaces({ text, places }: Read, meaning: Meaning, fold: Fold): readonly Place[] {
  const { within, different, runs } = meaning;
  if (within === null) return places;
  const numbers = foldedPlaces(text, fold);
  const spots = places.flatMap((place) => {
    const asked = runs[place.run];
    const start = numbers.get(place.start) ?? 0;
    return asked ? [{ run: asked.number, start, end: start + asked.run.length, place }] : [];
  });
  const near = new Set(nearSpots(spots, different, within).map(({ place }) => place));
  return near.size === 0 ? [] : places.filter((place) => place.run >= runs.length || near.has(place));
}

/** From where a character begins in a text to its number among the folded ones. */
export const foldedPlaces = (text: string, fold: Fold): ReadonlyMap<number, number> =>
  new Map(foldText(text, fold).starts.map((start, number) => [start, number]));
