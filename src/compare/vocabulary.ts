/** Words in the passages of a topic: what the reports share, and what one says more than the others. */
import { logDice } from '../concordance/collocates.ts';
import { keynessOf } from '../concordance/keyness.ts';
import { isWord } from '../concordance/words.ts';
import type { Span } from '../corpus/model.ts';
import type { UnitId } from '../corpus/ids.ts';
import type { ComparedReport } from './model.ts';
import { wordsOf } from './passages.ts';
import type { Passage } from './passages.ts';

export interface WordPlace extends Span {
  readonly unit: UnitId;
}

export interface SharedWord {
  readonly word: string;
  /** How many reports have it. */
  readonly reports: number;
  readonly logDice: number;
  /** One for each column. */
  readonly places: readonly (readonly WordPlace[])[];
}

export interface OwnWord {
  readonly word: string;
  readonly logLikelihood: number;
  readonly places: readonly WordPlace[];
}

export interface Vocabulary {
  /** Words in all passages of each column: what rates are taken from. */
  readonly sizes: readonly number[];
  readonly shared: readonly SharedWord[];
  /** One list for each column, surest first. */
  readonly own: readonly (readonly OwnWord[])[];
}

/** How many words are shown; a word must be said twice at least, and G² of 3.84 is passed by chance in 5 of 100 cases. */
export const SHARED = 12;
export const OWN = 8;
export const LEAST = 2;
export const SURE = 3.84;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Words of two characters and more that are no part of the topic's own forms, with their places. */
function tokens(passages: readonly Passage[], theme: number): Map<string, WordPlace[]> {
  const found = new Map<string, WordPlace[]>();
  for (const { unit, start: from, text, words, mentions } of passages) {
    const own = mentions.filter((mention) => mention.theme === theme);
    for (const { start, end } of words) {
      const word = text.slice(start - from, end - from);
      if (end - start < 2 || !isWord(word)) continue;
      if (own.some((form) => form.start < end && start < form.end)) continue;
      const places = found.get(word);
      if (places) places.push({ unit, start, end });
      else found.set(word, [{ unit, start, end }]);
    }
  }
  return found;
}

/** How often each of some words stands in whole reports. */
function totals(reports: readonly ComparedReport[], wanted: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { units } of reports)
    for (const unit of units)
      for (const { start, end } of wordsOf(unit)) {
        const word = unit.text.slice(start, end);
        if (wanted.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
      }
  return counts;
}

/**
 * Shared words by how many reports have them, then by log Dice (Rychlý 2008) of word and topic:
 * 14 + log2(2 · in passages / (passages + in the reports)). Own words by G² against the other columns.
 *
 * @param theme Place of the topic's theme, whose own forms are left out; −1 where there is none.
 */
export function vocabularyOf(
  reports: readonly ComparedReport[],
  passages: readonly (readonly Passage[])[],
  theme: number,
): Vocabulary {
  const found = passages.map((own) => tokens(own, theme));
  const sizes = found.map((words) => [...words.values()].reduce((sum, { length }) => sum + length, 0));
  const all = new Set(found.flatMap((words) => [...words.keys()]));
  const inSome = [...all].filter((word) => found.filter((words) => words.has(word)).length > 1);
  const inReports = totals(reports, new Set(inSome));
  const count = passages.reduce((sum, { length }) => sum + length, 0);
  const shared = inSome
    .map((word): SharedWord => {
      const places = found.map((words) => words.get(word) ?? []);
      const joint = places.reduce((sum, { length }) => sum + length, 0);
      return {
        word,
        reports: places.filter(({ length }) => length > 0).length,
        logDice: logDice(joint, count, inReports.get(word) ?? joint),
        places,
      };
    })
    .sort((a, b) => b.reports - a.reports || b.logDice - a.logDice || compare(a.word, b.word))
    .slice(0, SHARED);
  const size = sizes.reduce((sum, one) => sum + one, 0);
  const own = found.map((words, column) => {
    const mine = sizes[column] ?? 0;
    if (mine === 0 || size === mine) return [];
    return [...words]
      .filter(([, places]) => places.length >= LEAST)
      .map(([word, places]) => {
        const elsewhere = found.reduce(
          (sum, other) => sum + (other === words ? 0 : (other.get(word)?.length ?? 0)),
          0,
        );
        return { word, places, ...keynessOf(word, places.length, mine, elsewhere, size - mine) };
      })
      .filter(({ logRatio, logLikelihood }) => logRatio > 0 && logLikelihood >= SURE)
      .sort((a, b) => b.logLikelihood - a.logLikelihood || compare(a.word, b.word))
      .slice(0, OWN)
      .map(({ word, places, logLikelihood }) => ({ word, places, logLikelihood }));
  });
  return { sizes, shared, own };
}
