/** Finding every occurrence of one run of two or more characters, through Pagefind. */
import { coverOf } from '../shared/cover.ts';
import type { Run } from '../shared/query.ts';
import type { TokenFilters, TokenFinder } from './finder.ts';

/** Ascending positions at which a run begins, by record. */
export type RunStarts = ReadonlyMap<string, readonly number[]>;

export interface RunIndex {
  readonly finder: TokenFinder;
  readonly letterOf: (character: string) => string;
  /** Occurrences of a pair of characters in the corpus, roughly. */
  readonly expected: (first: string, second: string) => number;
  /** Id of the report that a record belongs to. */
  readonly reportOf: (record: string) => string;
  /** The folded characters of a record, by position. */
  readonly read: (record: string) => Promise<readonly string[]>;
  readonly isRead: (record: string) => boolean;
  /** Number of all records. */
  readonly records: number;
}

export interface Scope {
  readonly filters: TokenFilters;
  /** Records in which other runs have been found; null for all. */
  readonly within: ReadonlySet<string> | null;
  /** Throws where the question was withdrawn. */
  readonly check: () => void;
}

/** So many pairs, the rarest, are asked for at once; what they leave decides about the rest. */
const TOGETHER = 2;
/** About what is loaded, in bytes: a record; a file of the index; a file's growth with each occurrence of a pair. */
const RECORD = 28_000;
const FILE = 11_000;
const OCCURRENCE = 1.2;
/** Up to so many records all of the index is soon loaded, and no detour pays. */
const SMALL = 50;

interface Wanted {
  readonly offset: number;
  readonly token: string;
  readonly bytes: number;
}

function wantedPairs(run: Run, index: RunIndex): Wanted[] {
  const letters = run.map(index.letterOf);
  return coverOf(run, index.expected).map(({ offset, expected }) => ({
    offset,
    token: `${letters[offset] ?? ''}${letters[offset + 1] ?? ''}`,
    bytes: FILE + OCCURRENCE * expected,
  }));
}

const toFilters = (records: Iterable<string>, index: RunIndex): TokenFilters => ({
  report: { any: [...new Set([...records].map(index.reportOf))] },
});

/** Those of `starts` that the pair at `offset` allows. Both lists ascend. */
function allowed(starts: readonly number[], positions: readonly number[], offset: number): number[] {
  const both: number[] = [];
  let at = 0;
  for (const start of starts) {
    while ((positions[at] ?? Infinity) < start + offset) at += 1;
    if (positions[at] === start + offset) both.push(start);
  }
  return both;
}

const begun = (positions: readonly number[], offset: number): number[] =>
  positions.map((position) => position - offset).filter((start) => start >= 0);

/** One more pair looked up: what it leaves of what was found before. */
async function narrowed(
  pair: Wanted,
  found: RunStarts | null,
  scope: Scope,
  index: RunIndex,
): Promise<RunStarts> {
  const known = found ? [...found.keys()] : scope.within && [...scope.within];
  // Told where to look, Pagefind reports no more than is needed; on a small index that is not worth a file.
  const worthTelling = known && index.records > SMALL && known.length * 2 <= index.records;
  const filters = worthTelling ? toFilters(known, index) : scope.filters;
  const postings = await index.finder.find(pair.token, filters);
  const next = new Map<string, readonly number[]>();
  for (const [record, positions] of postings) {
    if (!found && scope.within?.has(record) === false) continue;
    const before = found?.get(record);
    if (found && !before) continue;
    const starts = before ? allowed(before, positions, pair.offset) : begun(positions, pair.offset);
    if (starts.length > 0) next.set(record, starts);
  }
  return next;
}

/** The rest of the run held to the records' own text. */
async function readThrough(run: Run, found: RunStarts, index: RunIndex): Promise<RunStarts> {
  const result = new Map<string, number[]>();
  const texts = await Promise.all(
    [...found.keys()].map(async (record) => [record, await index.read(record)] as const),
  );
  for (const [record, characters] of texts) {
    const starts = (found.get(record) ?? []).filter((start) =>
      run.every((character, offset) => characters[start + offset] === character),
    );
    if (starts.length > 0) result.set(record, starts);
  }
  return result;
}

function cheaperToRead(found: RunStarts, left: readonly Wanted[], index: RunIndex): boolean {
  const unread = [...found.keys()].filter((record) => !index.isRead(record)).length;
  return index.records > SMALL && unread * RECORD <= left.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Every place at which the run begins. No chain of pairs leads from one unit into the next. */
export async function findRun(run: Run, scope: Scope, index: RunIndex): Promise<RunStarts> {
  const pairs = wantedPairs(run, index);
  const preload = (from: number, to?: number): Promise<unknown> =>
    Promise.all(pairs.slice(from, to).map(({ token }) => index.finder.preload(token)));
  await preload(0, TOGETHER);
  let found: RunStarts | null = null;
  for (const [number, pair] of pairs.entries()) {
    scope.check();
    if (found && number >= TOGETHER && cheaperToRead(found, pairs.slice(number), index))
      return readThrough(run, found, index);
    if (number === TOGETHER) await preload(TOGETHER);
    found = await narrowed(pair, found, scope, index);
    if (found.size === 0) break;
  }
  return found ?? new Map<string, readonly number[]>();
}
