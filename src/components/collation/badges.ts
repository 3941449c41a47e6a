/** Says that something here would be otherwise in another witness, and leads to what explains it. */
import type { Report } from '../../edition/model.ts';
import type { ListedPlace } from '../../edition/views/collation/impact.ts';
import { href } from '../../site/hrefs.ts';
import { markup } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { placeImpact } from './words.ts';

/**
 * @param places Only where the witness differs: see `changedIn`.
 * @param what What the place is: 句, 数.
 */
export const badges = (report: Pick<Report, 'id'>, places: readonly ListedPlace[], what?: string): Markup[] =>
  places.map((place) => {
    const { named } = place.of;
    const to = href.collation(
      report.id,
      { witness: named, list: true, page: place.page },
      place.entry ?? undefined,
    );
    return markup`<a class="wit" href="${to}">${placeImpact(place, what)}</a>`;
  });
