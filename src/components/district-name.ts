/** A district's mark and name, which a page with many reports has by the hundred. */
import type { District } from '../edition/model.ts';
import { INFERRED } from '../edition/names.ts';
import { href } from '../site/hrefs.ts';
import { shapeOf } from '../site/shapes.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

/** The mark of a district: shape and hue by its 0-based place in the list. */
export function districtMark(place: number): Markup {
  const { hue, path, hollow } = shapeOf(place);
  const drawn = hollow
    ? markup`fill="none" stroke="currentColor" stroke-width="1.5"`
    : markup`fill="currentColor"`;
  return markup`<svg class="${hue}" viewBox="0 0 12 12" aria-hidden="true"><path d="${path}" ${drawn}></path></svg>`;
}

export type NamedDistrict = Pick<District, 'id' | 'name' | 'shortName' | 'inferred' | 'slot'>;

/** Its mark, its name, and （推定） where the name is inferred. */
export function districtName(district: NamedDistrict, { short = false, link = false } = {}): Markup {
  const name = short ? district.shortName : district.name;
  return markup`<span class="who">${[
    districtMark(district.slot),
    link ? markup`<a href="${href.district(district.id)}">${name}</a>` : name,
    district.inferred ? markup`<span class="inferred">${INFERRED}</span>` : null,
  ]}</span>`;
}
