/** Themes by district: two bars a cell, direct filled and near hollow, on one scale. Plain rows in, geometry out. */
import { scaleLinear } from 'd3-scale';
import { element, svgFile } from './svg.ts';
import type { Markup } from './svg.ts';

export interface MatrixCellRow {
  readonly direct: number;
  readonly near: number;
  /** Per 10,000 characters. */
  readonly rate: number;
  readonly nearRate: number;
  /** Where the sentences are. */
  readonly href: string;
  readonly nearHref: string;
}

export interface MatrixChartRow {
  readonly label: string;
  readonly cells: readonly MatrixCellRow[];
  readonly difference: string;
}

export interface MatrixChartGroup {
  readonly label: string;
  readonly rows: readonly MatrixChartRow[];
}

/** The longest bar, in per cent of its cell: the rest is for the number behind it. */
const LONGEST = 78;

/** Length of a bar in per cent of its cell; something that occurs is never invisible. */
export function barScale(largest: number): (rate: number) => number {
  const scale = scaleLinear([0, Math.max(largest, Number.MIN_VALUE)], [0, LONGEST]);
  return (rate) => (rate === 0 ? 0 : Math.max(0.6, Number(scale(rate).toFixed(2))));
}

/** The largest rate of any cell, direct or near. */
export const largestRate = (
  rows: readonly { readonly cells: readonly Pick<MatrixCellRow, 'rate' | 'nearRate'>[] }[],
): number =>
  rows.reduce(
    (most, { cells }) => cells.reduce((best, { rate, nearRate }) => Math.max(best, rate, nearRate), most),
    0,
  );

const LABEL = 190;
const COUNT = 34;
const COLUMN = 240;
const ROW = 40;
const HEAD = 34;

export interface MatrixPicture {
  readonly title: string;
  readonly note: string;
  /** Name and place in the list of districts, for its hue. */
  readonly columns: readonly { readonly name: string; readonly slot: number }[];
  readonly groups: readonly MatrixChartGroup[];
  readonly largest: number;
  /** Words at the head of the last column, and of a cell in which nothing was found. */
  readonly differenceLabel: string;
  readonly absent: string;
}

function cellMarkup(
  cell: MatrixCellRow,
  slot: number,
  bar: (rate: number) => number,
  absent: string,
): Markup {
  const room = (COLUMN - COUNT - 12) / 100;
  const hue = `q${slot % 4}`;
  if (cell.direct + cell.near === 0)
    return element('a', { href: cell.href }, element('text', { class: 'zero', x: 0, y: 22 }, absent));
  return element(
    'g',
    { class: hue },
    element(
      'a',
      { href: cell.href },
      element('text', { class: cell.direct > 0 ? 'strong' : 'zero', x: 0, y: 15 }, cell.direct),
      ...(cell.direct > 0
        ? [
            element('rect', { class: 'bar', x: COUNT, y: 5, width: bar(cell.rate) * room, height: 10 }),
            element('text', { x: COUNT + bar(cell.rate) * room + 6, y: 15 }, cell.rate.toFixed(1)),
          ]
        : [element('path', { class: 'edge', d: `M${COUNT} 10.5h8` })]),
    ),
    element(
      'a',
      { href: cell.nearHref },
      element('text', { class: 'zero', x: 0, y: 32 }, cell.near),
      ...(cell.near > 0
        ? [
            element('rect', {
              class: 'bar near',
              x: COUNT + 0.5,
              y: 24.5,
              width: bar(cell.nearRate) * room,
              height: 5,
            }),
          ]
        : [element('path', { class: 'edge', d: `M${COUNT} 27.5h8` })]),
    ),
  );
}

/** The whole picture as a file. */
export function matrixFile(picture: MatrixPicture): string {
  const bar = barScale(picture.largest);
  const width = LABEL + picture.columns.length * COLUMN + 70;
  const body: Markup[] = picture.columns.map(({ name }, place) =>
    element('text', { class: 'strong', x: LABEL + place * COLUMN, y: 16 }, name),
  );
  body.push(element('text', { x: width, y: 16, 'text-anchor': 'end' }, picture.differenceLabel));
  let y = HEAD;
  for (const { label, rows } of picture.groups) {
    if (label !== '') {
      body.push(element('text', { x: 0, y: y + 20 }, label));
      y += HEAD;
    }
    for (const row of rows) {
      body.push(
        element('path', { class: 'rule', d: `M0 ${y - 0.5}h${width}` }),
        element('text', { class: 'serif', x: 0, y: y + 24 }, row.label),
        ...row.cells.map((cell, place) =>
          element(
            'g',
            { transform: `translate(${LABEL + place * COLUMN} ${y})` },
            cellMarkup(cell, picture.columns[place]?.slot ?? 0, bar, picture.absent),
          ),
        ),
        element('text', { x: width, y: y + 24, 'text-anchor': 'end' }, row.difference),
      );
      y += ROW;
    }
  }
  return svgFile({ title: picture.title, note: picture.note, width, height: y }, ...body);
}
