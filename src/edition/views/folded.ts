/**
 * Texts as a search sees them. How a character is folded is the search's own
 * affair (it knows Traditional forms); whoever asks brings the folding along.
 */
import type { Report } from '../model.ts';

/** The folded form of one character (a code point); empty where it does not count. */
export type Fold = (character: string) => string;

/** Folded characters of a text and where each begins in it (UTF-16), with the text's length at the end. */
export interface FoldedUnit {
  readonly characters: readonly string[];
  readonly starts: readonly number[];
}

export function foldUnit(text: string, fold: Fold): FoldedUnit {
  const characters: string[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const folded = fold(character);
    if (folded !== '') {
      characters.push(folded);
      starts.push(at);
    }
    at += character.length;
  }
  starts.push(at);
  return { characters, starts };
}

/** One list of folded characters for each text unit of a report. */
export const foldedUnits = (report: Pick<Report, 'text'>, fold: Fold): string[][] =>
  report.text.units.map(({ text }) => [...foldUnit(text, fold).characters]);
