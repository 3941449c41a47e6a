/**
 * Wording that texts of different owners share word for word. A suffix array
 * sets equal passages side by side, so that they are found by content, never by
 * comparing texts two by two: time and memory follow the length of all texts,
 * and that of the answer.
 */
import { compareText } from '../../corpus/order.ts';
import { present } from '../../corpus/present.ts';
import { commonPrefixes, suffixArray } from './suffixes.ts';
import type { Tokens } from './tokens.ts';

/** The suffixes of all tokens in order, and how much neighbours have in common. */
export interface Index {
  readonly order: Int32Array;
  readonly common: Int32Array;
}

export function indexOf({ codes, kinds }: Tokens): Index {
  const order = suffixArray(codes, kinds);
  return { order, common: commonPrefixes(codes, order) };
}

/** One wording with all its places. */
export interface Wording {
  /** Tokens. */
  readonly length: number;
  /** Letters and figures among them. */
  readonly characters: number;
  /** The token at which it begins, for each place, ascending. */
  readonly places: Int32Array;
  /** Different owners of these places: two or more. */
  readonly owners: number;
}

/** Marks of what is not one: places of several owners, several tokens before. */
const MANY = -2;

/** Suffixes with a common beginning, from `low` in the order on. */
interface Interval {
  readonly depth: number;
  readonly low: number;
  owner: number;
  before: number;
}

const merge = (one: number, other: number): number => (one === other ? one : MANY);

/** Calls back for each run `[low, high)` of suffixes that share `depth` tokens and neither more to the right nor to the left. */
function forRepeats(
  { codes, ownerAt, size }: Tokens,
  { order, common }: Index,
  found: (depth: number, low: number, high: number) => void,
): void {
  const stack: Interval[] = [{ depth: 0, low: 0, owner: MANY, before: MANY }];
  const top = (): Interval => present(stack.at(-1), 'interval');
  const join = (inner: Pick<Interval, 'owner' | 'before'>): void => {
    const outer = top();
    outer.owner = merge(outer.owner, inner.owner);
    outer.before = merge(outer.before, inner.before);
  };
  for (let i = 1; i <= size; i += 1) {
    const next = i < size ? (common[i] ?? 0) : 0;
    const suffix = order[i - 1] ?? 0;
    const owner = ownerAt[suffix] ?? 0;
    const before = suffix > 0 ? (codes[suffix - 1] ?? 0) : MANY;
    if (next > top().depth) {
      stack.push({ depth: next, low: i - 1, owner, before });
      continue;
    }
    join({ owner, before });
    while (top().depth > next) {
      const inner = present(stack.pop(), 'interval');
      if (inner.owner === MANY && inner.before === MANY) found(inner.depth, inner.low, i);
      if (top().depth < next) stack.push({ ...inner, depth: next });
      else join(inner);
    }
  }
}

/**
 * All wordings of at least `least` letters and figures that stand with two owners or more and that
 * cannot be made longer, to the left or to the right, without losing a place. A shorter wording
 * inside a longer one is there only if it has further places. The longest first, then those of most
 * owners, then by text.
 */
export function sharedWordings(tokens: Tokens, index: Index, least: number): Wording[] {
  const { ownerAt, characters, wording } = tokens;
  const all: Wording[] = [];
  forRepeats(tokens, index, (length, low, high) => {
    if (length < least) return;
    const first = index.order[low] ?? 0;
    const counted = characters(first, first + length);
    if (counted < least) return;
    const places = index.order.slice(low, high).sort();
    const owners = new Set<number>();
    for (const place of places) owners.add(ownerAt[place] ?? 0);
    all.push({ length, characters: counted, places, owners: owners.size });
  });
  const textOf = ({ places, length }: Wording): string => {
    const first = places[0] ?? 0;
    return wording(first, first + length);
  };
  return all.sort(
    (a, b) =>
      b.characters - a.characters ||
      b.owners - a.owners ||
      compareText(textOf(a), textOf(b)) ||
      (a.places[0] ?? 0) - (b.places[0] ?? 0),
  );
}

/**
 * For each token how many tokens, from it on, stand with another owner too: those of the longest such
 * passage. In the order of suffixes the next relative of another owner is the nearest one, before or after.
 */
export function longestMatches({ ownerAt, size }: Tokens, { order, common }: Index): Int32Array {
  const length = new Int32Array(size);
  const sweep = (step: 1 | -1): void => {
    let shared = 0;
    for (let i = step === 1 ? 1 : size - 2; i >= 0 && i < size; i += step) {
      const here = order[i] ?? 0;
      const neighbour = order[i - step] ?? 0;
      const both = common[step === 1 ? i : i + 1] ?? 0;
      shared = ownerAt[here] === ownerAt[neighbour] ? Math.min(shared, both) : both;
      length[here] = Math.max(length[here] ?? 0, shared);
    }
  };
  sweep(1);
  sweep(-1);
  return length;
}

/** 1 for each token that stands in a passage of at least `least` letters and figures with another owner too. */
export function sharedTokens(tokens: Tokens, length: Int32Array, least: number): Uint8Array {
  const shared = new Uint8Array(tokens.size);
  let done = 0;
  for (let at = 0; at < tokens.size; at += 1) {
    const end = at + (length[at] ?? 0);
    if (end <= done || tokens.characters(at, end) < least) continue;
    shared.fill(1, Math.max(at, done), end);
    done = end;
  }
  return shared;
}
