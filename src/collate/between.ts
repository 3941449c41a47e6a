/**
 * The alignment of two parts: what they share at their ends, anchors on ever
 * shorter unique stretches, and between these, where little is left, Myers's
 * difference. Every step is bounded, so that cost grows with the text.
 */
import { diffArrays } from 'diff';
import { heaviestChain, uniqueBlocks } from './anchors.ts';
import type { Block, Box } from './anchors.ts';
import type { Sequence } from './sequence.ts';

/** Lengths of the stretches that serve as anchors, longest first. */
const STRETCHES = [32, 16, 8, 4];
/** So small a product of two lengths is compared token by token at once. */
const SMALL = 10_000;
/** Two parts that differ in more tokens than this are different texts. */
const MOST_EDITS = 800;

/** Blocks of the box in order, each ascending in both texts. */
export function alignBox(base: Sequence, witness: Sequence, box: Box): Block[] {
  const blocks: Block[] = [];
  fill(base, witness, box, 0, blocks);
  return joined(blocks);
}

function fill(base: Sequence, witness: Sequence, box: Box, level: number, out: Block[]): void {
  let { baseStart, baseEnd, witnessStart, witnessEnd } = box;
  const equal = (i: number, j: number): boolean => base.normals[i] === witness.normals[j];
  const from = baseStart;
  while (baseStart < baseEnd && witnessStart < witnessEnd && equal(baseStart, witnessStart)) {
    baseStart += 1;
    witnessStart += 1;
  }
  if (baseStart > from) out.push({ base: from, witness: box.witnessStart, length: baseStart - from });
  const to = baseEnd;
  while (baseStart < baseEnd && witnessStart < witnessEnd && equal(baseEnd - 1, witnessEnd - 1)) {
    baseEnd -= 1;
    witnessEnd -= 1;
  }
  const rest = { baseStart, baseEnd, witnessStart, witnessEnd };
  if (baseStart < baseEnd && witnessStart < witnessEnd) differ(base, witness, rest, level, out);
  if (baseEnd < to) out.push({ base: baseEnd, witness: witnessEnd, length: to - baseEnd });
}

/** A box whose ends differ. */
function differ(base: Sequence, witness: Sequence, box: Box, level: number, out: Block[]): void {
  const { baseStart, baseEnd, witnessStart, witnessEnd } = box;
  const size = STRETCHES[level];
  if (size === undefined || (baseEnd - baseStart) * (witnessEnd - witnessStart) <= SMALL) {
    out.push(...myers(base, witness, box));
    return;
  }
  const chain = heaviestChain(
    uniqueBlocks(base, witness, [[baseStart, baseEnd]], [[witnessStart, witnessEnd]], size),
  );
  if (chain.length === 0) {
    differ(base, witness, box, level + 1, out);
    return;
  }
  let at = { base: baseStart, witness: witnessStart };
  const between = (toBase: number, toWitness: number): void => {
    fill(
      base,
      witness,
      { baseStart: at.base, baseEnd: toBase, witnessStart: at.witness, witnessEnd: toWitness },
      level + 1,
      out,
    );
  };
  for (const block of chain) {
    between(block.base, block.witness);
    out.push(block);
    at = { base: block.base + block.length, witness: block.witness + block.length };
  }
  between(baseEnd, witnessEnd);
}

function myers(base: Sequence, witness: Sequence, box: Box): Block[] {
  const changes = diffArrays(
    base.normals.slice(box.baseStart, box.baseEnd),
    witness.normals.slice(box.witnessStart, box.witnessEnd),
    { maxEditLength: MOST_EDITS },
  );
  const found: Block[] = [];
  let at = { base: box.baseStart, witness: box.witnessStart };
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed) found.push({ ...at, length: count });
    at = { base: at.base + (added ? 0 : count), witness: at.witness + (removed ? 0 : count) };
  }
  return found;
}

/** Blocks that touch in both texts become one. */
export function joined(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (last && last.base + last.length === block.base && last.witness + last.length === block.witness)
      found[found.length - 1] = { ...last, length: last.length + block.length };
    else if (block.length > 0) found.push(block);
  }
  return found;
}
