/**
 * Wording that texts of different owners share nearly: passages that agree but
 * for small gaps. Each passage that stands elsewhere word for word is a seed; it
 * is compared with its nearest relatives in the order of suffixes, a fixed
 * number of them, and followed across gaps on both sides. So the cost grows with
 * the text, never with the pairs of texts. What agrees word for word is found
 * completely (`passages.ts`); what nearly agrees is found where a seed of six
 * tokens leads to it.
 */
import type { Index } from './passages.ts';
import type { Tokens } from './tokens.ts';

/** Half-open range of tokens. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface NearOptions {
  /** Letters and figures of the longer of two passages, at least. */
  readonly least: number;
  /** Tokens of the longer one that stand in both, as a share, at least. */
  readonly equal: number;
}

/** Tokens that must agree in a row for a comparison to begin. */
const SEED = 6;
/** Tokens that may be skipped on either side of a gap. */
const GAP = 4;
/** Tokens that must agree after a gap. */
const RESUME = 2;
/** Gaps followed to one side. */
const GAPS = 8;
/** Relatives looked at on each side in the order of suffixes. */
const RELATIVES = 4;

/** More than what a product of a share and a length can be off by. */
const ROUNDING = 1e-6;

/** How far two passages agree to one side: tokens gone on either side, and how many of them agree. */
interface Reach {
  readonly one: number;
  readonly other: number;
  readonly equal: number;
}

/** All gaps, the smallest first; at one size, what was replaced before what was left out. */
const gaps = Array.from({ length: (GAP + 1) ** 2 - 1 }, (_, index) => {
  const both = index + 1;
  return [Math.floor(both / (GAP + 1)), both % (GAP + 1)] as const;
}).sort((a, b) => Math.max(...a) - Math.max(...b) || a[0] + a[1] - (b[0] + b[1]) || a[0] - b[0]);

/** Every extent to which two passages can be followed to one side, from token `one` and `other` on. */
function reaches(codes: Int32Array, one: number, other: number, step: 1 | -1): Reach[] {
  const agree = (i: number, j: number): boolean =>
    i >= 0 && j >= 0 && i < codes.length && j < codes.length && codes[i] === codes[j];
  const found: Reach[] = [];
  let [i, j, equal] = [one, other, 0];
  for (let crossed = 0; crossed <= GAPS; crossed += 1) {
    while (agree(i, j)) {
      i += step;
      j += step;
      equal += 1;
    }
    found.push({ one: Math.abs(i - one), other: Math.abs(j - other), equal });
    const next = gaps.find(([x, y]) => {
      for (let k = 0; k < RESUME; k += 1) if (!agree(i + step * (x + k), j + step * (y + k))) return false;
      return true;
    });
    if (!next) break;
    i += step * next[0];
    j += step * next[1];
  }
  return found;
}

export interface NearPair {
  readonly one: Range;
  readonly other: Range;
}

/**
 * Without a sign or part of a number at either end; null where the ends agree in nothing else.
 * `trimmed` counts the tokens taken off, the same on both sides.
 */
function trim(
  { codes, characters, cutsNumber }: Tokens,
  { one, other }: NearPair,
): (NearPair & { readonly trimmed: number }) | null {
  const loose = (token: number, outside: number): boolean =>
    characters(token, token + 1) === 0 || cutsNumber(token, outside);
  let [a, b, x, y] = [one.from, other.from, one.to, other.to];
  while (a < x && b < y && (loose(a, a - 1) || loose(b, b - 1))) {
    if (codes[a] !== codes[b]) return null;
    a += 1;
    b += 1;
  }
  while (a < x && b < y && (loose(x - 1, x) || loose(y - 1, y))) {
    if (codes[x - 1] !== codes[y - 1]) return null;
    x -= 1;
    y -= 1;
  }
  const trimmed = a - one.from + (one.to - x);
  return a < x && b < y ? { one: { from: a, to: x }, other: { from: b, to: y }, trimmed } : null;
}

/** The longest stretch around a seed that agrees well enough; null where only the seed itself does. */
function grow(
  tokens: Tokens,
  one: number,
  other: number,
  length: number,
  { least, equal: share }: NearOptions,
): NearPair | null {
  const { codes, characters, unitEnd } = tokens;
  const right = reaches(codes, one + length, other + length, 1);
  const left = reaches(codes, one - 1, other - 1, -1);
  if (right.length === 1 && left.length === 1) return null;
  let best: NearPair | null = null;
  let most = 0;
  for (const after of right)
    for (const before of left) {
      // what is trimmed agrees: without it there is less that agrees, and a smaller share
      const agreed = before.equal + length + after.equal;
      const all = length + Math.max(before.one + after.one, before.other + after.other);
      if (agreed <= most || agreed < share * all - ROUNDING) continue;
      const pair = trim(tokens, {
        one: { from: one - before.one, to: one + length + after.one },
        other: { from: other - before.other, to: other + length + after.other },
      });
      if (!pair) continue;
      const { one: a, other: b, trimmed } = pair;
      const equal = agreed - trimmed;
      const longer = Math.max(a.to - a.from, b.to - b.from);
      if (equal <= most || equal === longer || equal < share * longer) continue;
      if (Math.max(characters(a.from, a.to), characters(b.from, b.to)) < least) continue;
      if (unitEnd(a.from) < a.to || unitEnd(b.from) < b.to) continue;
      [best, most] = [{ one: a, other: b }, equal];
    }
  return best;
}

/**
 * Pairs of passages of different owners that nearly agree, in the order of the first one, each pair once.
 */
export function nearPairs(tokens: Tokens, { order, common }: Index, options: NearOptions): NearPair[] {
  const { codes, ownerAt, size } = tokens;
  const found = new Map<string, NearPair>();
  for (let i = 0; i < size; i += 1) {
    const here = order[i] ?? 0;
    // downwards only: a relative upwards has this one downwards
    let length = size;
    let seen = 0;
    for (let k = i + 1; k < size && seen < RELATIVES; k += 1) {
      length = Math.min(length, common[k] ?? 0);
      if (length < SEED) break;
      const there = order[k] ?? 0;
      seen += 1;
      if (ownerAt[here] === ownerAt[there]) continue;
      // what agrees one token earlier, too, is dealt with there
      if (here > 0 && there > 0 && codes[here - 1] === codes[there - 1]) continue;
      const [one, other] = here < there ? [here, there] : [there, here];
      const pair = grow(tokens, one, other, length, options);
      if (pair) found.set(`${pair.one.from} ${pair.one.to} ${pair.other.from} ${pair.other.to}`, pair);
    }
  }
  return [...found.values()].sort((a, b) => a.one.from - b.one.from || a.other.from - b.other.from);
}
