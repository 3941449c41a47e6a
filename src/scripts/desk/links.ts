/** Numbers that open what they count. */
import { grouped } from '../../site/format.ts';
import type { SearchNames } from '../../data/search.ts';
import { el } from '../search/dom.ts';
import { at } from '../search/engine.ts';

/** The lines of a search, in some reports: the count of a string is the number of these lines. */
export function linesAddress(query: string, reports: SearchNames['reports'], all: boolean): string {
  const given = new URLSearchParams({ q: query });
  if (!all) for (const { id } of reports) given.append('report', id);
  given.set('view', 'kwic');
  return at(`search/?${given.toString()}`);
}

/** A count that a search opens. */
export function countLink(
  count: number,
  query: string,
  reports: SearchNames['reports'],
  names: SearchNames,
): HTMLElement {
  return el(
    'a',
    {
      class: count === 0 ? 'zero' : null,
      href: linesAddress(query, reports, reports.length === names.reports.length),
      'data-count': count,
    },
    grouped(count),
  );
}

/** A count whose places are listed on this page. */
export const openButton = (count: number, open: string): HTMLElement =>
  el('button', { type: 'button', 'data-open': open, 'data-count': count }, grouped(count));
