/** What the catalogue says of one way in which input can be refused. */
type Details = Readonly<Record<string, string | number>>;

export interface Entry {
  readonly title: string;
  /** What was found and what was expected. */
  readonly message: (d: Details) => string;
  /** What to do. */
  readonly hint: (d: Details) => string;
}
