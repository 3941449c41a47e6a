/** Terms on the reading page: each place a link to its entry. */
import type { UnitId } from '../../corpus/ids.ts';
import type { Report } from '../../edition/model.ts';
import type { PlacedTerm } from '../../edition/views/terms/places.ts';
import { href } from '../../site/hrefs.ts';
import type { LinkMark } from '../text/marks.ts';

/** The links of a report's terms by text unit; a part of a longer slogan is no link of its own. */
export function termLinks(report: Report, placed: readonly PlacedTerm[]): Map<UnitId, LinkMark[]> {
  const links = new Map<UnitId, LinkMark[]>();
  for (const { term, place, anchor, entry, nested } of placed) {
    if (nested) continue;
    const { start, end, unit } = place;
    // most terms have no page of their own: their short address keeps this page light
    const to = term.paged ? href.term(term.id) : href.termsIn(report.id, entry);
    const link: LinkMark = { kind: 'link', sort: 'term', id: anchor, start, end, href: to };
    const list = links.get(unit);
    if (list) list.push(link);
    else links.set(unit, [link]);
  }
  return links;
}

/** How many places there are, and where they are all listed; null where there is none. */
export const termLayer = (
  report: Report,
  placed: readonly PlacedTerm[],
): { count: number; href: string } | null =>
  placed.length === 0 ? null : { count: placed.length, href: href.termsIn(report.id) };
