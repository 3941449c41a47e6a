/** The sentence in which a district says what it wants to be: proposed by rule, for the editors to check. */
import { findMasks } from '../../corpus/masks.ts';
import type { SeedDocument } from '../../corpus/model.ts';
import type { UnitPlace } from './model.ts';

/** A numbered item, or a name in a list: nobody speaks here. */
const ITEM = /^(?:[\d（(①-⑳—]|[一二三四五六七八九十]+[是要、])/u;
const CLAUSE = /[^，。；！？：、,;!?:\n]+/gu;
const SHORTEST = 8;
const LONGEST = 48;
const WILL = /奋力|努力|加快|全力|着力|争当|争创|建设|打造|谱写|开创|建成|迈向|走在前/u;
const GOAL =
  /(?:强区|强县|强市|城区|新城|高地|示范区|先行区|样板|标杆|之城|名区|名城|名县|新篇章|新局面|新图景|现代化(?:.{0,8})(?:区|县|市)|幸福|美丽|宜居)[^，。；]{0,6}$/u;
/** Of somebody above, not of the district. */
const ABOVE = /国家|全国|中国|全省|全市|党中央|总书记|新时代|主义|指示|精神/u;

const score = (clause: string): number =>
  (WILL.test(clause) ? 2 : 0) + (GOAL.test(clause) ? 3 : 0) - (ABOVE.test(clause) ? 3 : 0);

/** Clauses of the running text, the likeliest first; of equals the earlier. Never one with a mask. */
export function portraits({ units }: Pick<SeedDocument, 'units'>, most: number): UnitPlace[] {
  const found: { readonly place: UnitPlace; readonly score: number }[] = [];
  for (const { id, kind, text } of units) {
    if (kind !== 'body') continue;
    for (const { 0: clause, index } of text.matchAll(CLAUSE)) {
      const lead = clause.length - clause.trimStart().length;
      const own = clause.trim();
      if (own.length < SHORTEST || own.length > LONGEST || ITEM.test(own) || findMasks(own).length > 0)
        continue;
      const start = index + lead;
      found.push({ place: { unit: id, start, end: start + own.length }, score: score(own) });
    }
  }
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ place }) => place);
}
