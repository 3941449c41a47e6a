/**
 * From Traditional to Simplified, one character at a time. The whole table is
 * large and stays here; what matters to one corpus is small and is shipped.
 */
import { Converter } from 'opencc-js';

const convert = Converter({ from: 't', to: 'cn' });

/** The Simplified form of a folded character, or itself where there is no single one. */
export function simplify(character: string): string {
  const simple = convert(character);
  return simple !== '' && Array.from(simple).length === 1 ? simple : character;
}

/** Where OpenCC has entries: Han and what looks like it. A test holds this to all of Unicode. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x2e80, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x323af],
];

let whole: readonly (readonly [traditional: string, simplified: string])[] | undefined;

/** Every pair of the table, by code point; worked out once. */
function wholeTable(): readonly (readonly [string, string])[] {
  return (whole ??= RANGES.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))
      .map((character) => [character, simplify(character)] as const)
      .filter(([character, simple]) => simple !== character),
  ));
}

/**
 * Traditional and Simplified in turn: pairs that lead to a character of the
 * folded corpus, and pairs that lead away from one. Without the latter a query
 * for 苧 (Simplified 苎) would find the 苧 that 薴 was folded to.
 */
export const pairsFor = (corpus: ReadonlySet<string>): string =>
  wholeTable()
    .filter(([traditional, simplified]) => corpus.has(simplified) || corpus.has(traditional))
    .flat()
    .join('');
