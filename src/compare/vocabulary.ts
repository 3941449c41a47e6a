/**
 * Words in the passages of a topic: what the reports share, and what one says more than the others. Which
 * words are looked at, the segmenter says; how often one stands there is counted as a string, inside longer
 * words too, as a search counts: 创业 stands in 创新创业.
 */
import { logDice } from '../concordance/collocates.ts';
import { keynessOf } from '../concordance/keyness.ts';
import { isWord } from '../concordance/words.ts';
import type { Span } from '../corpus/model.ts';
import { countCharacters } from '../corpus/count.ts';
import type { UnitId } from '../corpus/ids.ts';
import type { ComparedReport } from './model.ts';
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
  /** Characters in all passages of each column: what rates are taken from. */
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

type Words = ReadonlySet<string>;

/** The topic's own forms in a passage: what stands in them is no word beside the topic. */
const ownForms = ({ mentions }: Passage, theme: number): readonly Span[] =>
  mentions.filter((mention) => mention.theme === theme);

const overlaps = (spans: readonly Span[], start: number, end: number): boolean =>
  spans.some((span) => span.start < end && start < span.end);

/** Words of two characters and more that are no part of the topic's own forms. */
function wordsIn(passages: readonly Passage[], theme: number): Set<string> {
  const found = new Set<string>();
  for (const passage of passages) {
    const own = ownForms(passage, theme);
    for (const { start, end } of passage.words) {
      const word = passage.text.slice(start - passage.start, end - passage.start);
      if (end - start >= 2 && isWord(word) && !overlaps(own, start, end)) found.add(word);
    }
  }
  return found;
}

/** Calls `found` for every place of a wanted string in a text, overlapping ones included. */
function eachPlace(
  text: string,
  wanted: Words,
  lengths: readonly number[],
  found: (start: number, word: string) => void,
): void {
  for (let at = 0; at < text.length; at += 1)
    for (const length of lengths) {
      const word = text.slice(at, at + length);
      if (word.length === length && wanted.has(word)) found(at, word);
    }
}

const lengthsOf = (words: Words): number[] => [...new Set([...words].map(({ length }) => length))];

/** Every place of the words in the passages, outside the topic's own forms. */
function placesOf(passages: readonly Passage[], theme: number, wanted: Words): Map<string, WordPlace[]> {
  const found = new Map<string, WordPlace[]>();
  const lengths = lengthsOf(wanted);
  for (const passage of passages) {
    const own = ownForms(passage, theme);
    eachPlace(passage.text, wanted, lengths, (at, word) => {
      const start = passage.start + at;
      const end = start + word.length;
      if (overlaps(own, start, end)) return;
      const place = { unit: passage.unit, start, end };
      const places = found.get(word);
      if (places) places.push(place);
      else found.set(word, [place]);
    });
  }
  return found;
}

/** How often each of some words stands in whole reports. */
function totals(reports: readonly ComparedReport[], wanted: Words): Map<string, number> {
  const counts = new Map<string, number>();
  const lengths = lengthsOf(wanted);
  for (const { units } of reports)
    for (const { text } of units)
      eachPlace(text, wanted, lengths, (_, word) => {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      });
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
  const cut = passages.map((own) => wordsIn(own, theme));
  const all = new Set(cut.flatMap((words) => [...words]));
  const found = passages.map((own) => placesOf(own, theme, all));
  const sizes = passages.map((own) => own.reduce((sum, { text }) => sum + countCharacters(text), 0));
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
      .filter(([word, places]) => cut[column]?.has(word) === true && places.length >= LEAST)
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
