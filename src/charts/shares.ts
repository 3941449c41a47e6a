/** Shares of policy fields by report: a bar a cell on one scale, its number in front. Plain rows in, geometry out. */
import { barScale } from './matrix.ts';
import { element, svgFile } from './svg.ts';
import type { Markup } from './svg.ts';

export interface ShareCell {
  /** 0 to 1. */
  readonly share: number;
  /** The share as it is printed. */
  readonly text: string;
  /** Where the stretches are; null where there are none. */
  readonly href: string | null;
}

export interface SharePicture {
  readonly title: string;
  readonly note: string;
  /** Name and place in the list of districts, for its hue. */
  readonly columns: readonly { readonly name: string; readonly slot: number }[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly ShareCell[] }[];
  readonly largest: number;
}

const LABEL = 170;
const NUMBER = 48;
const COLUMN = 230;
const ROW = 32;
const HEAD = 34;

/** The whole picture as a file. */
export function sharesFile({ title, note, columns, rows, largest }: SharePicture): string {
  const bar = barScale(largest);
  const room = (COLUMN - NUMBER - 16) / 100;
  const width = LABEL + columns.length * COLUMN;
  const head = columns.map(({ name }, place) =>
    element('text', { class: 'strong', x: LABEL + place * COLUMN, y: 16 }, name),
  );
  const cellMarkup = ({ share, text, href }: ShareCell, place: number): Markup => {
    const hue = `q${(columns[place]?.slot ?? 0) % 4}`;
    const at = { transform: `translate(${LABEL + place * COLUMN} 0)` };
    const number = element('text', { class: href === null ? 'zero' : 'strong', x: 0, y: 20 }, text);
    if (href === null) return element('g', at, number);
    const drawn = element('rect', { class: 'bar', x: NUMBER, y: 10, width: bar(share) * room, height: 12 });
    return element('a', { ...at, class: hue, href }, number, drawn);
  };
  const body = rows.map(({ label, cells }, index) =>
    element(
      'g',
      { transform: `translate(0 ${HEAD + index * ROW})` },
      element('path', { class: 'rule', d: `M0 -.5h${width}` }),
      element('text', { class: 'serif', x: 0, y: 21 }, label),
      ...cells.map(cellMarkup),
    ),
  );
  return svgFile({ title, note, width, height: HEAD + rows.length * ROW }, ...head, ...body);
}
