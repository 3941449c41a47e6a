/**
 * Discovery: terms that recur in the texts and that nobody has listed. Nothing
 * is known beforehand, no word list and no stop list: a string is a term when
 * its characters hold together, when what stands around it varies, and when it
 * is not merely part of a longer one. Every measure is given with the term.
 *
 *   cohesion  the least, over all ways to cut the term in two, of
 *             log2((count - √count) · N / (count of one part · count of the other)),
 *             N being the letters of the texts: how many times, in doublings,
 *             the parts of the weakest seam meet more often than chance would
 *             have it. Taking √count away is caution: few occurrences prove little
 *   freedom   the lesser of the entropies of what stands before and after it,
 *             H = -Σ p·log2 p, divided by log2(count): 1 where each occurrence
 *             has another neighbour, 0 where all have the same. The edge of a
 *             stretch of letters counts as a neighbour of its own each time
 *   own       occurrences that do not lie inside a longer listed term or a known form
 *   burst     log2(expected units / units): how much more closely its
 *             occurrences crowd together than if they were strewn over the text;
 *             expected = Σ over units of 1 - e^(-count · letters of the unit / N).
 *             Words of general use lie near 0, matters that a text treats above
 *   score     log2(1 + own) · freedom · (length - 1) · (1/4 + burst) · √districts: long terms
 *             before short ones, crowded before strewn ones, shared before single ones
 */
import { lastUpTo } from '../corpus/sorted.ts';
import { Automaton } from './automaton.ts';
import { BREAK, frequentStrings } from './discover-strings.ts';
import type { Level } from './discover-strings.ts';

/** A text unit, folded as a search folds it, so that counts are what a search finds. */
export interface DiscoverUnit {
  readonly report: string;
  readonly district: string;
  readonly text: string;
}

/** A place in the folded text of a unit; `unit` is the number of the unit in the list given. */
export interface DiscoveredPlace {
  readonly unit: number;
  readonly start: number;
  readonly end: number;
}

export interface Discovered {
  readonly term: string;
  readonly count: number;
  readonly own: number;
  readonly units: number;
  readonly districts: number;
  readonly cohesion: number;
  readonly freedom: number;
  readonly burst: number;
  readonly score: number;
  /** All occurrences, in order. */
  readonly places: readonly DiscoveredPlace[];
}

export interface DiscoverOptions {
  /** Forms that are listed already, folded: they and what lies inside them are no discoveries. */
  readonly known: readonly string[];
  /** Longest list that is given back. */
  readonly limit?: number;
}

/** Shortest and longest term, in characters. */
export const LENGTHS = { least: 2, most: 12 } as const;
/** Fewer occurrences say nothing about what stands around a string. */
export const LEAST_COUNT = 4;
export const LEAST_COHESION = 4.5;
export const LEAST_FREEDOM = 0.6;
/** Of a term's occurrences, the share that must lie outside longer ones. */
export const LEAST_OWN = 0.4;
/** Strings kept at each length: memory stays bounded however long the text is. */
const CAP = 60_000;
const LIMIT = 500;

const LETTER = /^\p{L}$/u;

interface Line {
  readonly codes: Uint16Array;
  /** Offset of each unit on the line, and the end of the last. */
  readonly starts: Int32Array;
  /** Letters of each unit, and of all. */
  readonly letters: Int32Array;
  readonly size: number;
}

/** All units end to end, with a break after each and at every character that is no letter. */
function lineOf(units: readonly DiscoverUnit[]): Line {
  const starts = new Int32Array(units.length + 1);
  for (const [index, { text }] of units.entries()) starts[index + 1] = (starts[index] ?? 0) + text.length + 1;
  const codes = new Uint16Array(starts[units.length] ?? 0);
  const letters = new Int32Array(units.length);
  const known = new Map<number, boolean>();
  let size = 0;
  for (const [index, { text }] of units.entries()) {
    const from = starts[index] ?? 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      let letter = known.get(code);
      if (letter === undefined) {
        letter = LETTER.test(text.charAt(at));
        known.set(code, letter);
      }
      if (!letter) continue;
      codes[from + at] = code;
      letters[index] = (letters[index] ?? 0) + 1;
      size += 1;
    }
  }
  return { codes, starts, letters, size };
}

interface Candidate {
  readonly term: string;
  readonly cohesion: number;
  readonly freedom: number;
  /** On the line, ascending. */
  readonly places: Int32Array;
}

/** The weakest seam. Parts of a frequent string are frequent: their counts are known. */
function cohesionOf(term: string, count: number, counts: ReadonlyMap<string, number>, size: number): number {
  let least = Infinity;
  for (let cut = 1; cut < term.length; cut += 1) {
    const parts = (counts.get(term.slice(0, cut)) ?? size) * (counts.get(term.slice(cut)) ?? size);
    least = Math.min(least, Math.log2(((count - Math.sqrt(count)) * size) / parts));
  }
  return least;
}

/** Entropy of the neighbours at one side, over its greatest value. */
function freedomAt(codes: Uint16Array, places: Int32Array, step: number, times: Int32Array): number {
  const neighbours: number[] = [];
  let edges = 0;
  for (const place of places) {
    const code = codes[place + step] ?? BREAK;
    if (code === BREAK) edges += 1;
    else {
      const before = times[code] ?? 0;
      if (before === 0) neighbours.push(code);
      times[code] = before + 1;
    }
  }
  const count = places.length;
  let sum = 0;
  for (const code of neighbours) {
    const own = times[code] ?? 0;
    sum += own * Math.log2(own);
    times[code] = 0;
  }
  // H = log2(count) - Σ n·log2(n) / count; an edge stands alone and adds nothing to the sum
  return edges === count ? 1 : 1 - sum / count / Math.log2(count);
}

/** The places of some ids, one list each. */
function placesById({ places, ids, counts }: Level, wanted: Iterable<number>): (Int32Array | undefined)[] {
  const lists = Array.from(counts, (): Int32Array | undefined => undefined);
  for (const id of wanted) lists[id] = new Int32Array(counts[id] ?? 0);
  const filled = new Int32Array(counts.length);
  for (let index = 0; index < places.length; index += 1) {
    const id = ids[index] ?? 0;
    const list = lists[id];
    if (!list) continue;
    const at = filled[id] ?? 0;
    list[at] = places[index] ?? 0;
    filled[id] = at + 1;
  }
  return lists;
}

function candidatesOf(line: Line): Candidate[] {
  const { codes, size } = line;
  const counts = new Map<string, number>();
  const candidates: Candidate[] = [];
  const options = { longest: LENGTHS.most, least: LEAST_COUNT, cap: CAP };
  // by UTF-16 code; all 0 between two strings
  const times = new Int32Array(0x10000);
  for (const level of frequentStrings(codes, options)) {
    const cohesive = new Map<number, { term: string; cohesion: number }>();
    for (const [id, first] of level.first.entries()) {
      const count = level.counts[id] ?? 0;
      const term = String.fromCharCode(...codes.subarray(first, first + level.length));
      counts.set(term, count);
      if (level.length < LENGTHS.least) continue;
      const cohesion = cohesionOf(term, count, counts, size);
      if (cohesion >= LEAST_COHESION) cohesive.set(id, { term, cohesion });
    }
    const lists = placesById(level, cohesive.keys());
    for (const [id, found] of cohesive) {
      const places = lists[id];
      if (!places) continue;
      const freedom = Math.min(
        freedomAt(codes, places, -1, times),
        freedomAt(codes, places, level.length, times),
      );
      if (freedom >= LEAST_FREEDOM) candidates.push({ ...found, freedom, places });
    }
  }
  return candidates;
}

/** What lies inside a longer term that was kept, or inside a known form. */
class Cover {
  readonly #ends: Int32Array;
  /** By place: the farthest end of what begins there or before. */
  readonly #reach: Int32Array;

  constructor(length: number) {
    this.#ends = new Int32Array(length);
    this.#reach = new Int32Array(length);
  }

  add(start: number, end: number): void {
    this.#ends[start] = Math.max(this.#ends[start] ?? 0, end);
  }

  /** Makes what was added known to `holds`. */
  settle(): void {
    let reach = 0;
    const [ends, farthest] = [this.#ends, this.#reach];
    for (let place = 0; place < ends.length; place += 1) {
      reach = Math.max(reach, ends[place] ?? 0);
      farthest[place] = reach;
    }
  }

  holds(start: number, end: number): boolean {
    return (this.#reach[start] ?? 0) >= end;
  }
}

function coverOf(units: readonly DiscoverUnit[], { codes, starts }: Line, known: readonly string[]): Cover {
  const cover = new Cover(codes.length);
  const automaton = new Automaton(known.filter((form) => form !== ''));
  for (const [index, { text }] of units.entries()) {
    const from = starts[index] ?? 0;
    for (const { start, end } of automaton.find(text)) cover.add(from + start, from + end);
  }
  cover.settle();
  return cover;
}

/** The candidates that stand on their own often enough, longest first. */
function settled(candidates: readonly Candidate[], cover: Cover): { candidate: Candidate; own: number }[] {
  const byLength = Map.groupBy(candidates, ({ term }) => term.length);
  const kept: { candidate: Candidate; own: number }[] = [];
  for (let length: number = LENGTHS.most; length >= LENGTHS.least; length -= 1) {
    const added: Candidate[] = [];
    for (const candidate of byLength.get(length) ?? []) {
      let own = 0;
      for (const place of candidate.places) if (!cover.holds(place, place + length)) own += 1;
      if (own < LEAST_COUNT || own < LEAST_OWN * candidate.places.length) continue;
      kept.push({ candidate, own });
      added.push(candidate);
    }
    for (const { places } of added) for (const place of places) cover.add(place, place + length);
    cover.settle();
  }
  return kept;
}

/** In how many units some letters would stand that are strewn over the text: by their number, each worked out once. */
function strewn({ letters, size }: Line): (count: number) => number {
  // units of one length expect the same: a corpus has many units, and few lengths
  const lengths = new Map<number, number>();
  for (const length of letters) lengths.set(length, (lengths.get(length) ?? 0) + 1);
  const known = new Map<number, number>();
  return (count) => {
    let expected = known.get(count);
    if (expected === undefined) {
      expected = 0;
      for (const [length, units] of lengths) expected -= units * Math.expm1((-count * length) / size);
      known.set(count, expected);
    }
    return expected;
  };
}

interface Scored extends Omit<Discovered, 'places'> {
  readonly onLine: Int32Array;
}

function score(
  { term, cohesion, freedom, places: onLine }: Candidate,
  own: number,
  units: readonly DiscoverUnit[],
  { starts }: Line,
  expectedUnits: (count: number) => number,
): Scored {
  const count = onLine.length;
  const districts = new Set<string | undefined>();
  let inUnits = 0;
  let before = -1;
  for (const place of onLine) {
    // places ascend: most stand in the unit of the one before
    if (before >= 0 && place < (starts[before + 1] ?? 0)) continue;
    before = lastUpTo(starts, place);
    inUnits += 1;
    districts.add(units[before]?.district);
  }
  const burst = Math.max(0, Math.log2(expectedUnits(count) / inUnits));
  return {
    term,
    count,
    own,
    units: inUnits,
    districts: districts.size,
    cohesion,
    freedom,
    burst,
    score: Math.log2(1 + own) * freedom * (term.length - 1) * (0.25 + burst) * Math.sqrt(districts.size),
    onLine,
  };
}

function placed({ onLine, ...scored }: Scored, { starts }: Line): Discovered {
  const places = Array.from(onLine, (place) => {
    const unit = lastUpTo(starts, place);
    const start = place - (starts[unit] ?? 0);
    return { unit, start, end: start + scored.term.length };
  });
  return { ...scored, places };
}

/** Recurring terms, best score first, then by code unit. The same texts give the same list. */
export function discover(
  units: readonly DiscoverUnit[],
  { known, limit = LIMIT }: DiscoverOptions,
): Discovered[] {
  const line = lineOf(units);
  const kept = settled(candidatesOf(line), coverOf(units, line, known));
  const expectedUnits = strewn(line);
  return kept
    .map(({ candidate, own }) => score(candidate, own, units, line, expectedUnits))
    .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1))
    .slice(0, limit)
    .map((scored) => placed(scored, line));
}
