/**
 * Where two texts surely say the same: stretches that stand exactly once in
 * each, in the heaviest chain that runs forward in both. One pass over the
 * text and a sort, whatever one of them lacks.
 */
import type { Sequence } from './sequence.ts';

/** Tokens that compare as equal, `length` of them. */
export interface Block {
  readonly base: number;
  readonly witness: number;
  readonly length: number;
}

/** A part of each text, in tokens, half-open. */
export interface Box {
  readonly baseStart: number;
  readonly baseEnd: number;
  readonly witnessStart: number;
  readonly witnessEnd: number;
}

type Ranges = readonly (readonly [start: number, end: number])[];

/** Several ranges of one text: a stretch in two of them, or twice in one, is not unique. */
function uniqueStretches(
  codes: string,
  ranges: Ranges,
  size: number,
  among?: ReadonlyMap<string, number>,
): Map<string, number> {
  const places = new Map<string, number>();
  for (const [start, end] of ranges)
    for (let at = start; at + size <= end; at += 1) {
      const stretch = codes.slice(at, at + size);
      if (among && (among.get(stretch) ?? -1) < 0) continue;
      places.set(stretch, places.has(stretch) ? -1 : at);
    }
  return places;
}

/** Blocks made of stretches of `size` tokens that are unique in the ranges of both texts, in the base's order. */
export function uniqueBlocks(
  base: Sequence,
  witness: Sequence,
  baseRanges: Ranges,
  witnessRanges: Ranges,
  size: number,
): Block[] {
  const inBase = uniqueStretches(base.codes, baseRanges, size);
  const inWitness = uniqueStretches(witness.codes, witnessRanges, size, inBase);
  const blocks: { base: number; witness: number; length: number }[] = [];
  // a map keeps the order in which its keys came: that of the base
  for (const [stretch, at] of inBase) {
    const there = at < 0 ? -1 : (inWitness.get(stretch) ?? -1);
    if (there < 0) continue;
    const last = blocks.at(-1);
    if (last && at - last.base === there - last.witness && at <= last.base + last.length)
      last.length = at + size - last.base;
    else blocks.push({ base: at, witness: there, length: size });
  }
  return blocks.filter(({ base: from, witness: to, length }) => {
    for (let i = 0; i < length; i += 1) if (base.normals[from + i] !== witness.normals[to + i]) return false;
    return true;
  });
}

/** The chain of blocks, ascending in both texts, that has the most tokens; overlaps are cut off. */
export function heaviestChain(blocks: readonly Block[]): Block[] {
  const order = [...blocks].sort((a, b) => a.base - b.base || a.witness - b.witness);
  const ranks = new Map(
    [...new Set(order.map(({ witness }) => witness))].sort((a, b) => a - b).map((at, rank) => [at, rank + 1]),
  );
  // a Fenwick tree of the best chain that ends at or before a rank
  const best: { weight: number; index: number }[] = Array.from({ length: ranks.size + 1 }, () => ({
    weight: 0,
    index: -1,
  }));
  const before: number[] = [];
  let end = { weight: 0, index: -1 };
  for (const [index, { witness, length }] of order.entries()) {
    const rank = ranks.get(witness) ?? 0;
    let found = { weight: 0, index: -1 };
    for (let i = rank - 1; i > 0; i -= i & -i) {
      const here = best[i];
      if (here && here.weight > found.weight) found = here;
    }
    before.push(found.index);
    const own = { weight: found.weight + length, index };
    for (let i = rank; i < best.length; i += i & -i) if (own.weight > (best[i]?.weight ?? 0)) best[i] = own;
    if (own.weight > end.weight) end = own;
  }
  const chain: Block[] = [];
  for (let index = end.index; index >= 0; index = before[index] ?? -1) {
    const block = order[index];
    if (block) chain.push(block);
  }
  return withoutOverlaps(chain.reverse());
}

function withoutOverlaps(chain: readonly Block[]): Block[] {
  let base = 0;
  let witness = 0;
  return chain.flatMap((block) => {
    const cut = Math.max(0, base - block.base, witness - block.witness);
    if (cut >= block.length) return [];
    const kept = { base: block.base + cut, witness: block.witness + cut, length: block.length - cut };
    base = kept.base + kept.length;
    witness = kept.witness + kept.length;
    return [kept];
  });
}
