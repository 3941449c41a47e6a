/**
 * All strings that recur in a text, length by length. A string that is frequent
 * has only frequent parts, so the strings of length n + 1 are looked for only
 * where two of length n overlap. Strings are numbers here (an id for each at
 * each length), and the work of a length is one sort: time grows as n·log n with
 * the text, memory with the places that are still frequent.
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

/** Groups places by key; a group becomes a string where it is large enough. */
function levelOf(
  length: number,
  places: Int32Array,
  keys: Float64Array,
  { least: wanted, cap }: Pick<StringOptions, 'least' | 'cap'>,
): Level {
  const sorted = keys.slice().sort();
  const found: { key: number; count: number }[] = [];
  for (let from = 0; from < sorted.length;) {
    const key = sorted[from] ?? 0;
    let to = from + 1;
    while (to < sorted.length && sorted[to] === key) to += 1;
    if (to - from >= wanted) found.push({ key, count: to - from });
    from = to;
  }
  const least = thresholdFor(
    found.map(({ count }) => count),
    wanted,
    cap,
  );
  const kept = found.filter(({ count }) => count >= least);
  const idOf = new Map(kept.map(({ key }, id) => [key, id]));
  const first = new Int32Array(kept.length).fill(-1);
  let size = 0;
  for (const { count } of kept) size += count;
  const [nextPlaces, nextIds] = [new Int32Array(size), new Int32Array(size)];
  let filled = 0;
  for (let i = 0; i < places.length; i += 1) {
    const id = idOf.get(keys[i] ?? -1);
    if (id === undefined) continue;
    const place = places[i] ?? 0;
    nextPlaces[filled] = place;
    nextIds[filled] = id;
    if (first[id] === -1) first[id] = place;
    filled += 1;
  }
  return {
    length,
    places: nextPlaces,
    ids: nextIds,
    counts: Int32Array.from(kept, ({ count }) => count),
    first,
    least,
  };
}

function firstLevel(codes: Uint16Array, options: StringOptions): Level {
  let size = 0;
  for (const code of codes) if (code !== BREAK) size += 1;
  const [places, keys] = [new Int32Array(size), new Float64Array(size)];
  let filled = 0;
  for (const [place, code] of codes.entries()) {
    if (code === BREAK) continue;
    places[filled] = place;
    keys[filled] = code;
    filled += 1;
  }
  return levelOf(1, places, keys, options);
}

/** Pairs of neighbours: the strings that are one character longer. */
function nextLevel(level: Level, options: StringOptions): Level {
  const { places, ids, counts, least } = level;
  const together = (i: number): boolean => places[i + 1] === (places[i] ?? 0) + 1;
  let size = 0;
  for (let i = 0; i + 1 < places.length; i += 1) if (together(i)) size += 1;
  const [starts, keys] = [new Int32Array(size), new Float64Array(size)];
  let filled = 0;
  for (let i = 0; i + 1 < places.length; i += 1) {
    if (!together(i)) continue;
    starts[filled] = places[i] ?? 0;
    keys[filled] = (ids[i] ?? 0) * counts.length + (ids[i + 1] ?? 0);
    filled += 1;
  }
  return levelOf(level.length + 1, starts, keys, { least, cap: options.cap });
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
