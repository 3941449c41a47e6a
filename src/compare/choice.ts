/** Which districts are compared, as it stands in the address: `?d=jianxi,jiefang`. */
import { FEWEST, MOST } from './model.ts';

/** What ids are made of; anything else in an address names no district. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** No id is longer; what is longer is not asked for. */
const LONGEST = 80;

export interface Asked {
  /** What may be ids, each once, in the order given; as many as can be compared. */
  readonly ids: readonly string[];
  /** What can be no id, each once. */
  readonly refused: readonly string[];
  /** Ids beyond those that can be compared. */
  readonly over: readonly string[];
}

/**
 * What an address asks for; null where it says nothing of districts. A plain form sends them one by one
 * (`?d=jianxi&d=jiefang`), which is understood too.
 */
export function readAsked(given: URLSearchParams): Asked | null {
  if (!given.has('d')) return null;
  const named = given
    .getAll('d')
    .flatMap((value) => value.split(','))
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const once = [...new Set(named)];
  const possible = (id: string): boolean => id.length <= LONGEST && ID.test(id);
  const ids = once.filter(possible);
  return {
    ids: ids.slice(0, MOST),
    refused: once.filter((id) => !possible(id)),
    over: ids.slice(MOST),
  };
}

export interface Settled {
  /** Who is compared; null for the usual ones. */
  readonly chosen: readonly string[] | null;
  /** What a reader has to be told; empty where all was as it should be. */
  readonly told: readonly string[];
}

/** Shown of what stood in an address, and how many of them. */
const SHOWN = 24;
const FEW = 3;
const quoted = (names: readonly string[]): string => {
  const some = names.slice(0, FEW).map((name) => {
    const characters = Array.from(name);
    return `“${characters.slice(0, SHOWN).join('')}${characters.length > SHOWN ? '……' : ''}”`;
  });
  return some.join('、') + (names.length > FEW ? `等${names.length}个` : '');
};

/**
 * What is compared for what was asked, once it is known which districts there are. One alone is set beside
 * the first of the usual ones that is not it.
 *
 * @param nameOf The name of a district; null where there is no such district.
 */
export function settle(
  { ids, refused, over }: Asked,
  usual: readonly string[],
  nameOf: (id: string) => string | null,
): Settled {
  const known = ids.filter((id) => nameOf(id) !== null);
  const unknown = [...ids.filter((id) => nameOf(id) === null), ...refused];
  const name = (id: string): string => nameOf(id) ?? id;
  const told = [
    ...(unknown.length > 0
      ? [`没有${quoted(unknown)}这${unknown.length > 1 ? '几' : ''}个区，已经略去。`]
      : []),
    ...(over.length > 0 ? [`至多对读 ${MOST} 个区，${quoted(over)}没有列入。`] : []),
  ];
  const [only] = known;
  if (only === undefined)
    return { chosen: null, told: told.length > 0 ? [...told, '下面是默认的几个区。'] : told };
  if (known.length >= FEWEST) return { chosen: known, told };
  const beside = usual.find((id) => id !== only);
  return beside === undefined
    ? { chosen: null, told }
    : {
        chosen: [only, beside],
        told: [...told, `对读至少要 ${FEWEST} 个区，只写了${name(only)}一个，补上了${name(beside)}。`],
      };
}

/** Ids are lower-case words joined by hyphens: nothing in them needs an escape. */
export const choiceQuery = (districts: readonly string[]): string => `?d=${districts.join(',')}`;

export const sameChoice = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, place) => id === b[place]);
