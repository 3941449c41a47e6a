/**
 * In which order districts stand in lists. As many as stand side by side keep the editors' order. More are
 * found by where they are: provinces by their codes, cities and names by pinyin, so that the place of a
 * district can be guessed and a list can be jumped in.
 */
import type { District } from './model.ts';
import { PROVINCES } from './provinces.ts';
import { nameSlug } from './slugs.ts';
import { SIDE_BY_SIDE } from './views/chosen.ts';

type Placed = Pick<District, 'id' | 'name' | 'region' | 'slot'>;

const RANK: ReadonlyMap<string, number> = new Map([...PROVINCES.keys()].map((name, rank) => [name, rank]));

/** Strings that sort by code point as the districts do. */
function keyOf({ id, name, region: [province, city] }: Placed): readonly string[] {
  const rank = RANK.get(province) ?? PROVINCES.size;
  return [
    String(rank).padStart(3, '0'),
    nameSlug(province),
    province,
    nameSlug(city),
    city,
    nameSlug(name),
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

/**
 * The editors' first, as many as stand side by side, keep their slots; the rest are numbered as lists have
 * them, so that those that share a page differ in hue and shape.
 */
function withSlots<D extends { readonly slot: number }>(districts: readonly D[]): D[] {
  let next = SIDE_BY_SIDE;
  return districts.map((district) => {
    if (district.slot < SIDE_BY_SIDE) return district;
    next += 1;
    return { ...district, slot: next - 1 };
  });
}

/** @param districts In the editors' order, numbered by it. */
export function inListOrder<D extends Placed>(districts: readonly D[]): readonly D[] {
  if (districts.length <= SIDE_BY_SIDE) return districts;
  return withSlots(
    districts
      .map((district) => ({ district, key: keyOf(district) }))
      .sort((a, b) => compareKeys(a.key, b.key))
      .map(({ district }) => district),
  );
}
