/** What stands elsewhere in the other text: transposed paragraphs and long passages. */
import { uniqueBlocks } from './anchors.ts';
import type { Block, Box } from './anchors.ts';
import { alignBox } from './between.ts';
import type { Sequence } from './sequence.ts';
import { firstFrom } from '../corpus/sorted.ts';
import { isPunctuation } from './tokens.ts';
import { withoutChance } from './tidy.ts';

/** A passage that stands in another order, with what of it agrees. */
export interface Move {
  readonly box: Box;
  readonly blocks: readonly Block[];
}

/** Shortest stretch by which a moved passage is found again. */
const STRETCH = 12;
/** Shortest whole text unit that counts as moved, in words. */
const SHORTEST_UNIT = 4;
/** Two agreements this near in both texts belong to one passage. */
const NEAR = 60;

type Range = readonly [start: number, end: number];

/** The parts of `[0, length)` that no block covers, in order. */
function gapsOf(blocks: readonly Block[], side: 'base' | 'witness', length: number): Range[] {
  const gaps: Range[] = [];
  let at = 0;
  for (const block of [...blocks].sort((a, b) => a[side] - b[side])) {
    if (block[side] > at) gaps.push([at, block[side]]);
    at = Math.max(at, block[side] + block.length);
  }
  if (at < length) gaps.push([at, length]);
  return gaps;
}

/** Grows a block as far as both gaps allow. */
function grown(base: Sequence, witness: Sequence, block: Block, inBase: Range, inWitness: Range): Block {
  let { base: from, witness: there, length } = block;
  while (from > inBase[0] && there > inWitness[0] && base.normals[from - 1] === witness.normals[there - 1]) {
    from -= 1;
    there -= 1;
    length += 1;
  }
  while (
    from + length < inBase[1] &&
    there + length < inWitness[1] &&
    base.normals[from + length] === witness.normals[there + length]
  )
    length += 1;
  return { base: from, witness: there, length };
}

const gapAt = (gaps: readonly Range[], at: number): Range | undefined => {
  let low = 0;
  let high = gaps.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((gaps[middle]?.[1] ?? Infinity) > at) high = middle;
    else low = middle + 1;
  }
  const gap = gaps[low];
  return gap && gap[0] <= at ? gap : undefined;
};

/** Neighbouring blocks that run forward together, as boxes. */
function clustered(
  blocks: readonly Block[],
  baseGaps: readonly Range[],
  witnessGaps: readonly Range[],
): Box[] {
  const boxes: { baseStart: number; baseEnd: number; witnessStart: number; witnessEnd: number }[] = [];
  for (const { base, witness, length } of blocks) {
    const last = boxes.at(-1);
    const near = (from: number, to: number): boolean => to >= from && to - from <= NEAR;
    if (
      last &&
      near(last.baseEnd, base) &&
      near(last.witnessEnd, witness) &&
      gapAt(baseGaps, last.baseStart) === gapAt(baseGaps, base) &&
      gapAt(witnessGaps, last.witnessStart) === gapAt(witnessGaps, witness)
    ) {
      last.baseEnd = base + length;
      last.witnessEnd = witness + length;
    } else
      boxes.push({
        baseStart: base,
        baseEnd: base + length,
        witnessStart: witness,
        witnessEnd: witness + length,
      });
  }
  return boxes;
}

/** A box grown to the units that it stands in, where these are free in both texts and it is the most of them. */
function wholeUnits(
  base: Sequence,
  witness: Sequence,
  box: Box,
  baseGaps: readonly Range[],
  witnessGaps: readonly Range[],
): Box {
  const around = ({ starts }: Sequence, start: number, end: number): Range => [
    starts[firstFrom(starts, start + 1) - 1] ?? start,
    starts[firstFrom(starts, end)] ?? end,
  ];
  const free = ([start, end]: Range, gaps: readonly Range[]): boolean =>
    end <= (gapAt(gaps, start)?.[1] ?? 0);
  const ours = around(base, box.baseStart, box.baseEnd);
  const theirs = around(witness, box.witnessStart, box.witnessEnd);
  const most = ([start, end]: Range, own: number): boolean => own * 2 >= end - start;
  return free(ours, baseGaps) &&
    free(theirs, witnessGaps) &&
    most(ours, box.baseEnd - box.baseStart) &&
    most(theirs, box.witnessEnd - box.witnessStart)
    ? { baseStart: ours[0], baseEnd: ours[1], witnessStart: theirs[0], witnessEnd: theirs[1] }
    : box;
}

/** Whole units that no block touches, with the same words, once in either text. */
function equalUnits(
  base: Sequence,
  witness: Sequence,
  baseGaps: readonly Range[],
  witnessGaps: readonly Range[],
): Block[] {
  const unitsIn = ({ codes, normals, starts }: Sequence, gaps: readonly Range[]): Map<string, number> => {
    const found = new Map<string, number>();
    for (const [index, start] of starts.entries()) {
      const end = starts[index + 1];
      const gap = gapAt(gaps, start);
      if (end === undefined || !gap || end > gap[1]) continue;
      if (normals.slice(start, end).filter((one) => !isPunctuation(one)).length < SHORTEST_UNIT) continue;
      const text = codes.slice(start, end);
      found.set(text, found.has(text) ? -1 : start);
    }
    return found;
  };
  const there = unitsIn(witness, witnessGaps);
  return [...unitsIn(base, baseGaps)].flatMap(([text, at]) => {
    const other = there.get(text) ?? -1;
    return at < 0 || other < 0 ? [] : [{ base: at, witness: other, length: text.length }];
  });
}

/** Passages outside the chain of `blocks` that both texts have, in the base's order; none overlaps another. */
export function findMoves(base: Sequence, witness: Sequence, blocks: readonly Block[]): Move[] {
  const baseGaps = gapsOf(blocks, 'base', base.normals.length);
  const witnessGaps = gapsOf(blocks, 'witness', witness.normals.length);
  if (baseGaps.length === 0 || witnessGaps.length === 0) return [];
  const found: Block[] = [];
  for (const block of [
    ...uniqueBlocks(base, witness, baseGaps, witnessGaps, STRETCH),
    ...equalUnits(base, witness, baseGaps, witnessGaps),
  ].sort((a, b) => a.base - b.base || b.length - a.length)) {
    const last = found.at(-1);
    if (last && block.base < last.base + last.length) continue;
    const inBase = gapAt(baseGaps, block.base);
    const inWitness = gapAt(witnessGaps, block.witness);
    if (!inBase || !inWitness) continue;
    const from: Range = [Math.max(inBase[0], last ? last.base + last.length : 0), inBase[1]];
    found.push(grown(base, witness, block, from, inWitness));
  }
  const taken = {
    base: new Uint8Array(base.normals.length),
    witness: new Uint8Array(witness.normals.length),
  };
  const isFree = ({ baseStart, baseEnd, witnessStart, witnessEnd }: Box): boolean =>
    !taken.base.subarray(baseStart, baseEnd).includes(1) &&
    !taken.witness.subarray(witnessStart, witnessEnd).includes(1);
  const take = (box: Box): Box => {
    taken.base.fill(1, box.baseStart, box.baseEnd);
    taken.witness.fill(1, box.witnessStart, box.witnessEnd);
    return box;
  };
  return clustered(found, baseGaps, witnessGaps)
    .filter((box) => isFree(box) && take(box))
    .map((box) => {
      const { baseStart, baseEnd, witnessStart, witnessEnd } = box;
      taken.base.fill(0, baseStart, baseEnd);
      taken.witness.fill(0, witnessStart, witnessEnd);
      const whole = wholeUnits(base, witness, box, baseGaps, witnessGaps);
      return take(isFree(whole) ? whole : box);
    })
    .map((box) => ({ box, blocks: withoutChance(base, witness, box, alignBox(base, witness, box)) }));
}
