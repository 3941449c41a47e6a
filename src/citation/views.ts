/** Citations of the site's own pages, which differ by title and address alone: the style is asked once for most. */
import { viewItem } from './items.ts';
import type { Written } from './model.ts';
import { writeCitation, writeIn } from './write.ts';

/** What stands for a title and an address while the style writes. */
const TITLE = '题名所在之处';
const ADDRESS = 'https://address/';

/**
 * Titles that the style prints as they are: Chinese characters and the marks between them. It has
 * rules for the letters, spaces and punctuation of other scripts, and for quotations in one another.
 */
const PLAIN = /^(?:[\p{Script=Han}，：、]|“\p{Script=Han}+”)+$/u;

/** By edition and day: one of each in a build. */
const patterns = new Map<string, readonly string[]>();

/** GB/T 7714 of a page: what stands before and behind its title, and behind its address. */
function patternOf(edition: string, updated: string): readonly string[] {
  const key = `${edition} ${updated}`;
  let pattern = patterns.get(key);
  if (!pattern) {
    const view = viewItem({ id: 'view', title: TITLE, address: ADDRESS }, edition, updated);
    pattern = writeIn('gbt', view).split(new RegExp(`${TITLE}|${ADDRESS}`, 'u'));
    patterns.set(key, pattern);
  }
  return pattern;
}

/** What `writeCitation` says of a `viewItem`. */
export function writeView(page: Parameters<typeof viewItem>[0], edition: string, updated: string): Written {
  const item = viewItem(page, edition, updated);
  const [before, between, behind, ...more] = patternOf(edition, updated);
  if (
    !PLAIN.test(page.title) ||
    before === undefined ||
    between === undefined ||
    behind === undefined ||
    more.length > 0
  )
    return writeCitation(item);
  return {
    gbt: `${before}${page.title}${between}${page.address}${behind}`,
    bibtex: writeIn('bibtex', item),
    ris: writeIn('ris', item),
    csl: writeIn('csl', item),
  };
}
