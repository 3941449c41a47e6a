/**
 * The alphabet of the index. Pagefind keeps letters and digits and drops all
 * else, so every symbol of the corpus is written as one letter of scripts that
 * reports do not use. Every character is one code point, hence every token two,
 * and none is the beginning of another.
 */

/** Stands after the last character of a unit, so that nothing matches across units. */
export const END = '\ua000';

/** Characters that stay themselves: long known to Unicode, without case, marks or decomposition. */
const PLAIN =
  /^[a-z0-9\u3400-\u4db5\u4e00-\u9fef\u{20000}-\u{2a6d6}\u{2a700}-\u{2b734}\u{2b740}-\u{2b81d}\u{2b820}-\u{2cea1}]$/u;

/** Yi syllables (the first is END, the sixteenth a modifier), then Tangut: 7,000 letters. */
const RANGES: readonly (readonly [number, number])[] = [
  [0xa001, 0xa014],
  [0xa016, 0xa48c],
  [0x17000, 0x187f1],
];

export const CAPACITY: number = RANGES.reduce((sum, [from, to]) => sum + to - from + 1, 0);

export const isPlain = (character: string): boolean => PLAIN.test(character);

function privateLetter(index: number): string {
  let rest = index;
  for (const [from, to] of RANGES) {
    if (rest <= to - from) return String.fromCodePoint(from + rest);
    rest -= to - from + 1;
  }
  throw new RangeError(`the private alphabet has no letter ${index}`);
}

export interface Alphabet {
  /** Every folded character of the corpus in index order: plain ones, then symbols. */
  readonly characters: readonly string[];
  /** The letter of a folded character, or undefined where the corpus has no such character. */
  readonly letterOf: (character: string) => string | undefined;
  /** The folded character of a letter, given by its code point; undefined for END and strangers. */
  readonly characterOf: (letter: number) => string | undefined;
}

/** @param plain Plain characters of the corpus. @param symbols All others; their order gives their letters. */
export function createAlphabet(plain: string, symbols: string): Alphabet {
  const letters = new Map<string, string>();
  const characters = new Map<number, string>();
  for (const character of plain) letters.set(character, character);
  let index = 0;
  for (const symbol of symbols) {
    letters.set(symbol, privateLetter(index));
    index += 1;
  }
  for (const [character, letter] of letters) characters.set(letter.codePointAt(0) ?? 0, character);
  return {
    characters: [...letters.keys()],
    letterOf: (character) => letters.get(character),
    characterOf: (letter) => characters.get(letter),
  };
}
