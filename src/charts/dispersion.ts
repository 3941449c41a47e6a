/** Where on a line, as long as its report, occurrences stand. Plain rows in, geometry out. */
import { scaleLinear } from 'd3-scale';
import { element, short, svgFile } from './svg.ts';

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

export interface DispersionFileRow {
  readonly name: string;
  /** Place in the list of districts, for its hue. */
  readonly slot: number;
  readonly total: string;
  readonly length: number;
  readonly marks: readonly { readonly at: number; readonly direct: boolean; readonly href: string }[];
}

const LABEL = 150;
const LINE = 900;
const TOTAL = 90;
const ROW = 44;

/** The same lines as a file of their own. */
export function dispersionFile(title: string, note: string, rows: readonly DispersionFileRow[]): string {
  const x = scaleLinear([0, Math.max(1, ...rows.map(({ length }) => length))], [0, LINE]);
  const width = LABEL + LINE + TOTAL;
  const body = rows.map(({ name, slot, total, length, marks }, index) =>
    element(
      'g',
      { class: `q${slot % 4}`, transform: `translate(0 ${index * ROW})` },
      element('text', { class: 'strong', x: 0, y: 34 }, name),
      element('path', { class: 'edge', d: `M${LABEL} 34.5h${short(x(length))}v-5`, fill: 'none' }),
      ...marks.map(({ at, direct, href }) =>
        element(
          'a',
          { href },
          element('path', {
            class: direct ? 'tick' : 'tick near',
            d: `M${short(LABEL + x(at))} 34v-${direct ? DIRECT : NEAR}`,
          }),
        ),
      ),
      element('text', { x: width, y: 34, 'text-anchor': 'end' }, total),
    ),
  );
  return svgFile({ title, note, width, height: rows.length * ROW }, ...body);
}
