/** Places in a report's text units as the public files give them: code points, with their ranges of the seed. */
import { codePointOffsets } from '../corpus/count.ts';
import type { ReportId, UnitId } from '../corpus/ids.ts';
import type { SeedDocument, SourceSpan, Span } from '../corpus/model.ts';
import { present } from '../corpus/present.ts';
import { sourceOf } from '../corpus/sources.ts';
import type { Report } from '../edition/model.ts';

export type SourceRow = { seed: string; start: number; end: number }[];

export interface PlaceRow {
  readonly paragraph: UnitId;
  readonly start: number;
  readonly end: number;
  readonly source: SourceRow;
}

/** Every list of every report's places asks for these: a document is measured once, for all of them. */
const measured = new WeakMap<SeedDocument, ReturnType<typeof measure>>();

/** @returns A function from places of a document to ranges of its seed. */
export function sourcesIn(document: SeedDocument): (unit: UnitId, span: Span) => SourceRow {
  const known = measured.get(document) ?? measure(document);
  measured.set(document, known);
  return known;
}

function measure(document: SeedDocument): (unit: UnitId, span: Span) => SourceRow {
  const point = codePointOffsets(document.text);
  const sources = new Map<UnitId, readonly SourceSpan[]>(
    [...document.paragraphs, ...document.sections].map(({ id, source }) => [id, source]),
  );
  return (unit, span) =>
    sourceOf(sources.get(unit) ?? [], span).map(({ seed, start, end }) => ({
      seed,
      start: point(start),
      end: point(end),
    }));
}

const placing = new WeakMap<Report, ReturnType<typeof placer>>();

/** @returns A function that converts places of one report; its texts are measured once. */
export function placesOf(report: Report): (unit: UnitId, span: Span) => PlaceRow {
  const known = placing.get(report) ?? placer(report);
  placing.set(report, known);
  return known;
}

function placer(report: Report): (unit: UnitId, span: Span) => PlaceRow {
  const sources = sourcesIn(report.text);
  const points = new Map<UnitId, (offset: number) => number>();
  return (unit, span) => {
    const point = points.get(unit) ?? codePointOffsets(report.unitById.get(unit)?.text ?? '');
    points.set(unit, point);
    return { paragraph: unit, start: point(span.start), end: point(span.end), source: sources(unit, span) };
  };
}

/** A report, and a way to convert its places. */
export interface Placed {
  readonly report: Report;
  readonly place: ReturnType<typeof placesOf>;
}

/** @returns A function from a report's id to a way to convert its places; each report is measured when asked for. */
export function placesAmong(reports: readonly Report[]): (id: ReportId) => Placed {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return (id) => {
    const report = present(byId.get(id), 'report');
    return { report, place: placesOf(report) };
  };
}
