/** What to say where nothing was found: which parts of the query do occur, and what else is said of the matter. */
import type { SearchNames } from '../../data/search.ts';
import { grouped, NB } from '../../site/format.ts';
import { foldText, loadFolds } from './corpus.ts';
import type { Fold } from './corpus.ts';
import { at } from './engine.ts';
import { el } from './dom.ts';
import type { Answer } from './engine.ts';
import { words } from './question.ts';
import type { Question } from './question.ts';

export interface Part {
  readonly text: string;
  readonly occurrences: number;
}

type Count = (text: string) => Promise<Answer>;

/** Of a long query only its beginning is taken apart. */
const MOST_CHARACTERS = 40;
const MOST_PARTS = 6;

/**
 * The longest parts of a run that occur: none of them lies in another. A part
 * that does not occur is in no longer one, so two ends that only move forward
 * find them all.
 */
export async function partsOf(run: readonly string[], count: Count): Promise<Part[]> {
  const characters = run.slice(0, MOST_CHARACTERS);
  const found: { start: number; end: number; occurrences: number }[] = [];
  let end = 0;
  for (let start = 0; start < characters.length; start += 1) {
    let occurrences = 0;
    const from = Math.max(end, start);
    let reached = from > start ? from : start;
    if (reached > start) ({ occurrences } = await count(characters.slice(start, reached).join('')));
    while (reached < characters.length) {
      const wider = await count(characters.slice(start, reached + 1).join(''));
      if (wider.occurrences === 0) break;
      ({ occurrences } = wider);
      reached += 1;
    }
    const last = found.at(-1);
    if (occurrences > 0 && reached > start && (!last || reached > last.end))
      found.push({ start, end: reached, occurrences });
    end = reached;
  }
  const longest = Math.max(0, ...found.map((one) => one.end - one.start));
  // Single characters say little beside anything longer.
  const told = found
    .filter((one) => one.end - one.start >= Math.min(2, longest))
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .map(({ start, end: until, occurrences }): readonly [string, number] => [
      characters.slice(start, until).join(''),
      occurrences,
    ]);
  // A query that repeats itself has the same part in several places: told once.
  return [...new Map(told)].slice(0, MOST_PARTS).map(([text, occurrences]) => ({ text, occurrences }));
}

const LATIN = /^\p{Script=Latin}$/u;

/** The runs of a query as typed, cut into the characters that count. */
export const typedRuns = (query: string, fold: Fold): string[][] =>
  words(query)
    .map((word) => {
      const { starts } = foldText(word, fold);
      return starts.map((start, number) => word.slice(start, starts[number + 1]));
    })
    .filter((run) => run.length > 0);

const searchLink = (text: string): HTMLAnchorElement =>
  el('a', { href: `${at('search/')}?${new URLSearchParams({ q: text }).toString()}`, class: 'form' }, text);

const listOf = (parts: readonly Part[]): Node[] =>
  parts.map(({ text, occurrences }) =>
    el('li', {}, searchLink(text), el('span', { class: 'sub num' }, `${grouped(occurrences)}${NB}处`)),
  );

const foldedText = (text: string, fold: Fold): string => foldText(text, fold).characters.join('');

/** Other words for the same matter, where the query is one of a theme's forms. */
async function themeForms(query: string, names: SearchNames, fold: Fold, count: Count): Promise<Node[]> {
  const wanted = foldedText(query, fold);
  const sections: Node[] = [];
  for (const { id, label, direct, near } of names.themes) {
    const forms = [label, ...direct, ...near];
    if (!forms.some((form) => foldedText(form, fold) === wanted)) continue;
    const others = [...new Set(forms)].filter((form) => foldedText(form, fold) !== wanted);
    const counted = await Promise.all(
      others.map(async (text) => ({ text, occurrences: (await count(text)).occurrences })),
    );
    const occurring = counted
      .filter(({ occurrences }) => occurrences > 0)
      .sort((a, b) => b.occurrences - a.occurrences);
    sections.push(
      el(
        'p',
        {},
        '同一件事的别的说法，见主题',
        el('a', { href: at(`themes/${id}/`) }, label),
        occurring.length > 0 ? '：' : '；它的词形都没有出现。',
      ),
      el('ul', { class: 'parts' }, ...listOf(occurring)),
    );
  }
  return sections;
}

export interface Unfound {
  readonly names: SearchNames;
  /** Of the whole corpus, without filters. */
  readonly count: Count;
  /** What is found once a condition is let go of; only where that is something. */
  readonly freed: readonly { readonly condition: string; readonly finding: string }[];
}

export async function sayNothing(question: Question, { names, count, freed }: Unfound): Promise<Node[]> {
  const { fold } = await loadFolds();
  const { query, finer } = question;
  const asked = typedRuns(query, fold);
  const nodes: Node[] = freed.map(({ condition, finding }) =>
    el('p', {}, `去掉“${condition}”这一条，${finding}。`),
  );
  const occurring: Part[] = [];
  let missing = 0;
  for (const run of [...asked, ...typedRuns(finer.any, fold)]) {
    const text = run.join('');
    const own = await count(text);
    if (own.occurrences > 0) {
      occurring.push({ text, occurrences: own.occurrences });
      continue;
    }
    missing += 1;
    const longest = await partsOf(run, count);
    // A letter of a word in Latin script occurs almost anywhere and says nothing of it.
    const parts = longest.filter((part) => !LATIN.test(part.text));
    const short = text.length > 40 ? `${[...text].slice(0, 40).join('')}……` : text;
    nodes.push(
      el(
        'p',
        {},
        parts.length > 0
          ? `“${short}”没有出现；其中出现过的最长部分：`
          : `“${short}”没有出现${longest.length > 0 ? '' : '，其中任何一个字也没有'}。`,
      ),
      el('ul', { class: 'parts' }, ...listOf(parts)),
    );
  }
  if (occurring.length > 0) {
    const apart = missing === 0 && freed.length === 0 && asked.length > 1;
    nodes.push(
      el('p', {}, apart ? '各词都有，但没有一段同时有：' : '这些词单独有：'),
      el('ul', { class: 'parts' }, ...listOf(occurring)),
    );
  }
  nodes.push(...(await themeForms(query, names, fold, count)));
  return nodes;
}
