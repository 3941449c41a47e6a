/** The words of citing: what is cited, how it is written, and what a place of it may put in later. */

/** A date of CSL-JSON. */
interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
  readonly circa?: boolean;
}

/**
 * The fields of CSL-JSON 1.0.2 that this site uses.
 * Its schema: https://github.com/citation-style-language/schema
 */
export interface CslItem {
  readonly id: string;
  /** All that is cited here is read on a page of this site: `[EB/OL]` in GB/T 7714. */
  readonly type: 'webpage';
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly publisher: string;
  readonly language: 'zh-CN';
  readonly URL: string;
  /** The edition of the corpus: 语料版 1234567890ab. */
  readonly version: string;
  readonly note: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly genre?: string;
  /** The place in the text, where GB/T 7714 puts the cited page: 第12段. */
  readonly page?: string;
}

export const FORMATS = ['gbt', 'bibtex', 'ris', 'csl'] as const;
export type CitationFormat = (typeof FORMATS)[number];

/** One citation in every format, as text. */
export type Written = Readonly<Record<CitationFormat, string>>;
