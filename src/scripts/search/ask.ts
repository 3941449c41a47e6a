/**
 * One question, answered by two ways that know nothing of each other: reading
 * the whole text (while that is small), then Pagefind's index. The first answer
 * is shown at once, the second must agree.
 */
import { foldByPairs } from '../../search/shared/folding.ts';
import { loadFolds, textsOf } from './corpus.ts';
import type { Fold, UnitText } from './corpus.ts';
import { loadEngine } from './engine.ts';
import type { Answer, Hit } from './engine.ts';
import { countedPlaces, foldedPlaces, markedRuns, meaningOf } from './question.ts';
import type { Meaning, Question } from './question.ts';

export type { Question };

export interface Found {
  readonly question: Question;
  readonly meaning: Meaning;
  readonly answer: Answer;
  /** The runs whose places are marked, as a query. */
  readonly marked: string;
  /** Of a unit's places those that count. */
  readonly counted: (unit: UnitText) => UnitText;
  readonly way: 'text' | 'index';
}

/** What answers plain queries. */
export type Find = (query: string) => Promise<Answer>;
/** Texts of units with the places of a query in each. */
export type Texts = (units: readonly number[], query: string) => Promise<readonly UnitText[]>;

export const EMPTY: Answer = { paragraphs: [], occurrences: 0 };

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

/** The units in which the runs stand near one another, with the places that do. */
async function nearOnly(answer: Answer, meaning: Meaning, fold: Fold, texts: Texts): Promise<Answer> {
  const units = answer.paragraphs.map(({ unit }) => unit);
  const read = await texts(units, markedRuns(meaning));
  const hits = answer.paragraphs.flatMap((hit, index): Hit[] => {
    const unit = read[index];
    if (!unit) throw new RangeError(`there is no text of ${hit.report} ${hit.paragraph}`);
    const places = countedPlaces(unit, meaning, fold);
    if (places.length === 0) return [];
    const numbers = foldedPlaces(unit.text, fold);
    const starts = places.map(({ start }) => numbers.get(start) ?? 0).sort((a, b) => a - b);
    return [{ ...hit, occurrences: places.length, starts }];
  });
  return answerOf(hits);
}

/** The question in terms of plain finds. */
export async function answered(meaning: Meaning, fold: Fold, find: Find, texts: Texts): Promise<Answer> {
  const { all, any, none, within } = meaning;
  const own = all.length > 0 ? await find(all.join(' ')) : null;
  let answer = own ?? EMPTY;
  if (any.length > 0) {
    const either = joined(await Promise.all(any.map(find)));
    const [asked, others] = [unitsOf(answer), unitsOf(either)];
    answer = own
      ? joined([
          answerOf(answer.paragraphs.filter(({ unit }) => others.has(unit))),
          answerOf(either.paragraphs.filter(({ unit }) => asked.has(unit))),
        ])
      : either;
  }
  for (const word of none) {
    const refused = unitsOf(await find(word));
    answer = answerOf(answer.paragraphs.filter(({ unit }) => !refused.has(unit)));
  }
  return within === null ? answer : nearOnly(answer, meaning, fold, texts);
}

/** A plain query means the same under any folding; only conditions compare their words here. */
async function foldFor({ finer }: Question): Promise<Fold> {
  const plain = finer.any === '' && finer.none === '' && finer.within === null;
  return plain ? foldByPairs('') : (await loadFolds()).fold;
}

async function asked(question: Question, way: Found['way'], find: Find, signal: AbortSignal): Promise<Found> {
  const fold = await foldFor(question);
  const meaning = meaningOf(question, fold);
  const answer = await answered(meaning, fold, find, (units, query) => textsOf(units, query, signal));
  const counted = (unit: UnitText): UnitText => ({ ...unit, places: countedPlaces(unit, meaning, fold) });
  return { question, meaning, answer, marked: markedRuns(meaning), counted, way };
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
  const found = await asked(question, 'text', find, signal);
  return seen.large ? null : found;
}

export async function askIndex(question: Question, signal: AbortSignal): Promise<Found> {
  const engine = await loadEngine();
  return asked(question, 'index', (query) => engine.find(query, {}, { signal }), signal);
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
