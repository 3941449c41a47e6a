/**
 * Annotations and apparatus beside the text. A place is
 * `#string-range(p12,3,4)`: element, first character counted from 0, number of
 * characters, in Unicode code points of the element's text content.
 */
import { codePointOffsets } from '../../corpus/count.ts';
import type { Span } from '../../corpus/model.ts';
import type { Edition, Figure, Report } from '../../edition/model.ts';
import { deletedPlaces } from '../../edition/views/masks.ts';
import { collationRows } from '../collation.ts';
import type { CollationLinks } from '../collation.ts';
import type { CollationRow } from '../schemas.ts';
import type { Found } from './found.ts';
import { block, element, leaf, text, token } from './xml.ts';
import type { Xml } from './xml.ts';

type Place = (unit: string, span: Span) => string;

const range = (unit: string, start: number, length: number): string =>
  `#string-range(${unit},${start},${length})`;

/** Places of one report; its texts are measured once. */
function placesIn(report: Report): Place {
  const points = new Map<string, (offset: number) => number>();
  return (unit, { start, end }) => {
    const point =
      points.get(unit) ?? codePointOffsets(report.text.units.length > 0 ? unitText(report, unit) : '');
    points.set(unit, point);
    return range(unit, point(start), point(end) - point(start));
  };
}

const unitText = (report: Report, unit: string): string =>
  (report.unitById as ReadonlyMap<string, { readonly text: string }>).get(unit)?.text ?? '';

/** A number that TEI takes as one; JavaScript's own spelling is an XML Schema double. */
const numeric = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) ? value : null;

/** A masked figure has no quantity: what was taken out is never filled in. */
const measureOf = (figure: Figure): Xml =>
  leaf(
    'measure',
    {
      type: figure.kind,
      quantity: figure.masked ? null : numeric(figure.value),
      atLeast: figure.masked ? null : numeric(figure.low),
      atMost: figure.masked ? null : numeric(figure.high),
      unit: token(figure.unit),
      commodity: token(figure.label),
    },
    figure.surface,
  );

const group = (type: string, spans: readonly Xml[]): Xml[] =>
  spans.length > 0 ? [block('spanGrp', { type, resp: '#editors' }, spans)] : [];

/** Themes, figures, terms, entities, and places that read as if words were missing. */
export function annotationsOf(report: Report, found: Found): Xml[] {
  const at = placesIn(report);
  const marked = (
    place: Span & { readonly unit: string; readonly form: string },
    ana: string,
    type: string | null = null,
  ): Xml => leaf('span', { target: at(place.unit, place), ana, type }, place.form);
  return [
    ...group(
      'theme',
      found.themes.map(({ of, at: mention }) => marked(mention, `#theme-${of.id}`, mention.kind)),
    ),
    ...group(
      'figure',
      found.figures.map((figure) =>
        element(
          'span',
          {
            target: at(figure.unitId, figure),
            ana: figure.indicator === null ? null : `#indicator-${figure.indicator}`,
            type: figure.kind,
          },
          measureOf(figure),
        ),
      ),
    ),
    ...group(
      'term',
      found.terms.map(({ of, at: place }) => marked(place, `#term-${of.id}`)),
    ),
    ...group(
      'entity',
      found.entities.map(({ of, at: place }) => marked(place, `#entity-${of.id}`, of.kind)),
    ),
    ...group(
      'deletion',
      deletedPlaces(report).map((place) =>
        leaf('span', { target: at(place.unit, place), cert: 'medium' }, place.surface),
      ),
    ),
    ...report.notes.map(({ unit, start, end, note }) =>
      leaf('note', { type: 'editorial', resp: '#editors', target: at(unit, { start, end }) }, note),
    ),
  ];
}

/** An entry: the base has `lem` from the first place up to the second, the witness has `rdg`. */
const entryOf = (row: CollationRow): Xml =>
  element(
    'app',
    {
      'xml:id': `app-${row.id}`,
      type: row.kind,
      subtype: row.subkind,
      from: range(row.paragraph, row.start, 0),
      to: range(row.endParagraph, row.end, 0),
    },
    leaf('lem', { wit: '#wit-base' }, row.lemma),
    ...row.readings
      .filter(({ state }) => state === 'variant' || state === 'other')
      .map((reading) => leaf('rdg', { wit: `#wit-${reading.witness}` }, reading.text)),
  );

/** The apparatus; empty where the report has one witness. */
export function apparatusOf(report: Report, links: CollationLinks): Xml[] {
  const rows = collationRows(report, links);
  return rows.length > 0 ? [block('listApp', {}, rows.map(entryOf))] : [];
}

/** What the annotations of a report point to: its themes, indicators, terms and entities, each once. */
export function categoriesOf(edition: Pick<Edition, 'indicators'>, found: Found): Xml[] {
  const taxonomy = (name: string, members: ReadonlyMap<string, string>): Xml[] =>
    members.size === 0
      ? []
      : [
          block(
            'taxonomy',
            { 'xml:id': `${name}s` },
            Array.from(members, ([id, label]) =>
              element('category', { 'xml:id': `${name}-${id}` }, element('catDesc', {}, text(label))),
            ),
          ),
        ];
  const used = new Set(found.figures.map(({ indicator }) => indicator));
  const labels = (things: readonly { readonly of: { readonly id: string; readonly label: string } }[]) =>
    new Map(things.map(({ of }) => [of.id, of.label]));
  return [
    ...taxonomy('theme', labels(found.themes)),
    ...taxonomy(
      'indicator',
      new Map(edition.indicators.filter(({ id }) => used.has(id)).map(({ id, label }) => [id, label])),
    ),
    ...taxonomy('term', labels(found.terms)),
    ...taxonomy('entity', labels(found.entities)),
  ];
}
