/** What a collation tells: how two texts may differ, and the pieces that cover both. */
import type { Span } from '../corpus/model.ts';
import { isPunctuation } from './tokens.ts';
import type { Body, Levelled } from './tokens.ts';

export type SubstantiveKind = 'substitution' | 'addition' | 'omission' | 'transposition';
/**
 * `space`: white space within a unit; `division`: where paragraphs part;
 * `punctuation`: another mark, or one more or less; `case`: of Latin letters.
 */
export type OrthographicKind = Levelled | 'space' | 'punctuation' | 'case' | 'division';
export type VariantKind = SubstantiveKind | OrthographicKind;

const SUBSTANTIVE: readonly SubstantiveKind[] = ['substitution', 'addition', 'omission', 'transposition'];
export const isSubstantive = (kind: VariantKind): kind is SubstantiveKind =>
  (SUBSTANTIVE as readonly string[]).includes(kind);

/** One difference. An empty range is a place: what the other text has stands there. */
export interface Variant {
  readonly kind: VariantKind;
  readonly base: Span;
  readonly witness: Span;
  /** An omission at an end of the text: the witness begins late, or stops. */
  readonly edge: 'begins' | 'stops' | null;
}

export interface Piece {
  readonly base: Span;
  readonly witness: Span;
  /** Null where both have the same characters. */
  readonly variant: Variant | null;
  /** The transposition in which the piece stands elsewhere. */
  readonly moved: Variant | null;
}

export interface Collation {
  readonly base: Body;
  readonly witness: Body;
  /**
   * In the base's order; ranges of the base joined are its body, and, sorted by
   * `witness.start`, those of the witness are its own.
   */
  readonly pieces: readonly Piece[];
  /** In the base's order, transpositions before what differs within them. */
  readonly variants: readonly Variant[];
  /** Characters, white space apart, that both have, differences of spelling levelled. */
  readonly common: number;
}

/** What a difference is, from the normal forms on both sides. */
export function kindOf(base: readonly string[], witness: readonly string[]): VariantKind {
  const all = [...base, ...witness];
  const both = base.length > 0 && witness.length > 0;
  if (both && all.every((one) => one === '-')) return 'dashes';
  if (both && all.every((one) => one === '"' || one === "'")) return 'quotes';
  if (all.every(isPunctuation)) return 'punctuation';
  if (both && base.join('').toLowerCase() === witness.join('').toLowerCase()) return 'case';
  if (!both) return base.length > 0 ? 'omission' : 'addition';
  return 'substitution';
}
