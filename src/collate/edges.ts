/** Where a witness begins late or stops. */
import type { Sequence } from './sequence.ts';
import { firstFrom } from '../corpus/sorted.ts';
import { firstUnit, isPunctuation } from './tokens.ts';
import type { Body } from './tokens.ts';
import type { Piece, Variant } from './variants.ts';

/** So many words at an end are a witness that begins late or stops, where no whole unit is missing. */
const LONG_EDGE = 30;

/** Whether a range of tokens holds a whole unit or very many words. */
export function isLong({ starts, normals }: Sequence, [start, end]: readonly [number, number]): boolean {
  const next = starts[firstFrom(starts, start) + 1];
  return (
    (next !== undefined && next <= end) ||
    normals.slice(start, end).filter((normal) => !isPunctuation(normal)).length >= LONG_EDGE
  );
}

/** Of a long omission that reaches an end of the base: which. */
export function edgeOf({ variant }: Piece, { tokens }: Body, sequence: Sequence): Variant['edge'] {
  if (variant?.kind !== 'omission') return null;
  const start = firstUnit(tokens, variant.base.start);
  const end = Math.min(firstUnit(tokens, variant.base.end - 1) + 1, tokens.length);
  if ((start > 0 && end < tokens.length) || !isLong(sequence, [start, end])) return null;
  return end === tokens.length ? 'stops' : 'begins';
}
