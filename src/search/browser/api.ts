/**
 * `/search/api.js`: exact full-text search for other pages and notebooks. Its
 * address, the names exported here and their meaning are public.
 */
import { createSearch } from './client.ts';
import type { AskOptions } from './client.ts';
import type { SearchFilters } from './types.ts';

export { createSearch } from './client.ts';
export { SearchAbortedError, SearchLoadError, SearchStaleError } from './errors.ts';

/** The site stands one folder above this script, whatever the base path. */
const client = createSearch(new URL('../', import.meta.url));

export interface SearchResult {
  /** In the reading order of the edition. */
  readonly paragraphs: readonly {
    readonly report: string;
    /** Id of the text unit: `p12`, `s3`. */
    readonly paragraph: string;
    readonly occurrences: number;
  }[];
  readonly occurrences: number;
}

/** Every text unit that holds every run of the query, and how often. */
export async function search(
  query: string,
  filters: SearchFilters = {},
  options: AskOptions = {},
): Promise<SearchResult> {
  const { paragraphs, occurrences } = await client.find(query, filters, options);
  return {
    paragraphs: paragraphs.map(({ report, paragraph, occurrences: count }) => ({
      report,
      paragraph,
      occurrences: count,
    })),
    occurrences,
  };
}

/** The same client, for more than counts: quick answers, texts with places, what is searched. */
export const { find, quick, texts, themeUnits, lengths, about, warm } = client;
