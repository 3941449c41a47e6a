/**
 * 逐字核对: the reader's own browser loads the plain texts, one report after the
 * other, and counts what was asked in them, conditions included. It shares with
 * the index the rules of folding and of nearness, and nothing else.
 */
import type { SearchNames } from '../../data/search.ts';
import { grouped, NB } from '../../site/format.ts';
import type { Found } from './ask.ts';
import { loadFolds, placesIn, runsOf } from './corpus.ts';
import type { Fold } from './corpus.ts';
import { loadText } from './engine.ts';
import { countedPlaces } from './question.ts';
import type { Meaning } from './question.ts';
import type { Run } from '../../search/shared/query.ts';

export interface Verdict {
  readonly agrees: boolean;
  readonly occurrences: number;
  readonly paragraphs: number;
}

/** Size in KB of all that will be loaded. */
export const loadSize = (names: SearchNames): number =>
  Math.ceil(names.reports.reduce((sum, { bytes }) => sum + bytes, 0) / 1024);

/** How many occurrences a text unit counts for: 0 where a condition leaves it out. */
export function counterOf(meaning: Meaning, fold: Fold): (text: string) => number {
  const runsIn = (list: readonly string[]): Run[] => runsOf(list.join(' '), fold);
  const runs = runsIn([...meaning.all, ...meaning.any]);
  const own = meaning.all.length;
  const refused = runsIn(meaning.none);
  return (text) => {
    const places = placesIn(text, runs, fold);
    const found = new Set(places.map(({ run }) => run));
    const whole = runs.every((_, run) => run >= own || found.has(run));
    const either = runs.length === own || runs.some((_, run) => run >= own && found.has(run));
    if (!whole || !either || placesIn(text, refused, fold).length > 0) return 0;
    return countedPlaces({ text, places }, meaning, fold).length;
  };
}

/** @param say Progress, in words. */
export async function verify(
  { meaning, answer }: Found,
  names: SearchNames,
  say: (text: string) => void,
  signal: AbortSignal,
): Promise<Verdict> {
  const { fold } = await loadFolds();
  const countIn = counterOf(meaning, fold);
  const expected = new Map(answer.paragraphs.map(({ unit, occurrences }) => [unit, occurrences]));
  let unit = 0;
  let occurrences = 0;
  let paragraphs = 0;
  let agrees = true;
  for (const [index, { id }] of names.reports.entries()) {
    say(`正在通读第${NB}${index + 1}${NB}篇，共${NB}${grouped(names.reports.length)}${NB}篇……`);
    const text = await loadText(`data/text/${id}.txt`, { signal });
    // A unit is a line.
    for (const line of text.replace(/\n$/, '').split('\n')) {
      const count = countIn(line);
      if ((expected.get(unit) ?? 0) !== count) agrees = false;
      if (count > 0) paragraphs += 1;
      occurrences += count;
      unit += 1;
    }
  }
  agrees &&= occurrences === answer.occurrences && paragraphs === answer.paragraphs.length;
  return { agrees, occurrences, paragraphs };
}
