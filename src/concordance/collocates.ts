/**
 * Collocates: words that stand near the occurrences of a string more often than
 * the rest of the text would lead one to expect.
 *
 * How it is counted. A word is near when it lies wholly inside the window of at
 * least one occurrence (the node); near two nodes, it is still one word and is
 * counted once. Words that overlap a node are left out of every count. With
 *
 *   n      = occurrences of the node
 *   joint  = times the word stands in a window
 *   total  = times the word stands in the texts
 *   W      = words in all windows together
 *   N      = words in the texts
 *
 *   log Dice = 14 + log2(2 · joint / (n + total))           (Rychlý 2008)
 *   expected = total · W / N
 *   G²       = 2 · Σ O·ln(O/E) over the four cells           (Dunning 1993)
 *              near/elsewhere × this word/other words
 *
 * Log Dice hardly depends on the size of the texts and can be compared between
 * them; 14 is the most where each node has the word near it once and the word
 * stands nowhere else. G² says how sure the attraction is, not how strong.
 */
import type { Span } from '../corpus/model.ts';
import { gSquared } from './log-likelihood.ts';
import { windowsAround } from './windows.ts';
import type { Window } from './windows.ts';
import { isWord } from './words.ts';

/** A place in a text unit. `unit` is any key that tells the units given apart. */
export interface Occurrence extends Span {
  readonly unit: string;
}

/** A text unit and its words, as `wordsIn` cuts them; punctuation among them is passed over. */
export interface WordUnit {
  readonly unit: string;
  readonly text: string;
  readonly words: readonly Span[];
}

export interface Collocate {
  readonly word: string;
  readonly joint: number;
  readonly total: number;
  /** How often it would stand in the windows if it kept no company. */
  readonly expected: number;
  readonly logDice: number;
  /** 0 and more; where `joint` is below `expected` it speaks of avoidance. */
  readonly logLikelihood: number;
  /** The very places that `joint` counts, by unit in the order given, then by place. */
  readonly places: readonly Occurrence[];
}

export interface CollocateTable {
  readonly nodes: number;
  /** Words in all windows together, and in the texts. */
  readonly near: number;
  readonly words: number;
  /** By log Dice, then by joint count, then by code unit. */
  readonly rows: readonly Collocate[];
}

export interface CollocateOptions {
  readonly window: Window;
  /** Words that stand fewer times in the windows are not listed. 1 unless told. */
  readonly least?: number;
  /** `countWords` of the very units, where several nodes are looked for in the same ones. */
  readonly counted?: WordCounts;
}

/** How often each word stands in some texts, and how many words there are. */
export interface WordCounts {
  readonly totals: ReadonlyMap<string, number>;
  readonly words: number;
}

export function countWords(units: readonly WordUnit[]): WordCounts {
  const totals = new Map<string, number>();
  let count = 0;
  for (const { text, words } of units)
    for (const { start, end } of words) {
      const word = text.slice(start, end);
      const before = totals.get(word);
      // a word that is known need not be looked at again
      if (before === undefined && !isWord(word)) continue;
      count += 1;
      totals.set(word, (before ?? 0) + 1);
    }
  return { totals, words: count };
}

export const logDice = (joint: number, nodes: number, total: number): number =>
  14 + Math.log2((2 * joint) / (nodes + total));

function likelihood(joint: number, total: number, near: number, words: number): number {
  const far = words - near;
  const others = words - total;
  const cell = (observed: number, row: number, column: number): [number, number] => [
    observed,
    (row * column) / words,
  ];
  return gSquared([
    cell(joint, total, near),
    cell(total - joint, total, far),
    cell(near - joint, others, near),
    cell(far - (total - joint), others, far),
  ]);
}

const marksOf = (length: number, spans: readonly Span[]): Uint8Array => {
  const marks = new Uint8Array(length);
  for (const { start, end } of spans) marks.fill(1, start, end);
  return marks;
};

function touches(marks: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (marks[at] === 1) return true;
  return false;
}

/** Whether a word begins and ends in one window: windows that touch make no common one. */
const within = (word: Span, windows: readonly Span[]): boolean =>
  windows.some(({ start, end }) => start <= word.start && word.end <= end);

/**
 * The words that stand near some occurrences, with how closely they are bound to them.
 *
 * @param occurrences Places of the node; those in units that are not given are not counted.
 * @param units The texts that are looked at, all of them: totals come from here.
 */
export function collocates(
  occurrences: readonly Occurrence[],
  units: readonly WordUnit[],
  { window, least = 1, counted = countWords(units) }: CollocateOptions,
): CollocateTable {
  const nodes = Map.groupBy(occurrences, ({ unit }) => unit);
  /** Of each word those that overlap a node: they count nowhere. */
  const overlapping = new Map<string, number>();
  const joints = new Map<string, Occurrence[]>();
  let [near, count, found] = [0, counted.words, 0];
  for (const { unit, text, words } of units) {
    const inUnit = nodes.get(unit);
    if (!inUnit) continue;
    const own = marksOf(text.length, inUnit);
    const windows = windowsAround(text, inUnit, window);
    const reach = marksOf(own.length, windows);
    found += inUnit.length;
    for (const { start, end } of words) {
      // most words are far from all nodes: they are not looked at
      const hit = touches(own, start, end);
      if (!hit && (reach[start] !== 1 || !within({ start, end }, windows))) continue;
      const word = text.slice(start, end);
      if (!isWord(word)) continue;
      if (hit) {
        count -= 1;
        overlapping.set(word, (overlapping.get(word) ?? 0) + 1);
        continue;
      }
      near += 1;
      const places = joints.get(word);
      if (places) places.push({ unit, start, end });
      else joints.set(word, [{ unit, start, end }]);
    }
  }
  const rows: Collocate[] = [];
  for (const [word, places] of joints) {
    const joint = places.length;
    const total = (counted.totals.get(word) ?? 0) - (overlapping.get(word) ?? 0);
    if (joint < least) continue;
    rows.push({
      word,
      joint,
      total,
      expected: (total * near) / count,
      logDice: logDice(joint, found, total),
      logLikelihood: likelihood(joint, total, near, count),
      places,
    });
  }
  rows.sort((a, b) => b.logDice - a.logDice || b.joint - a.joint || (a.word < b.word ? -1 : 1));
  return { nodes: found, near, words: count, rows };
}
