/** `search/quick.json`: the whole text, while it is small. */
export interface QuickContent {
  /** Traditional and Simplified in turn. */
  readonly pairs: string;
  readonly reports: readonly {
    readonly id: string;
    readonly district: string;
    readonly genre: string;
    /** Ids and texts of its units, in reading order. */
    readonly ids: readonly string[];
    readonly texts: readonly string[];
  }[];
  /** Numbers of the units that are tagged with each theme. */
  readonly themes: Readonly<Record<string, readonly number[]>>;
}

export interface QuickFile {
  readonly format: number;
  readonly edition: string;
  /** Null where the text is too large for this. */
  readonly content: QuickContent | null;
}
