/** Pages that are about the query, above the passages: by name, by pinyin, by what the editors wrote. */
import type * as Suggest from '../../search/suggest/suggest.ts';
import { el, part } from './dom.ts';
import { at, once } from './engine.ts';

const MOST = 5;

const loadSuggest = once(async (): Promise<typeof Suggest> => {
  const address = new URL(at('search/suggest.js'), location.href).href;
  return (await import(/* @vite-ignore */ address)) as typeof Suggest;
});

/** An extra: where it cannot be loaded, nothing is said. */
export async function showRelated(query: string, signal: AbortSignal): Promise<void> {
  const place = part('related');
  try {
    const { suggest } = await loadSuggest();
    const pages = query.trim() === '' ? [] : await suggest(query, { limit: MOST, signal });
    if (signal.aborted) return;
    const links = pages.map(({ kindLabel, label, detail, url, name }) =>
      el(
        'li',
        {},
        el('span', {}, kindLabel),
        el('a', { href: url }, label),
        el('span', { class: 'sub' }, name !== '' && name !== label ? `${name}，${detail}` : detail),
      ),
    );
    place.replaceChildren(...links);
    place.hidden = links.length === 0;
  } catch {
    if (!signal.aborted) place.hidden = true;
  }
}
