/** Parts that all sections of a comparison share. */
import { INFERRED } from '../../edition/names.ts';
import { NB, paragraphLabel } from '../../site/format.ts';
import { href } from '../../site/hrefs.ts';
import { shapeOf } from '../../site/shapes.ts';
import type { UnitId } from '../../corpus/ids.ts';
import type { ComparedReport } from '../model.ts';
import { h } from '../tree.ts';
import type { Children, Element } from '../tree.ts';

function shape(place: number): Element {
  const { hue, path, hollow } = shapeOf(place);
  return h(
    'svg',
    { class: hue, viewBox: '0 0 12 12', 'aria-hidden': 'true' },
    h('path', {
      d: path,
      fill: hollow ? 'none' : 'currentColor',
      stroke: hollow && 'currentColor',
      'stroke-width': hollow && '1.5',
    }),
  );
}

/** A district: its mark, its short name, and （推定） where the name is inferred. */
export const who = ({ district }: Pick<ComparedReport, 'district'>): Element =>
  h(
    'span',
    { class: 'who' },
    shape(district.slot),
    district.shortName,
    district.inferred && h('span', { class: 'inferred' }, INFERRED),
  );

/** The mark of inference is never parted from its name, nor a number from the name that it belongs to. */
const MARKED = new RegExp(`([^，；：、]{2}${INFERRED}${NB}?[\\d.]*%?)`, 'u');
const whole = (phrase: string): Children =>
  phrase.split(MARKED).map((part) => (MARKED.test(part) ? h('span', { class: 'nowrap' }, part) : part));

/** A heading whose lines may end between its phrases only. */
export const phrases = (text: string): Children =>
  text.split(/(?<=[，；：、])/u).map((phrase, index) => [index > 0 && h('wbr'), whole(phrase)]);

/** A section with its finding as a heading, and a line on how to read it. */
export const section = (
  id: string,
  { title, sub }: { readonly title: string; readonly sub?: string },
  ...children: readonly Children[]
): Element =>
  h(
    'section',
    { class: 'sec', id, 'aria-labelledby': `${id}-title` },
    h(
      'div',
      { class: 'sec-head' },
      h('h2', { id: `${id}-title` }, phrases(title)),
      sub !== undefined && h('p', {}, sub),
    ),
    ...children,
  );

/** One cell a report: its name stands in it, to be seen where columns are stacked. */
export const cell = (report: ComparedReport, children: Children, id?: string): Element =>
  h('div', { class: 'cell', id }, h('p', { class: 'of' }, who(report)), children);

/** Names above the columns. */
export const nameRow = (reports: readonly ComparedReport[], extra: Children = null): Element =>
  h(
    'div',
    { class: 'row names', 'aria-hidden': 'true' },
    h('div', { class: 'what' }),
    reports.map((report) => h('div', { class: 'cell' }, who(report))),
    extra,
  );

export const row = (head: Children, cells: Children, extra: Children = null, id?: string): Element =>
  h('div', { class: 'row', id }, h('div', { class: 'what' }, head), cells, extra);

/** The place of a passage, with the way to it. */
export const place = (report: Pick<ComparedReport, 'id'>, unit: UnitId): Element =>
  h('a', { href: href.report(report.id, unit) }, paragraphLabel(unit));

export const more = (summary: string, children: Children): Element =>
  h('details', { class: 'more' }, h('summary', {}, summary), children);

/** An editors' paragraph. */
export const note = (label: string, ...children: readonly Children[]): Element =>
  h('div', { class: 'ed' }, h('b', {}, label), ' ', ...children);

/** 未提, 0: what is not there. */
export const none = (text: string): Element => h('span', { class: 'zero' }, text);
