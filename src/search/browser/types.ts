/** What is asked and answered. */

/** Filters select text units exactly; one left out or undefined selects all. */
export interface SearchFilters {
  readonly district?: string | undefined;
  readonly report?: string | undefined;
  readonly theme?: string | undefined;
  readonly genre?: string | undefined;
  /** `heading` or `body`. */
  readonly kind?: string | undefined;
}

/** A text unit that holds every run of the query. */
export interface Hit {
  readonly report: string;
  /** Id of the text unit: `p12`, `s3`. */
  readonly paragraph: string;
  /** Occurrences of all runs; they may overlap. */
  readonly occurrences: number;
  /** Number of the unit in the reading order of the edition, from 0. */
  readonly unit: number;
  /**
   * Where the occurrences begin in the unit, counted in folded characters; null
   * where a run of a single character was asked, which is counted, not placed.
   */
  readonly starts: readonly number[] | null;
}

export interface Answer {
  /** In the reading order of the edition. */
  readonly paragraphs: readonly Hit[];
  readonly occurrences: number;
}

/** What is searched. */
export interface About {
  /** The edition's id. */
  readonly edition: string;
  /** In the order of the edition. */
  readonly reports: readonly {
    readonly id: string;
    readonly district: string;
    readonly genre: string;
    /** Text units. */
    readonly units: number;
  }[];
  readonly units: number;
  /** Characters without white space, as the site counts them. */
  readonly characters: number;
  /** Ids of the themes that can be filtered by. */
  readonly themes: readonly string[];
}

export const NOTHING: Answer = { paragraphs: [], occurrences: 0 };
