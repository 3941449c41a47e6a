/** The words that tell how firmly a text speaks, for pages to list. */
export { FIRM_WORDS, FIRMNESS } from '../../extract/firmness.ts';
