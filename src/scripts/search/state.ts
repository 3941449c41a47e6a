/** What is asked, as it stands in the address: every state of the page can be shared. */
export const VIEWS = ['list', 'kwic', 'distribution'] as const;
export type View = (typeof VIEWS)[number];

/** Orders of the list and of the lines; the first is the one that needs no saying. */
export const SORTS = { list: ['text', 'count', 'heading'], kwic: ['text', 'left', 'right'] } as const;
export type Sort = (typeof SORTS)['list'][number] | (typeof SORTS)['kwic'][number];

export const FACETS = ['district', 'genre', 'kind', 'theme', 'report'] as const;
export type Facet = (typeof FACETS)[number];

/** Within a facet any of the chosen values, across facets all. None chosen means all. */
export type Chosen = Readonly<Record<Facet, readonly string[]>>;

/** Nothing chosen, nothing narrowed. */
export const NONE_CHOSEN: Chosen = { district: [], genre: [], kind: [], theme: [], report: [] };

/** Beyond plain runs: what must not stand in the unit, of what one must, how near the runs must be. */
export interface Finer {
  /** Runs of which at least one must stand in the unit. */
  readonly any: string;
  /** Runs none of which may. */
  readonly none: string;
  /** At most so many characters between neighbouring runs of the query; null for anywhere in the unit. */
  readonly within: number | null;
}

export interface State {
  readonly query: string;
  readonly finer: Finer;
  readonly chosen: Chosen;
  readonly view: View;
  readonly sort: Sort;
  /** Characters at either side of a line. */
  readonly width: number;
}

export const WIDTH = { least: 10, usual: 20, most: 60 } as const;
/** A longer query is searched for, but hosts refuse an address that holds it. */
export const LONGEST_IN_ADDRESS = 500;
export const MOST_WITHIN = 500;

const oneOf = <T extends string>(list: readonly T[], value: string | null): T | undefined =>
  list.find((one) => one === value);

function whole<T>(
  value: string | null,
  { least, usual, most }: { readonly least: number; readonly usual: T; readonly most: number },
): number | T {
  const number = value === null || value.trim() === '' ? NaN : Number(value);
  return Number.isInteger(number) && number >= least ? Math.min(number, most) : usual;
}

export function readState(address: URL): State {
  const given = address.searchParams;
  const view = oneOf(VIEWS, given.get('view')) ?? 'list';
  const sorts: readonly Sort[] = view === 'distribution' ? ['text'] : SORTS[view];
  const chosen = Object.fromEntries(
    FACETS.map((facet) => [facet, [...new Set(given.getAll(facet).filter((value) => value !== ''))]]),
  ) as Record<Facet, string[]>;
  return {
    query: given.get('q') ?? '',
    finer: {
      any: given.get('any') ?? '',
      none: given.get('none') ?? '',
      within: whole(given.get('within'), { least: 0, usual: null, most: MOST_WITHIN }),
    },
    chosen,
    view,
    sort: oneOf(sorts, given.get('sort')) ?? 'text',
    width: whole(given.get('width'), WIDTH),
  };
}

/** Whether all that is asked has room in an address; what has none is left out there. */
export const fitsAddress = ({ query, finer: { any, none } }: State): boolean =>
  [query, any, none].every(({ length }) => length <= LONGEST_IN_ADDRESS);

/** The query string of a state; what goes without saying is left out. */
export function stateQuery({ query, finer, chosen, view, sort, width }: State): string {
  const given = new URLSearchParams();
  const set = (name: string, value: string): void => {
    if (value !== '' && value.length <= LONGEST_IN_ADDRESS) given.set(name, value);
  };
  set('q', query);
  set('any', finer.any);
  set('none', finer.none);
  if (finer.within !== null) given.set('within', String(finer.within));
  for (const facet of FACETS) for (const value of chosen[facet]) given.append(facet, value);
  if (view !== 'list') given.set('view', view);
  if (sort !== 'text') given.set('sort', sort);
  if (width !== WIDTH.usual) given.set('width', String(width));
  const text = given.toString();
  return text && `?${text}`;
}
