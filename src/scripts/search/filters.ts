/** Choosing among the units of an answer, and how many each further choice would leave. */
import type { SearchNames } from '../../data/search.ts';
import type { Hit } from './engine.ts';
import { FACETS } from './state.ts';
import type { Chosen, Facet } from './state.ts';

/** What a unit is, facet by facet. */
export interface Traits {
  /** Whether it is known which themes a unit has. */
  readonly themed: boolean;
  readonly of: (hit: Hit, facet: Facet) => readonly string[];
}

export const kindOf = (unit: string): 'body' | 'heading' => (unit.startsWith('s') ? 'heading' : 'body');

/** Units of each theme. */
export type Themes = ReadonlyMap<string, ReadonlySet<number>>;

/** @param themes Null while they are not known. */
export function traitsOf(names: Pick<SearchNames, 'reports'>, themes: Themes | null): Traits {
  const reports = new Map(names.reports.map((report) => [report.id, report]));
  return {
    themed: themes !== null,
    of: (hit, facet) => {
      switch (facet) {
        case 'district':
          return [reports.get(hit.report)?.district ?? ''];
        case 'genre':
          return [reports.get(hit.report)?.genre ?? ''];
        case 'report':
          return [hit.report];
        case 'kind':
          return [kindOf(hit.paragraph)];
        case 'theme':
          return [...(themes ?? [])].filter(([, units]) => units.has(hit.unit)).map(([theme]) => theme);
      }
    },
  };
}

const fits = (hit: Hit, facet: Facet, chosen: Chosen, traits: Traits): boolean =>
  chosen[facet].length === 0 || traits.of(hit, facet).some((trait) => chosen[facet].includes(trait));

export interface Selection {
  readonly hits: readonly Hit[];
  readonly occurrences: number;
  readonly counts: Counts;
}

/**
 * Occurrences that each value would find, the other facets being as they are;
 * a value that is missing would find none, a facet that is null is not known.
 */
export type Counts = Readonly<Record<Facet, ReadonlyMap<string, number> | null>>;

/** @throws {TypeError} Where a theme is chosen and themes are not known. */
export function select(hits: readonly Hit[], chosen: Chosen, traits: Traits): Selection {
  const counts: Record<Facet, Map<string, number>> = {
    district: new Map(),
    genre: new Map(),
    kind: new Map(),
    theme: new Map(),
    report: new Map(),
  };
  if (chosen.theme.length > 0 && !traits.themed) throw new TypeError('themes are not known');
  const selected: Hit[] = [];
  let occurrences = 0;
  for (const hit of hits) {
    const unfit = FACETS.filter((facet) => !fits(hit, facet, chosen, traits));
    if (unfit.length === 0) {
      selected.push(hit);
      occurrences += hit.occurrences;
    }
    // A value's own facet does not count against it: choosing it would replace or widen the choice.
    const [only] = unfit;
    const open = unfit.length === 0 ? FACETS : unfit.length === 1 && only ? [only] : [];
    for (const facet of open)
      for (const trait of traits.of(hit, facet))
        counts[facet].set(trait, (counts[facet].get(trait) ?? 0) + hit.occurrences);
  }
  return { hits: selected, occurrences, counts: traits.themed ? counts : { ...counts, theme: null } };
}
