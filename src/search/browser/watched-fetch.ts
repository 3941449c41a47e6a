/**
 * `fetch` for the worker in which Pagefind runs. Pagefind swallows a chunk that
 * fails to load and then answers as if the chunk were empty; here every failure
 * is noted before Pagefind can swallow it. Files are unpacked by the browser,
 * which checks them and is faster than Pagefind's own script.
 */
import { SearchLoadError, reasonOf } from './errors.ts';
import { loadBytes, startsWith, unpack } from './load.ts';

/** With what Pagefind's unpacked files begin; it takes such a file as it is. */
const SIGNATURE = 'pagefind_dcd';

export interface WatchedFetch {
  readonly fetch: typeof globalThis.fetch;
  /** Asks for a file before Pagefind does; it gets this answer. */
  readonly prefetch: (url: string) => void;
  /** Runs something that asks Pagefind. @throws SearchLoadError where a file failed meanwhile. */
  readonly watch: <T>(ask: () => Promise<T>) => Promise<T>;
}

async function load(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await loadBytes(url);
  if (new URL(url).pathname.endsWith('.json')) return bytes;
  const unpacked = await unpack(url, bytes);
  if (!startsWith(unpacked, SIGNATURE)) throw new SearchLoadError(url, 'it is not what it should be');
  return unpacked;
}

export function createWatchedFetch(): WatchedFetch {
  const early = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  let failures = 0;
  let last = new SearchLoadError('', 'nothing');

  const note = (error: unknown, url: string): never => {
    failures += 1;
    last = error instanceof SearchLoadError ? error : new SearchLoadError(url, reasonOf(error));
    throw last;
  };
  return {
    fetch: async (input) => {
      const { href: url } = new URL(input instanceof Request ? input.url : input);
      const begun = early.get(url);
      early.delete(url);
      const bytes = await (begun ?? load(url)).catch((error: unknown) => note(error, url));
      return new Response(bytes);
    },
    prefetch: (url) => {
      if (early.has(url)) return;
      const begun = load(url);
      early.set(url, begun);
      // Whoever asks for it after a failure asks anew.
      begun.catch(() => {
        if (early.get(url) === begun) early.delete(url);
      });
    },
    watch: async (ask) => {
      const before = failures;
      try {
        const answer = await ask();
        if (failures > before) throw last;
        return answer;
      } catch (error) {
        throw failures > before ? last : error;
      }
    },
  };
}
