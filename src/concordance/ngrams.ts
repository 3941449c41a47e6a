/**
 * Character n-grams: every string of some lengths, counted. The characters come
 * folded, as a search folds them, so that a count is what a search for the
 * string finds.
 */

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

/** What stands where no string of the list begins. */
const NONE = -1;

/** By place the strings of one length that occur often enough, and where each stands first. */
interface Level {
  /** By place the number of the string that begins there. */
  readonly at: Int32Array;
  readonly firsts: readonly number[];
  readonly counts: readonly number[];
}

/** @param keyAt What tells strings apart: the same for the same string; null where none begins. */
function levelOf(size: number, least: number, keyAt: (place: number) => string | number | null): Level {
  const at = new Int32Array(size).fill(NONE);
  const numbers = new Map<string | number, number>();
  const firsts: number[] = [];
  const counts: number[] = [];
  for (let place = 0; place < size; place += 1) {
    const key = keyAt(place);
    if (key === null) continue;
    let number = numbers.get(key);
    if (number === undefined) {
      numbers.set(key, (number = firsts.length));
      firsts.push(place);
      counts.push(0);
    }
    at[place] = number;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  // numbers of those that are left stay small, and so do the keys of the next level
  const left = Array.from(counts.keys()).filter((number) => (counts[number] ?? 0) >= least);
  const renumbered = new Int32Array(counts.length).fill(NONE);
  for (const [place, number] of left.entries()) renumbered[number] = place;
  for (let place = 0; place < size; place += 1) {
    const number = at[place] ?? NONE;
    if (number !== NONE) at[place] = renumbered[number] ?? NONE;
  }
  return {
    at,
    firsts: left.map((number) => firsts[number] ?? 0),
    counts: left.map((number) => counts[number] ?? 0),
  };
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
  const characters: string[] = [];
  // what is not plain parts the stretches, and so does the end of a unit
  for (const unit of units) for (const character of [...unit, '']) characters.push(character);
  const found = new Map<string, number>();
  let level = levelOf(characters.length, least, (place) => {
    const character = characters[place] ?? '';
    return isPlain(character) ? character : null;
  });
  for (let length = 1; length <= longest && level.counts.length > 0; length += 1) {
    if (length >= shortest)
      for (const [number, first] of level.firsts.entries())
        found.set(characters.slice(first, first + length).join(''), level.counts[number] ?? 0);
    if (length === longest) break;
    // a string is told by its two parts that are one character shorter
    const { at, counts } = level;
    level = levelOf(characters.length, least, (place) => {
      const [head, tail] = [at[place] ?? NONE, at[place + 1] ?? NONE];
      return head === NONE || tail === NONE ? null : head * counts.length + tail;
    });
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
