/** Where on a line, as long as its report, occurrences stand. Plain rows in, geometry out. */
import { scaleLinear } from 'd3-scale';

export interface DispersionRow {
  readonly length: number;
  readonly marks: readonly { readonly at: number; readonly direct: boolean }[];
}

export interface DispersionLine {
  /** Per cent of the longest line. */
  readonly width: number;
  /** In the report's own units, for a view box of its length. */
  readonly marks: readonly string[];
}

/** Heights in pixels above the line. */
const DIRECT = 24;
const NEAR = 10;

export function dispersionLines(rows: readonly DispersionRow[]): DispersionLine[] {
  const width = scaleLinear([0, Math.max(1, ...rows.map(({ length }) => length))], [0, 100]);
  return rows.map(({ length, marks }) => ({
    width: Number(width(length).toFixed(2)),
    marks: marks.map(({ at, direct }) => `M${at} ${DIRECT}v-${direct ? DIRECT : NEAR}`),
  }));
}
