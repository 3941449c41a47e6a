/**
 * Aligns a witness with the base: what stands in both in the same order, and
 * what stands in both in another. Offsets are tokens.
 */
import { alignBox } from './between.ts';
import type { Block, Box } from './anchors.ts';
import { findMoves } from './moves.ts';
import type { Move } from './moves.ts';
import { sequencesOf } from './sequence.ts';
import type { Sequence } from './sequence.ts';
import { atBorders, atUnitEnds, withoutChance } from './tidy.ts';
import type { Body } from './tokens.ts';

export interface Alignment {
  readonly base: Sequence;
  readonly witness: Sequence;
  /** Ascending in both texts. */
  readonly blocks: readonly Block[];
  /** In the base's order, apart from the blocks and from one another in both texts. */
  readonly moves: readonly Move[];
}

/** Cost grows with the length of the texts, whatever one of them lacks (see `between.ts`). */
export function align(baseBody: Body, witnessBody: Body): Alignment {
  const [base, witness] = sequencesOf([baseBody, witnessBody]) as [Sequence, Sequence];
  const whole: Box = {
    baseStart: 0,
    baseEnd: base.normals.length,
    witnessStart: 0,
    witnessEnd: witness.normals.length,
  };
  const tidy = (box: Box, blocks: readonly Block[]): Block[] =>
    atUnitEnds(base, witness, withoutChance(base, witness, box, atBorders(base, witness, blocks)));
  const blocks = tidy(whole, alignBox(base, witness, whole));
  const moves = findMoves(base, witness, blocks).filter((move) => move.blocks.length > 0);
  return { base, witness, blocks, moves };
}
