/** What a witness has where the base has a given range. */
import type { Span } from '../corpus/model.ts';
import { lowest } from '../corpus/sorted.ts';
import { isSubstantive } from './variants.ts';
import type { Collation, Piece } from './variants.ts';

/** `same` to the character; `spelling`: but for orthographic differences; `other`; `absent`: nothing of it. */
export type State = 'same' | 'spelling' | 'other' | 'absent';

export interface ReadingAt {
  readonly state: State;
  /** In the witness's body; null where it has nothing of it, or has it in pieces. */
  readonly witness: Span | null;
  /** Whether any of it stands in another order. */
  readonly moved: boolean;
}

/** The part of a piece that stands in the base's range; only what agrees can be cut. */
function cut({ base, witness, variant }: Piece, range: Span): Span {
  if (variant !== null) return witness;
  const from = Math.max(range.start, base.start) - base.start;
  const to = Math.min(range.end, base.end) - base.start;
  return { start: witness.start + from, end: witness.start + to };
}

/** Pieces with text of the base's range, and what the witness adds within it; of an empty range, what it adds there. */
function piecesIn({ pieces }: Collation, { start, end }: Span): Piece[] {
  const found: Piece[] = [];
  // what is added at the very place stands before the first piece that ends behind it
  let index = lowest(pieces, ({ base }) => base.end, start + 1);
  while (index > 0 && start === end && pieces[index - 1]?.base.start === start) index -= 1;
  for (; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (!piece || piece.base.start > end || (piece.base.start === end && start < end)) break;
    const empty = piece.base.start === piece.base.end;
    if (
      start === end
        ? empty || (piece.base.start < start && piece.base.end > end)
        : !empty || piece.base.start > start
    )
      found.push(piece);
  }
  return found;
}

export function readingAt(collation: Collation, range: Span): ReadingAt {
  const found = piecesIn(collation, range);
  const moved = found.some((piece) => piece.moved !== null);
  let present = false;
  let lost = false;
  let other = false;
  let spelling = false;
  for (const { variant } of found) {
    if (variant === null) present = true;
    else if (variant.kind === 'omission') lost = true;
    else if (isSubstantive(variant.kind)) other = true;
    else {
      spelling = true;
      present ||= variant.witness.end > variant.witness.start;
    }
  }
  if (lost && !present && !other) return { state: 'absent', witness: null, moved };
  const spans = found.map((piece) => cut(piece, range)).filter(({ start, end }) => start < end);
  const broken = spans.some(({ start }, index) => index > 0 && start !== spans[index - 1]?.end);
  // what is one passage here, and has something between there, is another reading
  const state: State = other || lost || broken ? 'other' : spelling ? 'spelling' : 'same';
  const [first] = spans;
  const last = spans.at(-1);
  return {
    state,
    witness: first && last && !broken ? { start: first.start, end: last.end } : null,
    moved,
  };
}
