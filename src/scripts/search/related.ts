/** Pages that are about the query, above the passages: by name, by pinyin, by what the editors wrote. */
import type * as Suggest from '../../search/suggest/suggest.ts';
import { grouped, NB } from '../../site/format.ts';
import { el, part } from './dom.ts';
import { at, loadEngine, once } from './engine.ts';
import { INFERRED } from './names.ts';

const MOST = 5;

const loadSuggest = once(async (): Promise<typeof Suggest> => {
  const address = new URL(at('search/suggest.js'), location.href).href;
  return (await import(/* @vite-ignore */ address)) as typeof Suggest;
});

/** Whoever spelled a name may want to read where it stands: the search for its characters, with what it finds. */
async function spelled(pages: readonly Suggest.Suggestion[], signal: AbortSignal): Promise<HTMLElement[]> {
  const first = pages.find(({ match }) => match === 'pinyin');
  if (!first) return [];
  // A mark of inference belongs to what is shown, not to what stands in the texts.
  const name = first.name.replace(INFERRED, '');
  const engine = await loadEngine();
  const { occurrences } =
    (await engine.quick(name, {}, { signal })) ?? (await engine.find(name, {}, { signal }));
  if (occurrences === 0) return [];
  return [
    el(
      'li',
      {},
      el('span', {}, '检索'),
      el('a', { href: at(`search/?${new URLSearchParams({ q: name }).toString()}`) }, name),
      el('span', { class: 'num' }, `${grouped(occurrences)}${NB}处`),
    ),
  ];
}

/**
 * What a page is to the query. A name that stands within a longer question is one of the things asked about: its page
 * is no answer to the question, and says so.
 */
export function leadOf(query: string, { kindLabel, match, name }: Lead): string {
  const asked = query.replaceAll(/\s+/gu, '').length;
  return (match === 'label' || match === 'name') && name.length < asked && query.includes(name)
    ? `问句提到的${kindLabel}`
    : kindLabel;
}
type Lead = Pick<Suggest.Suggestion, 'kindLabel' | 'match' | 'name'>;

/** An extra: where it cannot be loaded, nothing is said. */
export async function showRelated(query: string, signal: AbortSignal): Promise<void> {
  const place = part('related');
  try {
    const { suggest } = await loadSuggest();
    const pages = query.trim() === '' ? [] : await suggest(query, { limit: MOST, signal });
    const searches = await spelled(pages, signal).catch((): HTMLElement[] => []);
    if (signal.aborted) return;
    const links = pages.map(({ kindLabel, match, label, detail, url, name }) =>
      el(
        'li',
        {},
        el('span', {}, leadOf(query, { kindLabel, match, name })),
        el('a', { href: url }, label),
        el('span', { class: 'sub' }, name !== '' && name !== label ? `${name}，${detail}` : detail),
      ),
    );
    place.replaceChildren(...searches, ...links);
    place.hidden = links.length === 0;
  } catch {
    if (!signal.aborted) place.hidden = true;
  }
}
