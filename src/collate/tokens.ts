/**
 * A text as a collation reads it: one token a character, each with what is
 * printed and what is compared.
 *
 * What is levelled for comparing, and nothing else:
 * - white space and invisible characters are no tokens;
 * - width: full-width forms of ASCII, and half-width forms of Chinese punctuation;
 * - quotation marks: all double ones, all single ones, corner brackets with them;
 * - dashes of every length.
 *
 * `corpus/fold.ts` levels more (letter case, ligatures, circled numbers), which
 * suits a search but would hide differences that an apparatus has to show.
 */
import { isBlank } from '../corpus/characters.ts';
import type { UnitId } from '../corpus/ids.ts';
import type { SeedDocument, Span } from '../corpus/model.ts';
import { lowest } from '../corpus/sorted.ts';

/** How two characters that compare as equal may still differ. */
export type Levelled = 'width' | 'quotes' | 'dashes';

/** One character (a code point) that is no white space; offsets in the body. */
export interface Token extends Span {
  readonly surface: string;
  readonly normal: string;
}

/** A text unit's place in the body. */
export interface UnitRange extends Span {
  readonly id: UnitId;
}

/** The text units of a witness, joined: nothing added, nothing left out. */
export interface Body {
  readonly text: string;
  readonly units: readonly UnitRange[];
  readonly tokens: readonly Token[];
}

const HALF_WIDTH: ReadonlyMap<string, string> = new Map([
  ['｡', '。'],
  ['､', '、'],
  ['｢', '「'],
  ['｣', '」'],
  ['￥', '¥'],
]);
const DOUBLE = '"“”„‟「」『』';
const SINGLE = "'‘’‚‛";
const DASHES = '-—–―─‐‑−';

/** The same character in the width that it has by nature. */
function evened(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0xff01 && code <= 0xff5e
    ? String.fromCharCode(code - 0xfee0)
    : (HALF_WIDTH.get(character) ?? character);
}

function normalOf(character: string): string {
  const even = evened(character);
  if (DOUBLE.includes(even)) return '"';
  if (SINGLE.includes(even)) return "'";
  return DASHES.includes(even) ? '-' : even;
}

/** How two characters of the same normal form differ; null where they are one character. */
export function levelledBy(a: string, b: string): Levelled | null {
  if (a === b) return null;
  if (evened(a) === evened(b)) return 'width';
  return normalOf(a) === '-' ? 'dashes' : 'quotes';
}

const PUNCTUATION = /^[\p{P}~=+<>|^`]$/u;
const memo = new Map<string, boolean>();
/** A mark that is no word: everything but letters, digits, signs of number and masks. */
export function isPunctuation(normal: string): boolean {
  let known = memo.get(normal);
  if (known === undefined) {
    known = PUNCTUATION.test(normal) && !'*%‰＊+×#&@'.includes(normal);
    memo.set(normal, known);
  }
  return known;
}

export function bodyOf({ units }: Pick<SeedDocument, 'units'>): Body {
  let at = 0;
  const ranges = units.map(({ id, text }) => {
    const start = at;
    at += text.length;
    return { id, start, end: at };
  });
  const text = units.map((unit) => unit.text).join('');
  const tokens: Token[] = [];
  let start = 0;
  for (const surface of text) {
    const end = start + surface.length;
    if (!isBlank(surface)) tokens.push({ surface, normal: normalOf(surface), start, end });
    start = end;
  }
  return { text, units: ranges, tokens };
}

/** The parts of a range of the body by text unit, with offsets in the units' texts. */
export function placesOf({ units }: Pick<Body, 'units'>, range: Span): (Span & { readonly unit: UnitId })[] {
  const places: (Span & { readonly unit: UnitId })[] = [];
  for (let index = firstUnit(units, range.start); index < units.length; index += 1) {
    const unit = units[index];
    if (!unit || unit.start >= range.end) break;
    const start = Math.max(range.start, unit.start);
    const end = Math.min(range.end, unit.end);
    if (start < end) places.push({ unit: unit.id, start: start - unit.start, end: end - unit.start });
  }
  return places;
}

/** Index of the first unit that ends behind `at`; the number of units where none does. */
export const firstUnit = (units: readonly Span[], at: number): number =>
  lowest(units, ({ end }) => end, at + 1);
