/**
 * Makes an alignment readable: agreements by chance amid differences are given
 * up, and what one text has more begins and ends where a sentence does.
 */
import type { Block, Box } from './anchors.ts';
import { joined } from './between.ts';
import type { Sequence } from './sequence.ts';
import { isPunctuation } from './tokens.ts';

/** So many words in a row are no chance. */
const MEANT = 6;
/** At an end of the text, agreement this many times shorter than the difference beside it is chance. */
const EDGE = 8;
/** How far a gap may be moved to a better place. */
const FARTHEST = 64;

/** For each place the number of tokens before it that are no punctuation. */
function wordCounts({ normals }: Sequence): Uint32Array {
  const counts = new Uint32Array(normals.length + 1);
  for (const [index, normal] of normals.entries())
    counts[index + 1] = (counts[index] ?? 0) + (isPunctuation(normal) ? 0 : 1);
  return counts;
}

/**
 * Without agreements that are shorter than the differences on both sides: a
 * single character in common does not make two wordings one. Differences in
 * punctuation alone do not count. Each block is given up once: linear.
 */
export function withoutChance(
  base: Sequence,
  witness: Sequence,
  box: Box,
  blocks: readonly Block[],
): Block[] {
  const inBase = wordCounts(base);
  const inWitness = wordCounts(witness);
  const words = (counts: Uint32Array, from: number, to: number): number =>
    (counts[to] ?? 0) - (counts[from] ?? 0);
  const start = { base: box.baseStart, witness: box.witnessStart, length: 0 };
  const end = { base: box.baseEnd, witness: box.witnessEnd, length: 0 };
  const gap = (a: Block, b: Block): number =>
    Math.max(words(inBase, a.base + a.length, b.base), words(inWitness, a.witness + a.length, b.witness));
  const begins = { base: new Set(base.starts), witness: new Set(witness.starts) };
  /** A heading is short and yet no chance. */
  const isUnit = ({ base: own, witness: other, length }: Block): boolean => {
    let units = 0;
    for (let i = 0; i <= length && units < 2; i += 1)
      if (begins.base.has(own + i) && begins.witness.has(other + i)) units += 1;
    return units === 2;
  };
  const kept: Block[] = [];
  const chance = (before: Block | undefined, block: Block, after: Block): boolean => {
    const length = words(inBase, block.base, block.base + block.length);
    if (length >= MEANT || isUnit(block)) return false;
    let left = gap(before ?? start, block);
    let right = gap(block, after);
    if (left === 0 && before === undefined) left = right / EDGE;
    if (right === 0 && after === end) right = left / EDGE;
    const least = Math.min(left, right);
    return least > 0 && length <= least;
  };
  for (const block of [...blocks, end]) {
    for (let top = kept.at(-1); top && chance(kept.at(-2), top, block); top = kept.at(-1)) kept.pop();
    if (block !== end) kept.push(block);
  }
  return kept;
}

/** How well a gap may begin or end before a token. */
function borders({ normals, starts }: Sequence): (at: number) => number {
  const units = new Uint8Array(normals.length + 1);
  for (const at of starts) units[at] = 1;
  return (at) => {
    if (units[at] === 1) return 3;
    const before = normals[at - 1] ?? '';
    if ('。！？；!?;'.includes(before)) return 2;
    return '，、：,:'.includes(before) ? 1 : 0;
  };
}

/** Moves what only one text has, where neighbouring tokens allow it, to the borders of sentences and units. */
export function atBorders(base: Sequence, witness: Sequence, blocks: readonly Block[]): Block[] {
  const border = { base: borders(base), witness: borders(witness) };
  const moved = blocks.map((block) => ({ ...block }));
  for (let index = 0; index + 1 < moved.length; index += 1) {
    const before = moved[index];
    const after = moved[index + 1];
    if (!before || !after) continue;
    const ends = { base: before.base + before.length, witness: before.witness + before.length };
    const side = ends.witness === after.witness ? 'base' : ends.base === after.base ? 'witness' : null;
    if (side === null) continue;
    const { normals } = side === 'base' ? base : witness;
    const from = ends[side];
    const to = after[side];
    const score = (shift: number): number => border[side](from + shift) + border[side](to + shift);
    let best = 0;
    for (let shift = 1; shift <= FARTHEST && shift <= after.length; shift += 1) {
      if (normals[from + shift - 1] !== normals[to + shift - 1]) break;
      if (score(shift) > score(best)) best = shift;
    }
    for (let shift = -1; shift >= -FARTHEST && -shift <= before.length; shift -= 1) {
      if (normals[from + shift] !== normals[to + shift]) break;
      if (score(shift) > score(best)) best = shift;
    }
    before.length += best;
    after.base += best;
    after.witness += best;
    after.length -= best;
  }
  return joined(moved);
}

/**
 * Where one text ends a paragraph with a sentence more and the other has a
 * paragraph more, their last stops agree by position only: they are given up,
 * so that the one reads as an addition and the other as an omission.
 */
export function atUnitEnds(base: Sequence, witness: Sequence, blocks: readonly Block[]): Block[] {
  const begins = { base: new Set(base.starts), witness: new Set(witness.starts) };
  let before = { base: 0, witness: 0 };
  return blocks.flatMap((block) => {
    const { base: own, witness: other, length } = block;
    const gap = own > before.base && other > before.witness;
    const apart = begins.base.has(before.base) !== begins.witness.has(before.witness);
    before = { base: own + length, witness: other + length };
    if (!gap || !apart) return [block];
    let stops = 0;
    while (stops < length && isPunctuation(base.normals[own + stops] ?? '')) stops += 1;
    for (let cut = 1; cut <= stops; cut += 1)
      if (begins.base.has(own + cut) && begins.witness.has(other + cut))
        return cut < length ? [{ base: own + cut, witness: other + cut, length: length - cut }] : [];
    return [block];
  });
}
