/** Rows of `terms.json`, and of `terms.csv`, which has one place a row. Offsets become code points here. */
import { stringify } from 'csv-stringify/sync';
import { codePointOffsets } from '../corpus/count.ts';
import type { SourceSpan } from '../corpus/model.ts';
import type { Edition, Report, Term, TermExpansion, TermSense } from '../edition/model.ts';
import { fullName } from '../edition/names.ts';
import { expansionText } from '../edition/views/terms/meaning.ts';
import { termPlaces } from '../edition/views/terms/places.ts';
import { sourcesOf } from './figures.ts';
import type { ReportId, TermId } from '../corpus/ids.ts';
import type { Links } from './links.ts';
import type { TermRow } from './schemas.ts';

/** The addresses that terms need besides. */
export interface TermLinks extends Pick<Links, 'report'> {
  readonly term: (id: TermId) => string;
  readonly termsIn: (id: ReportId, anchor?: string) => string;
}

type Place = TermRow['places'][number];

/** Turns places of a report's text units into the public form; its texts are measured once. */
class Measured {
  private readonly seedPoint: (offset: number) => number;
  private readonly units: ReadonlyMap<
    string,
    { readonly source: readonly SourceSpan[]; readonly point: (offset: number) => number }
  >;

  constructor(report: Report) {
    this.seedPoint = codePointOffsets(report.text.text);
    this.units = new Map(
      [...report.text.paragraphs, ...report.text.sections].map(({ id, source }) => [
        id as string,
        { source, point: codePointOffsets(report.unitById.get(id)?.text ?? '') },
      ]),
    );
  }

  range(unit: string, start: number, end: number): Pick<Place, 'start' | 'end' | 'source'> {
    const measured = this.units.get(unit);
    const point = measured?.point ?? ((offset: number): number => offset);
    return {
      start: point(start),
      end: point(end),
      source: sourcesOf(measured?.source ?? [], start, end).map((span) => ({
        seed: span.seed,
        start: this.seedPoint(span.start),
        end: this.seedPoint(span.end),
      })),
    };
  }
}

/** In the edition's order; terms of the lexicon that stand nowhere are left out. */
export function termRows(edition: Edition, links: TermLinks): TermRow[] {
  const reports = new Map<string, { report: Report; measured: Measured }>(
    edition.reports.map((report) => [report.id, { report, measured: new Measured(report) }]),
  );
  const places = termPlaces(edition);
  const placesOf = (term: Term): Place[] =>
    term.places.flatMap((place) => {
      const of = reports.get(place.report);
      if (!of) return [];
      const { start, end, source } = of.measured.range(place.unit, place.start, place.end);
      return [
        {
          report: place.report,
          district: of.report.district.id,
          paragraph: place.unit,
          start,
          end,
          form: place.form,
          quoted: place.quoted,
          sense: place.sense === null ? null : place.sense + 1,
          rule: place.rule,
          source,
          url: links.report(place.report, places.of(place)?.anchor ?? place.unit),
        },
      ];
    });
  const byText = (expansion: TermExpansion): TermRow['expansions'][number] => ({
    by: 'text',
    text: expansionText(expansion),
    sense: null,
    source: null,
    places: expansion.parts.flatMap((part) => {
      const of = reports.get(part.report);
      if (!of) return [];
      const { start, end, source } = of.measured.range(part.unit, part.start, part.end);
      return [
        {
          report: part.report,
          paragraph: part.unit,
          start,
          end,
          source,
          url: links.report(part.report, part.unit),
        },
      ];
    }),
  });
  const byEditors = ({ expansion, source }: TermSense, index: number): TermRow['expansions'] =>
    expansion === null ? [] : [{ by: 'editors', text: expansion, sense: index + 1, source, places: [] }];
  return edition.terms
    .filter((term) => term.places.length > 0)
    .map((term) => {
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

/** Every place of every term, one a row. With a BOM, so that spreadsheets read it as UTF-8. */
export function termsCsv(edition: Edition, links: TermLinks): string {
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
  return stringify(rows, { bom: true, header: true, columns: COLUMNS, escape_formulas: true });
}
