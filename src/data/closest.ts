/** Rows of `closest/<report>.json`: passages of other districts near a report's paragraphs. */
import type { Edition, Report } from '../edition/model.ts';
import { besideOf } from '../edition/views/closest/beside.ts';
import type { NearSide } from '../edition/views/closest/plain.ts';
import { envelope } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import type { Links } from './links.ts';
import { placesOf } from './places.ts';
import type { ClosestRow } from './schemas.ts';

function sides(links: Links): (side: NearSide) => ClosestRow['own'] {
  return ({ report, unit, start, end, text, shared }) => {
    const place = placesOf(report);
    return {
      report: report.id,
      district: report.district.id,
      ...place(unit, { start, end }),
      quote: text,
      shared: shared.map((run) => {
        const { start: from, end: to } = place(unit, { start: start + run.start, end: start + run.end });
        return { start: from, end: to };
      }),
      url: links.report(report.id, unit),
    };
  };
}

/** In the order of the paragraphs, each with its nearest district first. */
export function closestRows(edition: Edition, report: Report, links: Links): ClosestRow[] {
  const side = sides(links);
  return besideOf(edition, report)
    .pages.flat()
    .flatMap(({ districts }) => districts.flatMap(({ pairs }) => pairs))
    .map(({ own, other, cosine, themes }) => ({
      own: side(own),
      other: side(other),
      cosine: Number(cosine.toFixed(4)),
      themes: [...themes],
      url: links.report(report.id, own.unit),
    }));
}

export const closestJson = (edition: Edition, report: Report, links: Links): Pieces =>
  envelope('closest', edition, closestRows(edition, report, links), '../');
