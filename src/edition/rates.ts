/** Rates. */

/** Occurrences per 10,000 characters of the text units. */
export const per10k = (count: number, characters: number): number =>
  characters === 0 ? 0 : (count / characters) * 10_000;
