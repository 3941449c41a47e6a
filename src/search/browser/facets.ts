/** Counts beside filters: what each choice would leave, the other filters staying as they are. */
import type { About, Answer, Hit, SearchFilters } from './types.ts';

export interface FacetCount {
  readonly paragraphs: number;
  readonly occurrences: number;
}

export type FacetName = keyof SearchFilters;

/** By filter, then by value. Values without hits are left out. */
export type Facets = Readonly<Record<FacetName, ReadonlyMap<string, FacetCount>>>;

export interface FacetInput {
  /** The answer to the query without any filter. */
  readonly answer: Answer;
  readonly about: About;
  readonly filters: SearchFilters;
  /** Units of each theme to be counted. */
  readonly themes: ReadonlyMap<string, ReadonlySet<number>>;
}

const NAMES: readonly FacetName[] = ['district', 'report', 'genre', 'kind', 'theme'];

export const kindOf = ({ paragraph }: Pick<Hit, 'paragraph'>): 'heading' | 'body' =>
  paragraph.startsWith('s') ? 'heading' : 'body';

/** The values that a hit has under each filter; a theme is a value like the others, but a unit may have several. */
function valuesOf({ about, themes }: FacetInput): (hit: Hit) => Record<FacetName, readonly string[]> {
  const reports = new Map(about.reports.map((report) => [report.id, report]));
  return (hit) => {
    const report = reports.get(hit.report);
    return {
      district: report ? [report.district] : [],
      report: [hit.report],
      genre: report ? [report.genre] : [],
      kind: [kindOf(hit)],
      theme: [...themes].filter(([, units]) => units.has(hit.unit)).map(([id]) => id),
    };
  };
}

export function facetsOf(input: FacetInput): Facets {
  const { answer, filters } = input;
  const counts: Record<FacetName, Map<string, FacetCount>> = {
    district: new Map(),
    report: new Map(),
    genre: new Map(),
    kind: new Map(),
    theme: new Map(),
  };
  const values = valuesOf(input);
  for (const hit of answer.paragraphs) {
    const own = values(hit);
    const missed = NAMES.filter((name) => {
      const wanted = filters[name];
      return wanted !== undefined && !own[name].includes(wanted);
    });
    for (const name of NAMES) {
      if (missed.some((other) => other !== name)) continue;
      for (const value of own[name]) {
        const { paragraphs, occurrences } = counts[name].get(value) ?? { paragraphs: 0, occurrences: 0 };
        const sum = { paragraphs: paragraphs + 1, occurrences: occurrences + hit.occurrences };
        counts[name].set(value, sum);
      }
    }
  }
  return counts;
}

/** The hits that the filters keep: the same as asking with them, without asking. */
export function filterAnswer(input: FacetInput): Answer {
  const values = valuesOf(input);
  const paragraphs = input.answer.paragraphs.filter((hit) => {
    const own = values(hit);
    return NAMES.every((name) => {
      const wanted = input.filters[name];
      return wanted === undefined || own[name].includes(wanted);
    });
  });
  return { paragraphs, occurrences: paragraphs.reduce((sum, hit) => sum + hit.occurrences, 0) };
}
