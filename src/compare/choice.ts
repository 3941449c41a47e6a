/** Which districts are compared, as it stands in the address: `?d=jianxi,jiefang`. */
import { FEWEST, MOST } from './model.ts';

/** What ids are made of; anything else in an address names no district. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The districts that an address names, each once, at most as many as can be compared; null where it names
 * fewer than two. A plain form sends them one by one (`?d=jianxi&d=jiefang`), which is understood too.
 */
export function readChoice(given: URLSearchParams): readonly string[] | null {
  const ids = given.getAll('d').flatMap((value) => value.split(','));
  const chosen = [...new Set(ids.map((id) => id.trim()).filter((id) => ID.test(id)))].slice(0, MOST);
  return chosen.length < FEWEST ? null : chosen;
}

/** Ids are lower-case words joined by hyphens: nothing in them needs an escape. */
export const choiceQuery = (districts: readonly string[]): string => `?d=${districts.join(',')}`;

export const sameChoice = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, place) => id === b[place]);
