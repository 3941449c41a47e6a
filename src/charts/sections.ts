/** Names of sections above a line that stands for a report. Plain rows in, geometry out. */
import { scaleLinear } from 'd3-scale';

export interface SectionRow {
  readonly start: number;
  readonly number: string;
  readonly label: string;
}

export interface SectionMark {
  /** Per cent of the line. */
  readonly x: number;
  readonly text: string;
}

/** Pixels: of a character, of the gap between two names, and of the narrowest line that shows names. */
const CHARACTER = 12;
const GAP = 14;
const WIDTH = 780;

/** A name that would run into the next one is cut to its number, and to nothing where it has none. */
export function nameSections(rows: readonly SectionRow[], length: number): SectionMark[] {
  const x = scaleLinear([0, Math.max(1, length)], [0, 100]);
  return rows.map(({ start, number, label }, index) => {
    const next = rows[index + 1];
    const room = ((x(next ? next.start : length) - x(start)) / 100) * WIDTH - GAP;
    const whole = number ? `${number} ${label}` : label;
    const fits = (text: string): boolean => text.length * CHARACTER <= room;
    const cut = whole.slice(0, Math.max(0, Math.floor(room / CHARACTER)));
    // at least two characters of the name, else the number alone
    const shown = fits(whole)
      ? whole
      : cut.length >= whole.length - label.length + 2
        ? cut
        : fits(number)
          ? number
          : '';
    return { x: Number(x(start).toFixed(2)), text: shown };
  });
}
