/**
 * `/search/suggest-worker.js`: asks the Pagefind index of the editors' pages.
 * In a worker, because there Pagefind's own `fetch` can be watched, so that a
 * file that fails to load is never taken for an empty answer.
 */
import { sendError } from '../browser/errors.ts';
import { createPagefindFinder } from '../browser/finder.ts';
import type { TokenFinder } from '../browser/finder.ts';
import { createWatchedFetch } from '../browser/watched-fetch.ts';
import type { FromSuggestWorker, ToSuggestWorker } from './protocol.ts';

/** As much of a worker's global scope as is used; the DOM's types know only a window's. */
interface WorkerScope {
  fetch: typeof fetch;
  readonly postMessage: (message: FromSuggestWorker) => void;
  readonly addEventListener: (type: string, listener: (event: MessageEvent<ToSuggestWorker>) => void) => void;
}
const scope = globalThis as unknown as WorkerScope;

/**
 * The index is Chinese and cut into words; Pagefind cuts a question so only on
 * a page that says it is Chinese, and a worker has no page.
 */
function words(query: string): string {
  if (!('Segmenter' in Intl)) return query;
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(query), ({ segment, isWordLike }) => (isWordLike ? segment : ' ')).join(
    ' ',
  );
}

let finder: TokenFinder | null = null;

function start({ index, program, tag }: Extract<ToSuggestWorker, { type: 'start' }>): TokenFinder {
  const watched = createWatchedFetch();
  // Pagefind looks for its WebAssembly beside the index; it stands beside the program.
  const moved = (url: string): string =>
    url.startsWith(`${index}wasm.`) ? program + url.slice(index.length) : url;
  const begin = (): void => {
    scope.fetch = (input, init) =>
      watched.fetch(moved(input instanceof Request ? input.url : String(input)), init);
    watched.prefetch(`${index}pagefind-entry.json?ts=${tag}`);
    watched.prefetch(`${program}wasm.unknown.pagefind`);
  };
  return createPagefindFinder(index, tag, watched, begin, `${program}pagefind.js`);
}

async function answer(id: number, query: string): Promise<void> {
  try {
    if (!finder) throw new Error('the worker was asked before it was started');
    const asked = words(query).trim();
    const found = asked === '' ? [] : [...(await finder.find(asked, {})).keys()];
    scope.postMessage({ id, records: found });
  } catch (error) {
    scope.postMessage({ id, error: sendError(error) });
  }
}

scope.addEventListener('message', ({ data }) => {
  if (data.type === 'start') finder = start(data);
  else void answer(data.id, data.query);
});
// Pagefind leaves the failure of its own start unheard; the question that started it reports it.
scope.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
});
