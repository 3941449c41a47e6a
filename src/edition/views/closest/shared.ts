/** What two passages have in common, marked on both sides: maximal common runs of Han characters. */
import type { Span } from '../../../corpus/model.ts';

/** A run has at least so many characters. */
const FEWEST = 2;

const HAN = /^\p{Script=Han}$/u;
/** Characters that join words and say nothing: no run begins or ends with them. */
const EMPTY: ReadonlySet<number> = new Set(Array.from('的了是', (one) => one.codePointAt(0) ?? 0));

/** A text as code points: 0 where a character is none of ours, so that no run goes across it. */
interface Signs {
  readonly codes: Int32Array;
  /** UTF-16 offsets, the end of the text as the last one. */
  readonly starts: Int32Array;
}

const codes = new Map<string, number>();

/** The code point of a Han character, else 0; looked up, since there are few characters and many texts. */
function codeOf(character: string): number {
  let code = codes.get(character);
  if (code === undefined) {
    code = HAN.test(character) ? (character.codePointAt(0) ?? 0) : 0;
    codes.set(character, code);
  }
  return code;
}

function signsOf(text: string): Signs {
  const own: number[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    own.push(codeOf(character));
    starts.push(at);
    at += character.length;
  }
  return { codes: Int32Array.from(own), starts: Int32Array.from([...starts, at]) };
}

/** For each place of each text how many Han characters from there on stand anywhere in the other. */
function reach(a: Int32Array, b: Int32Array): readonly [Int32Array, Int32Array] {
  const [left, right] = [new Int32Array(a.length), new Int32Array(b.length)];
  const row = new Int32Array(b.length + 1);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const code = a[i] ?? 0;
    // ascending: the place behind still holds what was found for the character behind
    for (let j = 0; j < b.length; j += 1) {
      const length = code !== 0 && b[j] === code ? (row[j + 1] ?? 0) + 1 : 0;
      row[j] = length;
      if (length > (left[i] ?? 0)) left[i] = length;
      if (length > (right[j] ?? 0)) right[j] = length;
    }
  }
  return [left, right];
}

function runs(text: string, { codes, starts }: Signs, longest: Int32Array, weighty: Weighty): Span[] {
  const at = (place: number): number => starts[place] ?? text.length;
  const empty = (place: number): boolean => EMPTY.has(codes[place] ?? 0);
  const found: { start: number; end: number }[] = [];
  let reached = 0;
  for (const [place, count] of longest.entries()) {
    // a run that lies within the one before is not maximal
    if (count < FEWEST || place + count <= reached) continue;
    reached = place + count;
    let [from, to] = [place, place + count];
    while (from < to && empty(from)) from += 1;
    while (from < to && empty(to - 1)) to -= 1;
    let carries = false;
    for (let i = from; i + 1 < to && !carries; i += 1) carries = weighty(codes[i] ?? 0, codes[i + 1] ?? 0);
    if (!carries) continue;
    const span = { start: at(from), end: at(to) };
    const last = found.at(-1);
    // runs may overlap by a character: one mark
    if (last && span.start < last.end) last.end = span.end;
    else found.push(span);
  }
  return found;
}

/** Whether a pair of neighbouring characters, by their code points, says something; what nearly every passage has does not. */
export type Weighty = (first: number, second: number) => boolean;

/** Shorter runs across the border of two words, with no whole word in them, are chance. */
const LONG = 4;

/** Without those: 推进农村 and 促进农业 have 进农 in common, which is nothing. */
export const withoutChance = (runs: readonly Span[], words: readonly Span[]): Span[] =>
  runs.filter(
    (run) =>
      run.end - run.start >= LONG ||
      words.some(({ start, end }) => start >= run.start && end <= run.end) ||
      !words.some(({ start }) => start > run.start && start < run.end),
  );

/** In each text the runs that stand in the other too, in order. Time grows with the product of the lengths. */
export function sharedRuns(left: string, right: string, weighty: Weighty): readonly [Span[], Span[]] {
  const [a, b] = [signsOf(left), signsOf(right)];
  const [inLeft, inRight] = reach(a.codes, b.codes);
  return [runs(left, a, inLeft, weighty), runs(right, b, inRight, weighty)];
}
