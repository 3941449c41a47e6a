/**
 * 逐字核对: the reader's own browser loads the plain texts, one report after the
 * other, and counts the query in them. It shares the rule of folding with the
 * index, and nothing else.
 */
import type { SearchNames } from '../../data/search.ts';
import { grouped, NB } from '../../site/format.ts';
import { isAsked } from './ask.ts';
import type { Found, Question } from './ask.ts';
import { loadFolds, placesIn, runsOf } from './corpus.ts';
import { loadText } from './engine.ts';

export interface Verdict {
  readonly agrees: boolean;
  readonly occurrences: number;
  readonly paragraphs: number;
}

/** Size in KB of all that will be loaded. */
export const loadSize = (names: SearchNames): number =>
  Math.ceil(names.reports.reduce((sum, { bytes }) => sum + bytes, 0) / 1024);

/** What can be checked so: the plain meaning of a query, without conditions. */
export const canVerify = ({ query, finer }: Question): boolean =>
  isAsked({ query, finer }) && finer.any === '' && finer.none === '' && finer.within === 0;

/** @param say Progress, in words. */
export async function verify(
  { question, answer }: Found,
  names: SearchNames,
  say: (text: string) => void,
  signal: AbortSignal,
): Promise<Verdict> {
  const { fold } = await loadFolds();
  const runs = runsOf(question.query, fold);
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
      const places = placesIn(line, runs, fold);
      const whole = runs.every((_, run) => places.some((place) => place.run === run));
      const count = whole ? places.length : 0;
      if ((expected.get(unit) ?? 0) !== count) agrees = false;
      if (count > 0) paragraphs += 1;
      occurrences += count;
      unit += 1;
    }
  }
  agrees &&= occurrences === answer.occurrences && paragraphs === answer.paragraphs.length;
  return { agrees, occurrences, paragraphs };
}
