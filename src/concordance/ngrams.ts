/**
 * Character n-grams: every string of some lengths, counted. The characters come
 * folded, as a search folds them, so that a count is what a search for the
 * string finds.
 */

import { charactersOf } from './characters.ts';
import type { Characters } from './characters.ts';

export interface NgramOptions {
  /** Lengths in characters, both included. */
  readonly shortest: number;
  readonly longest: number;
  /** Fewer occurrences are not listed. */
  readonly least: number;
}

/** Letters and figures of any script; punctuation, symbols and masks end a stretch. */
const PLAIN = /^[\p{L}\p{N}]$/u;

const memo = new Map<string, boolean>();

/** Whether a character (a code point) may stand in an n-gram. */
function isPlain(character: string): boolean {
  let plain = memo.get(character);
  if (plain === undefined) {
    plain = PLAIN.test(character);
    memo.set(character, plain);
  }
  return plain;
}

function* stretches(characters: readonly string[]): Generator<Characters> {
  let start = 0;
  for (let at = 0; at <= characters.length; at += 1) {
    const character = characters[at];
    if (character !== undefined && isPlain(character)) continue;
    if (at > start) yield charactersOf(characters.slice(start, at));
    start = at + 1;
  }
}

/**
 * Occurrences, overlapping ones included, of every string of the given lengths that occurs at least
 * `least` times and holds no punctuation. A string that is frequent has only frequent parts, so each
 * length looks only where the last one found something: time and memory follow the text, not the
 * number of possible strings.
 *
 * @param units One list of folded characters for each text unit; no n-gram reaches across two.
 */
export function ngramCounts(
  units: Iterable<readonly string[]>,
  { shortest, longest, least }: NgramOptions,
): Map<string, number> {
  const parts: Characters[] = [];
  for (const unit of units) parts.push(...stretches(unit));
  const found = new Map<string, number>();
  let frequent: Map<string, number> | null = null;
  for (let length = 1; length <= longest; length += 1) {
    const counts = new Map<string, number>();
    for (const { size, slice } of parts)
      for (let at = 0; at + length <= size; at += 1) {
        const likely =
          !frequent || (frequent.has(slice(at, at + length - 1)) && frequent.has(slice(at + 1, at + length)));
        if (!likely) continue;
        const gram = slice(at, at + length);
        counts.set(gram, (counts.get(gram) ?? 0) + 1);
      }
    for (const [gram, count] of counts) if (count < least) counts.delete(gram);
    if (length >= shortest) for (const [gram, count] of counts) found.set(gram, count);
    if (counts.size === 0) break;
    frequent = counts;
  }
  return found;
}

export interface Ngram {
  readonly gram: string;
  readonly count: number;
  /** A listed string, one character longer, that stands around every occurrence; null if there is none. */
  readonly within: string | null;
}

/** The n-grams by count, then the longer, then by code unit. */
export function ngramList(counts: ReadonlyMap<string, number>): Ngram[] {
  const within = new Map<string, string>();
  for (const [gram, count] of counts) {
    const characters = Array.from(gram);
    for (const part of [characters.slice(1).join(''), characters.slice(0, -1).join('')])
      if (counts.get(part) === count) {
        const other = within.get(part);
        if (other === undefined || gram < other) within.set(part, gram);
      }
  }
  return [...counts]
    .map(([gram, count]) => ({ gram, count, within: within.get(gram) ?? null }))
    .sort((a, b) => b.count - a.count || b.gram.length - a.gram.length || (a.gram < b.gram ? -1 : 1));
}
