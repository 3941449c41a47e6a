/** A text as a row of characters (code points), of which any stretch is cut out quickly. */

export interface Characters {
  readonly size: number;
  /** The characters `[start, end)` as one string. */
  readonly slice: (start: number, end: number) => string;
}

export function charactersOf(characters: readonly string[]): Characters {
  const text = characters.join('');
  const size = characters.length;
  // as long as no character takes two units, places are the same
  if (text.length === size) return { size, slice: (start, end) => text.slice(start, end) };
  const places = new Uint32Array(size + 1);
  for (const [index, character] of characters.entries())
    places[index + 1] = (places[index] ?? 0) + character.length;
  return { size, slice: (start, end) => text.slice(places[start], places[end]) };
}
