/**
 * How texts and queries are folded before they are compared. The build and the
 * browser share this module: they differ only in where the table of pairs from
 * Traditional to Simplified comes from.
 */
import { byCharacter, foldCharacter } from '../../corpus/fold.ts';

/** The folded form of one character (a code point); empty where it does not count. */
export type Fold = (character: string) => string;

/** @param simplify From one folded character to its Simplified form, or to itself. */
export const createFold = (simplify: (character: string) => string): Fold =>
  byCharacter((character) => {
    const folded = foldCharacter(character);
    return folded && simplify(folded);
  });

/** Folds by a table: Traditional and Simplified characters in turn. */
export function foldByPairs(pairs: string): Fold {
  const simplified = new Map<string, string>();
  let traditional: string | null = null;
  for (const character of pairs) {
    if (traditional === null) traditional = character;
    else {
      simplified.set(traditional, character);
      traditional = null;
    }
  }
  return createFold((character) => simplified.get(character) ?? character);
}

/** A text, folded, that still knows where each folded character came from. */
export interface FoldedText {
  /** The characters (code points) that count, in order. */
  readonly characters: readonly string[];
  /** UTF-16 offset of each of them in the raw text. */
  readonly starts: readonly number[];
}

export function foldText(text: string, fold: Fold): FoldedText {
  const characters: string[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const folded = fold(character);
    if (folded) {
      characters.push(folded);
      starts.push(at);
    }
    at += character.length;
  }
  return { characters, starts };
}
