/**
 * Slogans and numeric abbreviations: short names that a text takes as known,
 * “两个确保”, “1+7+2+N”, 四新会战, “13710”. Offsets are UTF-16 and half-open.
 */
import type { Span } from '../../corpus/model.ts';

export const TERM_KINDS = ['numeric', 'formula', 'code', 'slogan', 'metaphor', 'masked'] as const;
/**
 * `numeric`: a numeral stands for its members (三清两建); `formula`: parts joined by plus signs;
 * `code`: digits alone; `masked`: a mask stands where the number would.
 */
export type TermKind = (typeof TERM_KINDS)[number];

/** A term in a text. */
export interface FoundTerm extends Span {
  /** `text.slice(start, end)`. */
  readonly form: string;
  readonly kind: TermKind;
  /** Whether it stands within quotation marks. */
  readonly quoted: boolean;
  /** Name of the rule that found it. */
  readonly rule: string;
}

/** A term of the editors' lexicon, as the finder needs it. */
export interface LexiconTerm {
  readonly id: string;
  readonly kind: TermKind;
  /** The label and its other spellings. */
  readonly forms: readonly string[];
  /** Longer strings in which a form means something else. */
  readonly refused: readonly { readonly context: string; readonly form: string }[];
}
