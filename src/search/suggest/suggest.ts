/**
 * `/search/suggest.js`: which of the editors' pages a query may mean, by name,
 * by pinyin, and by what the pages say. Works wherever the site is served: all
 * addresses are taken from this script's own.
 */
import { createSuggest } from './client.ts';

export { SearchAbortedError, SearchLoadError, SearchStaleError } from '../browser/errors.ts';
export { createSuggest } from './client.ts';
export type { Suggest, Suggestion, SuggestOptions } from './client.ts';

/** The site stands one folder above this script, whatever the base path. */
export const { suggest, suggestNames } = createSuggest(new URL('../', import.meta.url));
