/**
 * A witness beside the base: pieces that cover both texts, and what differs.
 * Offsets are UTF-16 in the bodies of both (`tokens.ts`).
 */
import { align } from './align.ts';
import type { Block } from './anchors.ts';
import { edgeOf } from './edges.ts';
import { Pieces } from './pieces.ts';
import type { Body } from './tokens.ts';
import type { Collation, Variant } from './variants.ts';

/** Collates a witness with the base. Linear in the length of the texts, see `align.ts`. */
export function collate(base: Body, witness: Body): Collation {
  const alignment = align(base, witness);
  const builder = new Pieces(base, witness, alignment);
  const whole = [
    [0, base.tokens.length],
    [0, witness.tokens.length],
  ] as const;
  // a text of nothing but white space has no token to hang it on
  if (base.tokens.length === 0 || witness.tokens.length === 0) builder.gap(...whole, null);
  else builder.walk(alignment.blocks, ...whole, null);
  const pieces = builder.list.map((piece) => {
    const edge = edgeOf(piece, base, alignment.base);
    return edge === null || !piece.variant ? piece : { ...piece, variant: { ...piece.variant, edge } };
  });
  const variants: Variant[] = [];
  let moved: Variant | null = null;
  for (const piece of pieces) {
    if (piece.moved && piece.moved !== moved) variants.push(piece.moved);
    moved = piece.moved;
    if (piece.variant) variants.push(piece.variant);
  }
  const length = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.length, 0);
  return {
    base,
    witness,
    pieces,
    variants,
    common: length(alignment.blocks) + alignment.moves.reduce((sum, { blocks }) => sum + length(blocks), 0),
  };
}
