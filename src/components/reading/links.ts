/** The links of a report's text, by text unit. */
import type { UnitId } from '../../corpus/ids.ts';
import type { Report } from '../../edition/model.ts';
import type { EntityIn } from '../../edition/views/entities/places.ts';
import type { FigurePlaces } from '../../edition/views/figures/places.ts';
import { href } from '../../site/hrefs.ts';
import { entityHref } from '../entities/link.ts';
import type { LinkMark } from '../text/marks.ts';

/** Numbers lead to their place among the figures of their indicator. */
export function numberLinks(report: Report, places: FigurePlaces): Map<UnitId, LinkMark[]> {
  return new Map(
    [...(places.marks.get(report.id) ?? [])].map(([unit, marks]) => [
      unit,
      marks.flatMap(({ start, end, anchor, figures: [first] }): LinkMark[] => {
        if (!first) return [];
        const { indicator, page, anchor: entry } = places.of(first);
        const to = href.indicator(indicator, page, entry);
        return [{ kind: 'link', sort: 'number', start, end, id: anchor, href: to }];
      }),
    ]),
  );
}

/** Names lead to their entity's page, or to their entry in the report's list. */
export function entityLinks(list: readonly EntityIn[]): Map<UnitId, LinkMark[]> {
  const links = new Map<UnitId, LinkMark[]>();
  for (const one of list)
    for (const { unit, start, end } of one.places) {
      const own = links.get(unit) ?? [];
      own.push({ kind: 'link', sort: 'entity', start, end, id: `y${unit}-${start}`, href: entityHref(one) });
      links.set(unit, own);
    }
  return links;
}
