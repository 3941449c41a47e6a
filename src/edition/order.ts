/**
 * In which order districts stand in lists. As many as stand side by side keep the editors' order. More are
 * found by where they are: provinces by their codes, cities and names by pinyin, so that the place of a
 * district can be guessed and a list can be jumped in.
 */
import type { District } from './model.ts';
import { PROVINCES } from './provinces.ts';
import { slugOf } from './slugs.ts';
import { SIDE_BY_SIDE } from './views/chosen.ts';

type Placed = Pick<District, 'id' | 'name' | 'region'>;

const RANK: ReadonlyMap<string, number> = new Map([...PROVINCES.keys()].map((name, rank) => [name, rank]));

/** Strings that sort by code point as the districts do. */
function keyOf({ id, name, region: [province, city] }: Placed): readonly string[] {
  const rank = RANK.get(province) ?? PROVINCES.size;
  return [
    String(rank).padStart(3, '0'),
    slugOf(province),
    province,
    slugOf(city),
    city,
    slugOf(name),
    name,
    id,
  ];
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? '';
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** @param districts In the editors' order. */
export function inListOrder<D extends Placed>(districts: readonly D[]): readonly D[] {
  if (districts.length <= SIDE_BY_SIDE) return districts;
  return districts
    .map((district) => ({ district, key: keyOf(district) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ district }) => district);
}
