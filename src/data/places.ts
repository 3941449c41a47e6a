/** Places in a report's text units as the public files give them: code points, with their ranges of the seed. */
import { codePointOffsets } from '../corpus/count.ts';
import type { SourceSpan, Span } from '../corpus/model.ts';
import type { UnitId } from '../corpus/ids.ts';
import type { Report } from '../edition/model.ts';
import { sourcesOf } from './figures.ts';

export interface PlaceRow {
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
  readonly source: { seed: string; start: number; end: number }[];
}

/** @returns A function that converts places of one report; its texts are measured once. */
export function placesOf(report: Report): (unit: UnitId, span: Span) => PlaceRow {
  const seedPoint = codePointOffsets(report.text.text);
  const sources = new Map<UnitId, readonly SourceSpan[]>(
    [...report.text.paragraphs, ...report.text.sections].map(({ id, source }) => [id, source]),
  );
  const points = new Map<UnitId, (offset: number) => number>();
  return (unit, span) => {
    const point = points.get(unit) ?? codePointOffsets(report.unitById.get(unit)?.text ?? '');
    points.set(unit, point);
    const source = sourcesOf(sources.get(unit) ?? [], span.start, span.end);
    return {
      paragraph: unit,
      start: point(span.start),
      end: point(span.end),
      source: source.map(({ seed, start, end }) => ({ seed, start: seedPoint(start), end: seedPoint(end) })),
    };
  };
}
