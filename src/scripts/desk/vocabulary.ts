/** The items that are compared or listed: words as they were cut, or strings of some lengths. */
import { ngramCounts } from '../../concordance/ngrams.ts';
import { countStrings } from '../../concordance/strings.ts';
import { isWord } from '../../concordance/words.ts';
import { foldText } from '../search/corpus.ts';
import type { Fold } from '../search/corpus.ts';
import type { DeskUnit } from './load.ts';
import type { DeskState } from './state.ts';

export type Counts = ReadonlyMap<string, number>;

/** A word of one character is mostly a part of others; as a string it would say nothing of the word. */
export const SHORTEST_WORD = 2;

const foldedUnits = (units: readonly DeskUnit[]): (readonly string[])[] => units.map(({ folded }) => folded);

/** Folded forms of all words of two characters and more, each with how it first stands in the text. */
export function wordsOf(units: readonly DeskUnit[], fold: Fold): Map<string, string> {
  const seen = new Set<string>();
  const forms = new Map<string, string>();
  for (const { text, words } of units)
    for (const { start, end } of words) {
      const word = text.slice(start, end);
      if (seen.has(word)) continue;
      seen.add(word);
      if (!isWord(word)) continue;
      const folded = foldText(word, fold).characters;
      if (folded.length >= SHORTEST_WORD && !forms.has(folded.join(''))) forms.set(folded.join(''), word);
    }
  return forms;
}

/** Items of some units, and how to count them anywhere: always as strings, as a search counts. */
export function itemsOf(
  { by, from, to, least }: Pick<DeskState, 'by' | 'from' | 'to' | 'least'>,
  units: readonly DeskUnit[],
  fold: Fold,
): ReadonlySet<string> {
  if (by === 'words') return new Set(wordsOf(units, fold).keys());
  return new Set(ngramCounts(foldedUnits(units), { shortest: from, longest: to, least }).keys());
}

export const countIn = (units: readonly DeskUnit[], items: ReadonlySet<string>): Counts =>
  countStrings(foldedUnits(units), items);

/** Strings that never stand outside one that is a character longer, in none of the counts given. */
export function nested(items: Iterable<string>, counts: readonly Counts[]): Set<string> {
  const same = (a: string, b: string): boolean =>
    counts.every((own) => (own.get(a) ?? 0) === (own.get(b) ?? 0));
  const found = new Set<string>();
  for (const item of items) {
    const characters = Array.from(item);
    for (const part of [characters.slice(1).join(''), characters.slice(0, -1).join('')])
      if (part !== '' && same(part, item)) found.add(part);
  }
  return found;
}
