/** `search/suggest.json`: what the browser knows of the editors' pages before it asks Pagefind. */

/** Raised whenever the file changes its form. */
export const SUGGEST_FORMAT = 2;

/** A name under which a page can be asked for. */
export interface SuggestName {
  readonly text: string;
  /** Its syllables, separated by spaces: `ying shang huan jing`; initials are their first letters. Empty: by text only. */
  readonly pinyin: string;
  /** Follows the name where it is shown: （推定）. */
  readonly mark?: string;
}

export interface SuggestPage {
  readonly kind: string;
  readonly id: string;
  /** As it is shown; an inferred name bears its mark. */
  readonly label: string;
  /** One line that tells it from others: 改革开放与营商环境. */
  readonly detail: string;
  /** From the site's root: `themes/zhihuidao/`. */
  readonly path: string;
  /** The first is the label without any mark. */
  readonly names: readonly SuggestName[];
  /** Pagefind's name of its record. */
  readonly record: string;
}

export interface SuggestFile {
  readonly format: number;
  /** Changes with the index of the pages' texts. */
  readonly tag: string;
  /** From the site's root: the folder of the index, and where Pagefind's own program stands. */
  readonly index: string;
  readonly program: string;
  /** Traditional and Simplified in turn: what matters to these pages of the whole table. */
  readonly pairs: string;
  /** Kinds of page by id: 主题. */
  readonly kinds: Readonly<Record<string, string>>;
  /** In the order in which equally good answers are given; with very many, the first of them. */
  readonly pages: readonly SuggestPage[];
  /** Files with the others, in order, from the site's root. Each is named by its content, so none can be another edition's. */
  readonly further: readonly string[];
}
