/**
 * Where notes stand in the margin. Margin and text share one unit of height:
 * a line of text takes three of them, a line of a note two, and notes begin on
 * a line of text. A note never begins before the last one ends; what runs over
 * the end of its paragraph pushes the first notes of the next ones down.
 */

/** Units of height to a line of text and to a line of a note. */
const TEXT = 3;
const NOTE = 2;

export interface MarginUnit {
  /** Height of the text unit in units of height, guessed low rather than high. */
  readonly rows: number;
  /** Its notes in order: the line of the text beside which each belongs, and its own length in lines. */
  readonly notes: readonly { readonly line: number; readonly lines: number }[];
}

/** The line, counted from the top of its text unit, on which each note starts. */
export function placeNotes(units: readonly MarginUnit[]): number[][] {
  let free = 0;
  return units.map(({ rows, notes }) => {
    const starts = notes.map(({ line, lines }) => {
      const start = Math.max(line, Math.ceil(free / TEXT));
      free = start * TEXT + lines * NOTE + 1;
      return start;
    });
    free = Math.max(0, free - rows);
    return starts;
  });
}
