/** The passages near a report's paragraphs, for the reading page's script. */
import { shortName } from '../../edition/names.ts';
import type { BesideRow } from '../../edition/views/closest/beside.ts';
import type { NearPair, NearSide } from '../../edition/views/closest/plain.ts';
import type { BesideFile, BesidePassage, BesidePiece } from '../../scripts/beside/model.ts';
import { paragraphLabel } from '../../site/format.ts';
import { href } from '../../site/hrefs.ts';
import { masksOf } from '../text/marks.ts';

/** The text cut at its marks; a mask is never among what is shared. */
export function piecesOf(side: NearSide): BesidePiece[] {
  const marks = [
    ...side.shared.map(({ start, end }) => ({ start, end, kind: 1 as const })),
    ...masksOf(side.report, side).map(({ start, end }) => ({ start, end, kind: 2 as const })),
  ].sort((a, b) => a.start - b.start);
  const pieces: BesidePiece[] = [];
  let at = 0;
  for (const { start, end, kind } of marks) {
    if (start > at) pieces.push([side.text.slice(at, start), 0]);
    pieces.push([side.text.slice(start, end), kind]);
    at = end;
  }
  if (at < side.text.length) pieces.push([side.text.slice(at), 0]);
  return pieces;
}

const passageOf = ({ own, other, cosine }: NearPair): BesidePassage => ({
  who: shortName(other.report.district),
  slot: other.report.district.slot,
  where: paragraphLabel(other.unit),
  href: href.report(other.report.id, other.unit),
  cosine: cosine.toFixed(2),
  pieces: piecesOf(other),
  own: own.shared.map(({ start, end }) => [own.start + start, own.start + end]),
});

export const besideFile = (edition: string, rows: readonly BesideRow[]): BesideFile => ({
  edition,
  passages: Object.fromEntries(
    rows.map(({ unit, districts }) => [unit, districts.flatMap(({ pairs }) => pairs.map(passageOf))]),
  ),
});
