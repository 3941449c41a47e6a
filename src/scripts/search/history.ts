/**
 * What the history keeps beside an address: whether it was meant or still being
 * typed, and where on the page the reader was when leaving by a link.
 */
import { part } from './dom.ts';
import { stateQuery } from './state.ts';
import type { State } from './state.ts';

interface Place {
  /** Number of the hit that was left, and how far from the window's top it stood. */
  readonly hit: number;
  readonly top: number;
  /** Address of its link that was followed. */
  readonly link: string;
}

interface Kept {
  readonly typing?: boolean;
  readonly place?: Place;
}

const kept = (): Kept => (history.state as Kept | null) ?? {};

/** An answer that was read for so long was meant, though nobody pressed Enter. */
const READ = 2000;
/** After this nothing more comes that would move what stands there. */
const SETTLED = 2000;
let reading: ReturnType<typeof setTimeout> | undefined;

/**
 * One entry of the history for all that is typed until it is meant (Enter, a
 * filter, a view, an answer read, a hit opened); then the next one begins.
 */
export function keepState(state: State, typing: boolean): void {
  clearTimeout(reading);
  const address = location.pathname + stateQuery(state);
  const same = address === location.pathname + location.search;
  const wasTyping = kept().typing === true;
  const next: Kept = { typing };
  if (wasTyping || (same && !typing)) history.replaceState(next, '', address);
  else if (!same) history.pushState(next, '', address);
}

type Shown = HTMLElement | SVGElement;
const hits = (): Shown[] => [...part('view').querySelectorAll<Shown>('[data-hit]')];

/** A hit by its number, listing on until it stands there, where that can be. */
async function hitAt(number: number): Promise<Shown | undefined> {
  const view = part('view');
  for (;;) {
    const hit = hits()[number];
    const more = part('more').querySelector('button');
    if (hit || !more) return hit;
    const grown = new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve(undefined);
      }).observe(view, { childList: true });
    });
    more.click();
    await grown;
  }
}

async function returnTo({ hit: number, link, top }: Place): Promise<void> {
  const hit = await hitAt(number);
  if (!hit) return;
  const links = [...hit.querySelectorAll<Shown>('a'), hit].filter((one) => one.matches('a'));
  const same = links.filter((one) => one.getAttribute('href') === link);
  (same.find((one) => one.matches('.go')) ?? same[0] ?? links[0])?.focus({ preventScroll: true });
  const hold = (): void => {
    scrollBy({ top: hit.getBoundingClientRect().top - top, behavior: 'instant' });
  };
  // What stands above may come later; the hit stays where it was until the reader moves.
  const growing = new ResizeObserver(hold);
  growing.observe(part('results'));
  const stop = (): void => {
    growing.disconnect();
  };
  for (const moved of ['wheel', 'pointerdown', 'keydown']) addEventListener(moved, stop, { once: true });
  setTimeout(stop, SETTLED);
}

/** Follows the results, and brings back the place of a reader who returns to them. */
export function keepPlace(): void {
  const results = part('results');
  let { place } = kept();
  const forget = (): void => {
    if (kept().place) history.replaceState({ ...kept(), place: undefined }, '');
  };
  new MutationObserver(() => {
    clearTimeout(reading);
    if (results.dataset['searchState'] !== 'done') return;
    reading = setTimeout(() => {
      if (kept().typing) history.replaceState({ ...kept(), typing: false }, '');
    }, READ);
    if (place) void returnTo(place);
    place = undefined;
    forget();
  }).observe(results, { attributeFilter: ['data-search-state'] });

  document.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
    const link = target instanceof Element ? target.closest('#view a') : null;
    const hit = link?.closest<Shown>('[data-hit]');
    if (!link || !hit) return;
    const left: Place = {
      hit: hits().indexOf(hit),
      top: hit.getBoundingClientRect().top,
      link: link.getAttribute('href') ?? '',
    };
    // Opened beside this page, a hit is meant too, but the reader has not left.
    const stays = ctrlKey || metaKey || shiftKey;
    history.replaceState({ typing: false, ...(stays ? {} : { place: left }) } satisfies Kept, '');
  });
  // A page that the browser kept whole is where it was.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) forget();
  });
}
