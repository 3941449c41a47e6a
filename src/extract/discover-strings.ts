/**
 * All strings that recur in a text, length by length. A string that is frequent
 * has only frequent parts, so the strings of length n + 1 are looked for only
 * where two of length n overlap. Strings are numbers here (an id for each at
 * each length), and a length is put in order by counting: time grows with the
 * text, memory with the places that are still frequent.
 */

/** Strings of one length. Places are offsets of the text; parallel lists belong together. */
export interface Level {
  readonly length: number;
  /** Where a frequent string begins, ascending, and its id. */
  readonly places: Int32Array;
  readonly ids: Int32Array;
  /** By id: how often it occurs, and where first. */
  readonly counts: Int32Array;
  readonly first: Int32Array;
  /** Strings with fewer occurrences were dropped. */
  readonly least: number;
}

export interface StringOptions {
  readonly longest: number;
  /** Fewer occurrences are no recurrence. */
  readonly least: number;
  /** No more strings than so many are kept at a length: where there are more, the rarest go. */
  readonly cap: number;
}

/** What ends a stretch of text: no string reaches across it. */
export const BREAK = 0;

/** The lowest threshold, not below `least`, that at most `cap` of the counts reach. */
function thresholdFor(counts: readonly number[], least: number, cap: number): number {
  if (counts.length <= cap) return least;
  const sorted = Int32Array.from(counts).sort();
  return Math.max(least, (sorted[sorted.length - cap - 1] ?? 0) + 1);
}

/** What may become strings: a place of each, ascending, and the two numbers that tell it from others. */
interface Pairs {
  readonly places: Int32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Above every number. */
  readonly limit: number;
}

/** Where the pairs of each left number lie, those of one number in a row: `order` lists pairs, `ends` where a row ends. */
function byLeft({ left, limit }: Pairs): { readonly order: Int32Array; readonly ends: Int32Array } {
  const ends = new Int32Array(limit);
  for (const number of left) ends[number] = (ends[number] ?? 0) + 1;
  let from = 0;
  for (let number = 0; number < limit; number += 1) {
    const count = ends[number] ?? 0;
    ends[number] = from;
    from += count;
  }
  const order = new Int32Array(left.length);
  for (let i = 0; i < left.length; i += 1) {
    const number = left[i] ?? 0;
    const at = ends[number] ?? 0;
    order[at] = i;
    ends[number] = at + 1;
  }
  return { order, ends };
}

/** Groups places by their pair of numbers, in the order of these; a group becomes a string where it is large enough. */
function levelOf(
  length: number,
  pairs: Pairs,
  { least: wanted, cap }: Pick<StringOptions, 'least' | 'cap'>,
): Level {
  const { places, right, limit } = pairs;
  const { order, ends } = byLeft(pairs);
  const seen = new Int32Array(limit);
  const [foundLeft, foundRight, foundCounts]: [number[], number[], number[]] = [[], [], []];
  for (let number = 0, at = 0; number < limit; number += 1) {
    const end = ends[number] ?? 0;
    const large: number[] = [];
    for (let i = at; i < end; i += 1) {
      const other = right[order[i] ?? 0] ?? 0;
      const times = (seen[other] ?? 0) + 1;
      seen[other] = times;
      if (times === wanted) large.push(other);
    }
    for (const other of large.sort((a, b) => a - b)) {
      foundLeft.push(number);
      foundRight.push(other);
      foundCounts.push(seen[other] ?? 0);
    }
    for (; at < end; at += 1) seen[right[order[at] ?? 0] ?? 0] = 0;
  }
  const least = thresholdFor(foundCounts, wanted, cap);
  // from here on `seen` holds the ids of the strings that begin with one number, from 1
  const idAt = new Int32Array(places.length);
  const counts: number[] = [];
  let size = 0;
  for (let number = 0, at = 0, found = 0; number < limit; number += 1) {
    const end = ends[number] ?? 0;
    const begun = found;
    for (; foundLeft[found] === number; found += 1) {
      const count = foundCounts[found] ?? 0;
      if (count < least) continue;
      size += count;
      seen[foundRight[found] ?? 0] = counts.push(count);
    }
    if (found === begun) at = end;
    for (; at < end; at += 1) {
      const pair = order[at] ?? 0;
      idAt[pair] = seen[right[pair] ?? 0] ?? 0;
    }
    for (let i = begun; i < found; i += 1) seen[foundRight[i] ?? 0] = 0;
  }
  const first = new Int32Array(counts.length).fill(-1);
  const [nextPlaces, nextIds] = [new Int32Array(size), new Int32Array(size)];
  let filled = 0;
  for (let i = 0; i < places.length; i += 1) {
    const id = (idAt[i] ?? 0) - 1;
    if (id < 0) continue;
    const place = places[i] ?? 0;
    nextPlaces[filled] = place;
    nextIds[filled] = id;
    if (first[id] === -1) first[id] = place;
    filled += 1;
  }
  return { length, places: nextPlaces, ids: nextIds, counts: Int32Array.from(counts), first, least };
}

/** Above every UTF-16 code. */
const CODES = 0x10000;

function firstLevel(codes: Uint16Array, options: StringOptions): Level {
  let size = 0;
  for (const code of codes) if (code !== BREAK) size += 1;
  const [places, left] = [new Int32Array(size), new Int32Array(size)];
  let filled = 0;
  for (let place = 0; place < codes.length; place += 1) {
    const code = codes[place] ?? BREAK;
    if (code === BREAK) continue;
    places[filled] = place;
    left[filled] = code;
    filled += 1;
  }
  return levelOf(1, { places, left, right: new Int32Array(size), limit: CODES }, options);
}

/** Pairs of neighbours: the strings that are one character longer. */
function nextLevel(level: Level, options: StringOptions): Level {
  const { places, ids, counts, least } = level;
  const together = (i: number): boolean => places[i + 1] === (places[i] ?? 0) + 1;
  let size = 0;
  for (let i = 0; i + 1 < places.length; i += 1) if (together(i)) size += 1;
  const [starts, left, right] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  let filled = 0;
  for (let i = 0; i + 1 < places.length; i += 1) {
    if (!together(i)) continue;
    starts[filled] = places[i] ?? 0;
    left[filled] = ids[i] ?? 0;
    right[filled] = ids[i + 1] ?? 0;
    filled += 1;
  }
  const pairs = { places: starts, left, right, limit: counts.length };
  return levelOf(level.length + 1, pairs, { least, cap: options.cap });
}

/**
 * The frequent strings of length 1, 2, … up to `longest`, or until there are none.
 *
 * @param codes The text as UTF-16 codes, `BREAK` wherever a string must not go on.
 */
export function* frequentStrings(codes: Uint16Array, options: StringOptions): Generator<Level> {
  let level = firstLevel(codes, options);
  while (level.counts.length > 0) {
    yield level;
    if (level.length >= options.longest) return;
    level = nextLevel(level, options);
  }
}
