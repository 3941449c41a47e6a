/**
 * Whoever comes from the search, with `?q=` in the address, sees every
 * occurrence of the query in the report and steps through them. Loaded only
 * then; the text of the page is not touched where the browser can highlight
 * beside it.
 */
import { loadJson } from '../search/browser/load.ts';
import { foldByPairs } from '../search/shared/folding.ts';
import type { Fold } from '../search/shared/folding.ts';
import type { Entry } from '../search/shared/entry.ts';
import { href } from '../site/hrefs.ts';
import css from '../styles/hits.css?inline';
import { showBar } from './hits/bar.ts';
import { hitsIn } from './hits/find.ts';
import { paint } from './hits/paint.ts';
import type { Painter, Spot } from './hits/paint.ts';
import { rangeMaker } from './hits/ranges.ts';

/** The search's own table; without it characters are compared as they are, and the bar says so. */
async function loadFold(): Promise<{ fold: Fold; complete: boolean }> {
  try {
    const { pairs } = (await loadJson(href.asset('search/entry.json'))) as Partial<Entry>;
    if (typeof pairs === 'string') return { fold: foldByPairs(pairs), complete: true };
  } catch {
    // offline, or not there: said below
  }
  return { fold: foldByPairs(''), complete: false };
}

function spotsIn(article: HTMLElement, query: string, fold: Fold): Spot[] {
  const units = [...article.querySelectorAll('.u > [id]')];
  const hits = hitsIn(
    units.map((unit) => unit.textContent),
    query,
    fold,
  );
  const makers = new Map<number, (start: number, end: number) => Range>();
  return hits.flatMap(({ unit, start, end }) => {
    const element = units[unit];
    if (!element) return [];
    let range = makers.get(unit);
    if (!range) makers.set(unit, (range = rangeMaker(element)));
    return [{ element, start, end, range: range(start, end) }];
  });
}

/** The first occurrence at or after what the address points at; the last one where none comes after it. */
function firstAt(article: HTMLElement, spots: readonly Spot[]): number {
  const target = article.querySelector(':target');
  if (!target) return 0;
  const index = spots.findIndex(
    ({ element, range }) => element === target || range.comparePoint(target, 0) <= 0,
  );
  return index < 0 ? Math.max(0, spots.length - 1) : index;
}

/** Brings an occurrence to the middle, unless it can be seen well already. */
function reveal(painter: Painter, index: number): void {
  const { top, bottom } = painter.box(index);
  if (top > innerHeight * 0.1 && bottom < innerHeight * 0.8) return;
  scrollTo({ top: scrollY + top - innerHeight * 0.4, behavior: 'instant' });
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

export async function showHits(article: HTMLElement, query: string): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  const { fold, complete } = await loadFold();
  const spots = spotsIn(article, query, fold);
  // Places are true only once all is laid out.
  for (const unit of article.querySelectorAll<HTMLElement>('.u')) unit.style.contentVisibility = 'visible';
  let current = firstAt(article, spots);
  const painter = paint(spots);
  const listening = new AbortController();

  const go = (index: number): void => {
    current = index;
    painter.current(index);
    bar.show(index);
    reveal(painter, index);
  };
  const step = (by: number): void => {
    if (spots.length > 0) go((current + by + spots.length) % spots.length);
  };
  const close = (): void => {
    listening.abort();
    painter.clear();
    bar.remove();
  };
  const note = complete ? '' : '繁简对照没有载入，只按原字形查找';
  const bar = showBar({ query, count: spots.length, note, step, close });
  if (spots.length > 0) go(current);

  addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isWriting(event.target))
        return;
      // what is open above the text closes first
      if (event.key === 'Escape' && !document.querySelector('.cite, dialog[open], .card:popover-open'))
        close();
      if (event.key === 'n') step(1);
      if (event.key === 'p') step(-1);
    },
    { capture: true, signal: listening.signal },
  );
}
