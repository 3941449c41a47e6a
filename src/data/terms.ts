/** Rows of `terms.json`, and of `terms.csv`, which has one place a row. Offsets become code points here. */
import type { Edition, Term, TermExpansion, TermSense } from '../edition/model.ts';
import { fullName } from '../edition/names.ts';
import { expansionText } from '../edition/views/terms/meaning.ts';
import { termPlaces } from '../edition/views/terms/places.ts';
import type { ReportId, TermId } from '../corpus/ids.ts';
import type { Links } from './links.ts';
import { csv } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import { placesAmong } from './places.ts';
import type { TermRow } from './schemas.ts';

/** The addresses that terms need besides. */
export interface TermLinks extends Pick<Links, 'report'> {
  readonly term: (id: TermId) => string;
  readonly termsIn: (id: ReportId, anchor?: string) => string;
}

type Place = TermRow['places'][number];

/** In the edition's order; terms of the lexicon that stand nowhere are left out. */
export function termRows(edition: Edition, links: TermLinks): IteratorObject<TermRow> {
  const placesIn = placesAmong(edition.reports);
  const places = termPlaces(edition);
  const placesOf = (term: Term): Place[] =>
    term.places.map((one) => {
      const { report, place } = placesIn(one.report);
      const { source, ...at } = place(one.unit, one);
      return {
        report: report.id,
        district: report.district.id,
        ...at,
        form: one.form,
        quoted: one.quoted,
        sense: one.sense === null ? null : one.sense + 1,
        rule: one.rule,
        source,
        url: links.report(report.id, places.of(one)?.anchor ?? one.unit),
      };
    });
  const byText = (expansion: TermExpansion): TermRow['expansions'][number] => ({
    by: 'text',
    text: expansionText(expansion),
    sense: null,
    source: null,
    places: expansion.parts.map((part) => ({
      report: part.report,
      ...placesIn(part.report).place(part.unit, part),
      url: links.report(part.report, part.unit),
    })),
  });
  const byEditors = ({ expansion, source }: TermSense, index: number): TermRow['expansions'] =>
    expansion === null ? [] : [{ by: 'editors', text: expansion, sense: index + 1, source, places: [] }];
  return edition.terms
    .values()
    .filter((term) => term.places.length > 0)
    .map((term): TermRow => {
      const [first] = term.counts.keys();
      return {
        id: term.id,
        label: term.label,
        kind: term.kind,
        listed: term.listed,
        variants: term.variants.map(({ form, count }) => ({ form, count })),
        expansions: [...term.expansions.map(byText), ...term.senses.flatMap(byEditors)],
        senses: term.senses.map(({ label, note, province }, index) => ({
          sense: index + 1,
          label,
          note,
          province,
        })),
        counts: Object.fromEntries(term.counts),
        places: placesOf(term),
        url: term.paged || !first ? links.term(term.id) : links.termsIn(first, term.id),
      };
    });
}

const COLUMNS = [
  'term',
  'label',
  'kind',
  'district',
  'report',
  'paragraph',
  'start',
  'end',
  'form',
  'quoted',
  'sense',
  'rule',
  'url',
];

/** Every place of every term, one a row. */
export function termsCsv(edition: Edition, links: TermLinks): Pieces {
  const names = new Map(edition.reports.map(({ id, district }) => [id as string, fullName(district)]));
  const rows = termRows(edition, links).flatMap(({ id, label, kind, places }) =>
    places.map(({ quoted, source: _, ...place }) => ({
      term: id,
      label,
      kind,
      ...place,
      district: names.get(place.report) ?? '',
      quoted: quoted ? '引号内' : '',
    })),
  );
  return csv(COLUMNS, rows);
}
