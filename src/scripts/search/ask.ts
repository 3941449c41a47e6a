/**
 * One question, answered by two ways that know nothing of each other: reading
 * the whole text (while that is small), then Pagefind's index. The first answer
 * is shown at once, the second must agree.
 */
import type { Finer } from './state.ts';
import { loadFolds, runsOf, textsOf } from './corpus.ts';
import type { UnitText } from './corpus.ts';
import { loadEngine } from './engine.ts';
import type { Answer, Hit } from './engine.ts';

export interface Question {
  readonly query: string;
  readonly finer: Finer;
}

export interface Found {
  readonly question: Question;
  readonly answer: Answer;
  /** The runs whose places are marked, as a query. */
  readonly marked: string;
  readonly way: 'text' | 'index';
}

type Find = (query: string) => Promise<Answer>;

export const EMPTY: Answer = { paragraphs: [], occurrences: 0 };
const words = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');
export const isAsked = ({ query, finer }: Question): boolean => words(query + finer.any).length > 0;

/** The runs of which one must stand in the unit. One that is asked for anyway makes the condition idle. */
function anyOf({ query, finer }: Question): string[] {
  const asked = words(query);
  const any = [...new Set(words(finer.any))];
  return any.some((word) => asked.includes(word)) ? [] : any;
}

export const markedRuns = (question: Question): string =>
  [...words(question.query), ...anyOf(question)].join(' ');

const answerOf = (paragraphs: readonly Hit[]): Answer => ({
  paragraphs,
  occurrences: paragraphs.reduce((sum, { occurrences }) => sum + occurrences, 0),
});

/** Units of either answer; what was counted in both is added up. */
function joined(answers: readonly Answer[]): Answer {
  const hits = new Map<number, Hit>();
  for (const { paragraphs } of answers)
    for (const hit of paragraphs) {
      const known = hits.get(hit.unit);
      const starts = known ? known.starts && hit.starts && [...known.starts, ...hit.starts] : hit.starts;
      hits.set(hit.unit, {
        ...hit,
        occurrences: hit.occurrences + (known?.occurrences ?? 0),
        starts: starts && [...starts].sort((a, b) => a - b),
      });
    }
  return answerOf([...hits.values()].sort((a, b) => a.unit - b.unit));
}

const unitsOf = ({ paragraphs }: Answer): Set<number> => new Set(paragraphs.map(({ unit }) => unit));

/** Whether all runs stand together in some stretch of so many characters. */
export function together({ places }: Pick<UnitText, 'places'>, runs: number, within: number): boolean {
  return places.some(({ startPoint }) => {
    const reached = places.filter(
      (place) => place.startPoint >= startPoint && place.endPoint <= startPoint + within,
    );
    return new Set(reached.map(({ run }) => run)).size === runs;
  });
}

/** The question in terms of plain finds. */
async function answered(question: Question, find: Find, signal: AbortSignal): Promise<Answer> {
  const { query, finer } = question;
  const all = words(query).length > 0 ? await find(query) : null;
  const any = anyOf(question);
  let answer = all ?? EMPTY;
  if (any.length > 0) {
    const either = joined(await Promise.all(any.map(find)));
    const [own, others] = [unitsOf(answer), unitsOf(either)];
    answer = all
      ? joined([
          answerOf(answer.paragraphs.filter(({ unit }) => others.has(unit))),
          answerOf(either.paragraphs.filter(({ unit }) => own.has(unit))),
        ])
      : either;
  }
  for (const word of words(finer.none)) {
    const refused = unitsOf(await find(word));
    answer = answerOf(answer.paragraphs.filter(({ unit }) => !refused.has(unit)));
  }
  if (finer.within > 0 && words(query).length > 1) {
    const runs = runsOf(query, (await loadFolds()).fold).length;
    const units = answer.paragraphs.map(({ unit }) => unit);
    const texts = await textsOf(units, query, signal);
    const near = new Set(texts.filter((one) => together(one, runs, finer.within)).map(({ unit }) => unit));
    answer = answerOf(answer.paragraphs.filter(({ unit }) => near.has(unit)));
  }
  return answer;
}

/** By reading the whole text; null where that is too large, or where it could not be loaded. */
export async function askText(question: Question, signal: AbortSignal): Promise<Found | null> {
  const engine = await loadEngine();
  const seen = { large: false };
  const find: Find = async (query) => {
    const answer = await engine.quick(query, {}, { signal });
    seen.large ||= answer === null;
    return answer ?? EMPTY;
  };
  const answer = await answered(question, find, signal);
  if (seen.large) return null;
  return { question, answer, marked: markedRuns(question), way: 'text' };
}

export async function askIndex(question: Question, signal: AbortSignal): Promise<Found> {
  const engine = await loadEngine();
  const answer = await answered(question, (query) => engine.find(query, {}, { signal }), signal);
  return { question, answer, marked: markedRuns(question), way: 'index' };
}

/** The same units, with the same counts, in the same order. */
export const agree = (a: Answer, b: Answer): boolean =>
  a.occurrences === b.occurrences &&
  a.paragraphs.length === b.paragraphs.length &&
  a.paragraphs.every((hit, index) => {
    const other = b.paragraphs[index];
    return (
      hit.unit === other?.unit &&
      hit.occurrences === other.occurrences &&
      hit.paragraph === other.paragraph &&
      hit.report === other.report
    );
  });
