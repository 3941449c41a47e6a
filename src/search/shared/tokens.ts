/**
 * A text unit as the index is given it: one token for each folded character,
 * made of its letter and the next one's. What folding took away is kept as
 * punctuation after the token, which is stored but, as in any index of
 * Pagefind's, not indexed; so the record's content holds the raw text and not
 * only the folded one.
 */
import { END } from './alphabet.ts';
import type { Alphabet } from './alphabet.ts';
import type { Fold } from './folding.ts';

/** One folded character with the raw text that it stands for: itself and the dropped characters beside it. */
export interface Piece {
  readonly character: string;
  readonly raw: string;
}

/**
 * Cuts a raw text so that the pieces' raw texts are the text. Dropped
 * characters go with the one before them, at the head with the first. A text
 * without any character that counts is one piece with an empty character.
 */
export function piecesOf(text: string, fold: Fold): Piece[] {
  const pieces: { character: string; raw: string }[] = [];
  let head = '';
  for (const raw of text) {
    const character = fold(raw);
    const last = pieces.at(-1);
    if (character) pieces.push({ character, raw: last ? raw : head + raw });
    else if (last) last.raw += raw;
    else head += raw;
  }
  return pieces.length > 0 ? pieces : [{ character: '', raw: head }];
}

/** The raw forms of each folded character, commonest first. A character whose only form is itself is left out. */
export type Variants = Readonly<Record<string, readonly string[]>>;

/**
 * Every unit begins at a multiple of this many positions. The unit of a position
 * then follows from the number of such blocks that units take, which packs four
 * times as small as their lengths. After the unit's last token at least one
 * position is empty, so that no chain of tokens leads from one unit to the next.
 */
export const BLOCK = 256;

/** Blocks of a unit of so many tokens. */
export const blocksOf = (length: number): number => Math.floor(length / BLOCK) + 1;

/** Counts as a position; nothing is indexed there. */
const FILLER = '.';

/** ASCII punctuation that is no part of a word at the end of a token, for Pagefind too, and that JSON need not escape. */
const DIGITS = '`~^|;:!@';

/** All that can stand in a token besides its two letters. */
export const SIGNS = FILLER + DIGITS;

/** 0 is nothing, then one sign, then two …: bijective numeration, since leading zeros must count. */
function suffix(number: number): string {
  let rest = number;
  let written = '';
  while (rest > 0) {
    rest -= 1;
    written = DIGITS.charAt(rest % DIGITS.length) + written;
    rest = Math.floor(rest / DIGITS.length);
  }
  return written;
}

function numberOf(written: string): number {
  let number = 0;
  for (const digit of written) number = number * DIGITS.length + DIGITS.indexOf(digit) + 1;
  return number;
}

export interface Codec {
  /** A unit's tokens and the fillers after them. @throws where the text is not of this corpus. */
  readonly encode: (pieces: readonly Piece[]) => string[];
  /** The units of a record's content: folded characters and raw text. */
  readonly decode: (content: string) => DecodedUnit[];
}

export interface DecodedUnit {
  readonly characters: readonly string[];
  readonly raw: string;
}

export function createCodec(alphabet: Alphabet, variants: Variants): Codec {
  const numbers = new Map(
    Object.entries(variants).map(([character, raws]) => [character, new Map(raws.map((raw, i) => [raw, i]))]),
  );
  const numberOfRaw = ({ character, raw }: Piece): number => {
    const number = numbers.get(character)?.get(raw) ?? (raw === character ? 0 : undefined);
    if (number === undefined) throw new RangeError(`"${raw}" is no form of "${character}" in this corpus`);
    return number;
  };
  const letter = (character: string): string => {
    const found = character === '' ? END : alphabet.letterOf(character);
    if (found === undefined) throw new RangeError(`"${character}" has no letter in this corpus`);
    return found;
  };
  return {
    encode: (pieces) => {
      const letters = pieces.map(({ character }) => letter(character));
      const tokens = pieces.map(
        (piece, index) => (letters[index] ?? END) + (letters[index + 1] ?? END) + suffix(numberOfRaw(piece)),
      );
      return [...tokens, ...Array<string>(blocksOf(tokens.length) * BLOCK - tokens.length).fill(FILLER)];
    },
    decode: (content) => decodeContent(content, alphabet, variants),
  };
}

const widthOf = (point: number): number => (point > 0xffff ? 2 : 1);

const END_POINT = END.codePointAt(0) ?? 0;

function decodeContent(content: string, alphabet: Alphabet, variants: Variants): DecodedUnit[] {
  const units: DecodedUnit[] = [];
  let characters: string[] = [];
  // put together once a unit: a text that grows by every character is a long chain of small ones
  let forms: string[] = [];
  for (const token of content.split(' ')) {
    if (token === FILLER) continue;
    const first = token.codePointAt(0) ?? 0;
    const second = token.codePointAt(widthOf(first)) ?? 0;
    const letters = widthOf(first) + widthOf(second);
    const number = token.length > letters ? numberOf(token.slice(letters)) : 0;
    const character = first === END_POINT ? '' : alphabet.characterOf(first);
    const form =
      character === undefined
        ? undefined
        : (variants[character]?.[number] ?? (number === 0 ? character : undefined));
    if (character === undefined || form === undefined)
      throw new RangeError(`"${token}" is no token of this corpus`);
    if (character) characters.push(character);
    forms.push(form);
    if (second === END_POINT) {
      units.push({ characters, raw: forms.join('') });
      characters = [];
      forms = [];
    }
  }
  return units;
}
