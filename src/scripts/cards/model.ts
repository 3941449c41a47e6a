/** What a report's `cards.json` holds: made by the build, drawn by the script. */

/** Term, text, and where the text leads. */
export type CardRow = readonly [term: string, text: string, href?: string];

export interface Card {
  readonly value: string;
  readonly masked: boolean;
  readonly rows: readonly CardRow[];
  /** The sentence, cut to the number's surroundings. */
  readonly quote: readonly [before: string, number: string, after: string];
  /** Where all figures of the indicator are listed. */
  readonly all: string;
  /** By which it is cited: the value of `?cite=` in its report’s address. */
  readonly receipt: string;
}

export interface Cards {
  readonly edition: string;
  /** By the id of the mark; several where several indicators share one number. */
  readonly cards: Readonly<Record<string, readonly Card[]>>;
}
