/**
 * Texts as rows of tokens, in which shared wording is looked for. A token is one
 * folded character (a code point). White space and punctuation make none, but
 * for what belongs to a number or to a sign: 3.5 is not 35, 6% is not 6. A mask
 * is a token that is like no other, since nobody knows what it hides; so is the
 * end of a text unit, so that no passage runs across.
 */
import { byCharacter, foldCharacter } from '../../corpus/fold.ts';
import { findMasks } from '../../corpus/masks.ts';
import { present } from '../../corpus/present.ts';
import { lastUpTo } from '../../corpus/sorted.ts';
import type { Span } from '../../corpus/model.ts';

/** A text to be compared, and whose it is: texts of one owner share nothing with one another. */
export interface OwnedText {
  /** The district, as a rule; whoever compares years gives the year. */
  readonly owner: string;
  /** Text units; no passage reaches across two. */
  readonly units: readonly string[];
}

/** A range of a text unit: `units[unit].slice(start, end)` of the text at place `text`. */
export interface UnitPlace extends Span {
  readonly text: number;
  readonly unit: number;
}

export interface Tokens {
  readonly size: number;
  /** What each token is; equal where the folded characters are. Below `kinds`. */
  readonly codes: Int32Array;
  readonly kinds: number;
  /** Place of the token's owner in `owners`. */
  readonly ownerAt: Int32Array;
  readonly owners: readonly string[];
  /** Letters and figures among the tokens `[from, to)`: the length of a passage, as it is counted. */
  readonly characters: (from: number, to: number) => number;
  /** Where the tokens `[from, to)` of one unit stand. */
  readonly place: (from: number, to: number) => UnitPlace;
  /** Place of the text in which a token stands. */
  readonly textOf: (token: number) => number;
  /** Folded characters of the tokens `[from, to)`. */
  readonly wording: (from: number, to: number) => string;
  /** Where the tokens of the unit end in which a token stands. */
  readonly unitEnd: (token: number) => number;
  /** The tokens of a unit, as a range. */
  readonly unit: (text: number, unit: number) => readonly [from: number, to: number];
  /** Whether two neighbouring tokens belong to one number: 1 and 2 in 12, 3 and . in 3.5, 十 and 三 in 二十三. */
  readonly cutsNumber: (token: number, neighbour: number) => boolean;
}

const COUNTED = /^[\p{L}\p{N}]$/u;
const PUNCTUATION = /^\p{P}$/u;
const FIGURE = /^\p{Nd}$/u;
const SIGNS = '%‰';
/** Chinese numerals: what stands for a digit, what multiplies it, and what joins two into a fraction or a decimal. */
const DIGITS = '零〇一二两三四五六七八九';
const POWERS = '十百千万亿';
const FRACTION = '分之';
const POINT = '点';

/** How a folded character is dealt with. */
type Kind = 'counted' | 'sign' | 'punctuation' | 'none';

interface Folded {
  readonly folded: string;
  readonly kind: Kind;
  readonly figure: boolean;
}

const read = byCharacter((character): Folded => {
  const folded = foldCharacter(character);
  const kind: Kind =
    folded === ''
      ? 'none'
      : COUNTED.test(folded)
        ? 'counted'
        : PUNCTUATION.test(folded) && !SIGNS.includes(folded)
          ? 'punctuation'
          : 'sign';
  return { folded, kind, figure: FIGURE.test(folded) };
});

const characterAt = (text: string, at: number): string =>
  String.fromCodePoint(present(text.codePointAt(at), 'character'));

/**
 * Calls back for each token of a text unit, in order.
 * @param found The folded character, or null for a mask; whether it counts; its place (UTF-16).
 */
function forTokens(
  text: string,
  found: (folded: string | null, counted: boolean, start: number) => void,
): void {
  const masks = findMasks(text);
  let mask = 0;
  let afterFigure = false;
  for (let at = 0; at < text.length;) {
    const hidden = masks[mask];
    if (hidden?.start === at) {
      found(null, false, at);
      mask += 1;
      at = hidden.end;
      afterFigure = false;
      continue;
    }
    const character = characterAt(text, at);
    const { folded, kind, figure } = read(character);
    const next = at + character.length;
    if (kind === 'counted' || kind === 'sign') found(folded, kind === 'counted', at);
    else if (
      kind === 'punctuation' &&
      afterFigure &&
      next < text.length &&
      read(characterAt(text, next)).figure
    )
      found(folded, false, at);
    afterFigure = figure;
    at = next;
  }
}

/** What a folded character can be in a number, as bits. */
const PART = {
  figure: 1,
  punctuation: 2,
  digit: 4,
  power: 8,
  fraction: 16,
  of: 32,
  point: 64,
  one: 128,
} as const;

function partsOf(folded: string): number {
  const { figure, kind } = read(folded);
  return (
    (figure ? PART.figure : 0) |
    (kind === 'punctuation' ? PART.punctuation : 0) |
    (DIGITS.includes(folded) ? PART.digit : 0) |
    (POWERS.includes(folded) ? PART.power : 0) |
    (folded === FRACTION.charAt(0) ? PART.fraction : 0) |
    (folded === FRACTION.charAt(1) ? PART.of : 0) |
    (folded === POINT ? PART.point : 0) |
    (folded === '一' ? PART.one : 0)
  );
}

/** Tokens of a stretch whose first unit is known: a unit has about as many. */
const STRETCH = 32;

/** The unit of a token. Shared wording asks for millions: each looks at the few units of its stretch. */
function unitFinder(unitStarts: readonly number[], size: number): (token: number) => number {
  const starts = Int32Array.from([...unitStarts, size]);
  const firstUnit = new Int32Array(Math.ceil(size / STRETCH));
  for (let stretch = 0, unit = 0; stretch < firstUnit.length; stretch += 1) {
    while ((starts[unit + 1] ?? size) <= stretch * STRETCH) unit += 1;
    firstUnit[stretch] = unit;
  }
  return (token) => {
    let unit = firstUnit[Math.floor(token / STRETCH)] ?? 0;
    while ((starts[unit + 1] ?? Infinity) <= token) unit += 1;
    return unit;
  };
}

/** Reads all texts. Time and memory follow their length. */
export function tokensOf(texts: readonly OwnedText[]): Tokens {
  const room = texts.reduce(
    (sum, { units }) => sum + units.reduce((all, unit) => all + unit.length + 1, 0),
    0,
  );
  const codes = new Int32Array(room);
  const starts = new Int32Array(room);
  const ownerAt = new Int32Array(room);
  /** Counted characters before each token. */
  const before = new Int32Array(room + 1);
  const alphabet = new Map<string, number>();
  const letters: string[] = [];
  const owners = new Map<string, number>();
  const unitStarts: number[] = [];
  /** By unit: the place of its text, and its own place there. */
  const textOfUnit: number[] = [];
  const placeOfUnit: number[] = [];
  const firstUnit: number[] = [];
  let size = 0;
  let lonely = 0;
  const add = (code: number, start: number, owner: number, counted: boolean): void => {
    codes[size] = code;
    starts[size] = start;
    ownerAt[size] = owner;
    before[size + 1] = (before[size] ?? 0) + (counted ? 1 : 0);
    size += 1;
  };
  const codeOf = (folded: string | null): number => {
    // what is like nothing else is numbered downwards until the alphabet is known
    if (folded === null) return -(lonely += 1);
    let code = alphabet.get(folded);
    if (code === undefined) {
      code = letters.length;
      alphabet.set(folded, code);
      letters.push(folded);
    }
    return code;
  };
  for (const [text, { owner, units }] of texts.entries()) {
    const number = owners.get(owner) ?? owners.size;
    owners.set(owner, number);
    firstUnit.push(unitStarts.length);
    for (const [unit, written] of units.entries()) {
      unitStarts.push(size);
      textOfUnit.push(text);
      placeOfUnit.push(unit);
      forTokens(written, (folded, counted, start) => {
        add(codeOf(folded), start, number, counted);
      });
      add(codeOf(null), written.length, number, false);
    }
  }
  for (let at = 0; at < size; at += 1) {
    const code = codes[at] ?? 0;
    if (code < 0) codes[at] = letters.length - 1 - code;
  }
  const textStarts = firstUnit.map((unit) => unitStarts[unit] ?? size);
  const unitOf = unitFinder(unitStarts, size);
  const parts = Uint8Array.from(letters, partsOf);
  const is = (token: number, part: number): boolean => ((parts[codes[token] ?? -1] ?? 0) & part) !== 0;
  const isFigure = (token: number): boolean => is(token, PART.figure);
  const isInNumber = (token: number): boolean => is(token, PART.figure | PART.punctuation);
  const isDigit = (token: number): boolean => is(token, PART.figure | PART.digit);
  const isNumeral = (token: number): boolean => is(token, PART.figure | PART.digit | PART.power);
  /** Whether nothing at all stands between a token and the next: 一、二 are two numbers. */
  const touches = (left: number): boolean =>
    (starts[left + 1] ?? -1) - (starts[left] ?? 0) === letters[codes[left] ?? -1]?.length;
  const isFraction = (middle: number): boolean =>
    isNumeral(middle - 1) && is(middle, PART.fraction) && is(middle + 1, PART.of) && isNumeral(middle + 2);
  const cutsChinese = (left: number): boolean => {
    const right = left + 1;
    if (!touches(left)) return false;
    if (isFraction(right) || isFraction(left) || isFraction(left - 1)) return true;
    if (is(right, PART.point)) return isNumeral(left) && isDigit(right + 1);
    if (is(left, PART.point)) return isNumeral(left - 1) && isDigit(right);
    if (!isNumeral(left) || !isNumeral(right)) return false;
    // 统一一个 and 唯一一家 are no numbers, 二〇一一 is one
    return !(is(left, PART.one) && is(right, PART.one)) || isNumeral(left - 1);
  };
  return {
    size,
    codes: codes.subarray(0, size),
    kinds: letters.length + lonely,
    ownerAt: ownerAt.subarray(0, size),
    owners: [...owners.keys()],
    characters: (from, to) => (before[to] ?? 0) - (before[from] ?? 0),
    place: (from, to) => {
      const index = unitOf(from);
      const text = present(textOfUnit[index], 'text');
      const unit = placeOfUnit[index] ?? 0;
      const last = starts[to - 1] ?? 0;
      const written = texts[text]?.units[unit] ?? '';
      return {
        text,
        unit,
        start: starts[from] ?? 0,
        end: last + ((written.codePointAt(last) ?? 0) > 0xffff ? 2 : 1),
      };
    },
    textOf: (token) => lastUpTo(textStarts, token),
    wording: (from, to) => {
      let wording = '';
      for (let token = from; token < to; token += 1) wording += letters[codes[token] ?? -1] ?? '';
      return wording;
    },
    unitEnd: (token) => (unitStarts[unitOf(token) + 1] ?? size) - 1,
    unit: (text, unit) => {
      const index = (firstUnit[text] ?? 0) + unit;
      return [unitStarts[index] ?? 0, (unitStarts[index + 1] ?? size) - 1];
    },
    cutsNumber: (token, neighbour) => {
      const [left, right] = token < neighbour ? [token, neighbour] : [neighbour, token];
      // punctuation is a token only inside a number
      if ((isFigure(left) && isInNumber(right)) || (isInNumber(left) && isFigure(right))) return true;
      return cutsChinese(left);
    },
  };
}
