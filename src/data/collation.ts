/** Rows of `collation/<report>.json` and its CSV: one difference each. Offsets become code points here. */
import type { Entry } from '../collate/apparatus.ts';
import { placesOf } from '../collate/tokens.ts';
import type { Body } from '../collate/tokens.ts';
import { isSubstantive } from '../collate/variants.ts';
import { codePointOffsets } from '../corpus/count.ts';
import type { ReportId } from '../corpus/ids.ts';
import type { SeedDocument, Span } from '../corpus/model.ts';
import type { Edition, Report } from '../edition/model.ts';
import { witnessPages } from '../edition/views/collation/pages.ts';
import { collationsOf, variantOf } from '../edition/views/collation/witnesses.ts';
import { csv, envelope } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import { sourcesIn } from './places.ts';
import type { SourceRow } from './places.ts';
import type { CollationRow } from './schemas.ts';

/** Where an entry is marked in the texts side by side. */
export interface CollationLinks {
  readonly collation: (
    id: ReportId,
    at: { readonly witness: string | null; readonly page: number },
    anchor: string,
  ) => string;
}

/** From ranges of a body to ranges of its seed. */
function bodySources(document: SeedDocument, body: Body): (range: Span) => SourceRow {
  const sources = sourcesIn(document);
  return (range) => placesOf(body, range).flatMap((place) => sources(place.unit, place));
}

/** Where an entry ends: its text unit and the place in it. */
function endOf(body: Body, { base, unit, at }: Entry): { readonly unit: string; readonly at: number } {
  const last = placesOf(body, base).at(-1);
  return last ? { unit: last.unit, at: last.end } : { unit, at };
}

/** On the pages of the first witness that the entry is about. */
function addressOf(report: Report, entry: Entry, links: CollationLinks): string {
  const of = collationsOf(report).witnesses.find(({ siglum }) => variantOf(entry, siglum) !== null);
  return links.collation(
    report.id,
    { witness: of?.named ?? null, page: of ? (witnessPages(report, of).markedOn.get(entry.id) ?? 1) : 1 },
    entry.id,
  );
}

/** Rows of one report, in the order of its base; none where it has one witness. */
export function collationRows(report: Report, links: CollationLinks): CollationRow[] {
  const { witnesses, entries } = collationsOf(report);
  const [first] = witnesses;
  if (!first) return [];
  const { base } = first.collation;
  const ofBase = bodySources(report.text, base);
  const ofWitness = new Map(
    witnesses.map(({ siglum, witness, collation }) => [
      siglum,
      bodySources(witness.document, collation.witness),
    ]),
  );
  const points = new Map(report.text.units.map(({ id, text }) => [id as string, codePointOffsets(text)]));
  const point = (unit: string, at: number): number => points.get(unit)?.(at) ?? at;
  return entries.map((entry) => {
    const end = endOf(base, entry);
    return {
      id: entry.id,
      report: report.id,
      kind: isSubstantive(entry.kind) ? ('substantive' as const) : ('orthographic' as const),
      subkind: entry.kind,
      edge: entry.edge,
      paragraph: entry.unit,
      start: point(entry.unit, entry.at),
      endParagraph: end.unit,
      end: point(end.unit, end.at),
      lemma: entry.lemma,
      source: ofBase(entry.base),
      readings: entry.readings.map(({ siglum, state, text, witness }) => ({
        witness: siglum,
        state,
        text,
        source: witness ? (ofWitness.get(siglum)?.(witness) ?? []) : [],
      })),
      url: addressOf(report, entry, links),
    };
  });
}

export const collationJson = (edition: Edition, report: Report, links: CollationLinks): Pieces =>
  envelope('collation', edition, collationRows(report, links), '../');

/** One witness's difference a row. */
export function collationCsv(report: Report, links: CollationLinks): Pieces {
  const rows = collationRows(report, links).flatMap(({ readings, ...row }) =>
    readings
      .filter(({ state }) => state === 'variant')
      .map(({ witness, text, source }) => ({
        ...row,
        seed: row.source[0]?.seed ?? null,
        seedStart: row.source[0]?.start ?? null,
        witness,
        reading: text,
        witnessSeed: source[0]?.seed ?? null,
        witnessStart: source[0]?.start ?? null,
        witnessEnd: source.at(-1)?.end ?? null,
      })),
  );
  return csv(
    [
      'id',
      'report',
      'witness',
      'kind',
      'subkind',
      'edge',
      'paragraph',
      'start',
      'endParagraph',
      'end',
      'lemma',
      'reading',
      'seed',
      'seedStart',
      'witnessSeed',
      'witnessStart',
      'witnessEnd',
      'url',
    ],
    rows,
  );
}
