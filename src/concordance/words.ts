/**
 * Words. A Chinese text has none until it is cut; the cut is a reading, made by
 * a segmenter and corrected by the lexicon: what the editors list as one form is
 * never cut apart. A word count is therefore not the count of a search, which
 * knows only strings; both are called by their names wherever they stand.
 */
import type { Span } from '../corpus/model.ts';
import { present } from '../corpus/present.ts';

/** Cuts a text into pieces that, joined, are the text. */
export type Segmenter = (text: string) => readonly string[];

const HALF = /^\p{Surrogate}|\p{Surrogate}$/u;

/** Places (UTF-16) at which the segmenter cuts, both ends included; one that would part a character is none. */
function cutsOf(text: string, segmenter: Segmenter): Uint8Array {
  const cuts = new Uint8Array(text.length + 1);
  let at = 0;
  for (const piece of segmenter(text)) {
    if (!HALF.test(piece)) cuts[at] = 1;
    at += piece.length;
  }
  if (at !== text.length) throw new RangeError('the segmenter lost or added characters');
  cuts[0] = 1;
  cuts[text.length] = 1;
  return cuts;
}

/**
 * Cuts a text into words, punctuation and white space as pieces of their own: the spans cover the
 * text in order, without gap or overlap.
 *
 * @param forms Places of lexicon forms in the text, disjoint: each becomes one word, whatever the
 *   segmenter says.
 * @throws RangeError where the segmenter's pieces, joined, are not the text.
 */
export function wordsIn(text: string, segmenter: Segmenter, forms: readonly Span[] = []): Span[] {
  if (text === '') return [];
  const cuts = cutsOf(text, segmenter);
  for (const { start, end } of forms) {
    cuts.fill(0, start + 1, end);
    cuts[start] = 1;
    cuts[end] = 1;
  }
  const words: Span[] = [];
  let start = 0;
  for (let end = 1; end <= text.length; end += 1) {
    if (cuts[end] !== 1) continue;
    words.push({ start, end });
    start = end;
  }
  return words;
}

/** The longest forms first, then the earlier: what is left when none may overlap, by place. */
export function disjoint(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  const taken = new Set<number>();
  const ordered = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const span of ordered) {
    let free = true;
    for (let at = span.start; at < span.end && free; at += 1) free = !taken.has(at);
    if (!free) continue;
    for (let at = span.start; at < span.end; at += 1) taken.add(at);
    kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Letters of any script, so that punctuation, masks and bare figures are no words. */
const WORD = /^[\p{L}\p{N}]*\p{L}[\p{L}\p{N}]*$/u;

export const isWord = (surface: string): boolean => WORD.test(surface);

/** Words of some texts with how often each stands there as a word of its own, by count, then by code unit. */
export function wordList(
  units: Iterable<{ readonly text: string; readonly words: readonly Span[] }>,
): [word: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { text, words } of units)
    for (const { start, end } of words) {
      const word = text.slice(start, end);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  return [...counts].filter(([word]) => isWord(word)).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** Lengths of the pieces, in code points: a text's cut in few bytes, and the way back. */
export const lengthsOf = (text: string, words: readonly Span[]): number[] =>
  words.map(({ start, end }) => Array.from(text.slice(start, end)).length);

/** @throws Error where the lengths do not cover the text. */
export function wordsOfLengths(text: string, lengths: readonly number[]): Span[] {
  const characters = Array.from(text);
  let [point, at] = [0, 0];
  const words = lengths.map((length) => {
    const start = at;
    for (let i = 0; i < length; i += 1) at += present(characters[point + i], 'character').length;
    point += length;
    return { start, end: at };
  });
  if (at !== text.length) throw new RangeError('the lengths do not cover the text');
  return words;
}
