/** Asking Pagefind where one token stands. */
import { SearchLoadError, reasonOf } from './errors.ts';
import type { WatchedFetch } from './watched-fetch.ts';

/** Ascending positions of a token by record (Pagefind's name of it, without the language). */
export type Postings = ReadonlyMap<string, readonly number[]>;

/** Values of Pagefind's filters: one that a record must have, or several of which it must have any. */
export type TokenFilters = Readonly<Record<string, string | { readonly any: readonly string[] }>>;

export interface TokenFinder {
  readonly find: (token: string, filters: TokenFilters) => Promise<Postings>;
  /** Loads what `find` will need. */
  readonly preload: (token: string) => Promise<void>;
}

interface PagefindResult {
  readonly id: string;
  /** Positions of all terms that matched. */
  readonly words: readonly number[];
}

interface PagefindInstance {
  readonly search: (
    term: string,
    options: { filters: TokenFilters },
  ) => Promise<{ readonly results: readonly PagefindResult[] }>;
  readonly preload: (term: string) => Promise<void>;
}

interface PagefindModule {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => PagefindInstance;
}

/**
 * Pagefind, started by the first question. It runs on this thread: the caller is
 * a worker already.
 * @param folder Address of `pagefind/`, with its closing slash.
 * @param tag Changes with the index, so that its first file may be kept by caches.
 * @param begin Called whenever Pagefind is about to be loaded.
 * @param script Address of Pagefind's program.
 */
export function createPagefindFinder(
  folder: string,
  tag: string,
  watched: WatchedFetch,
  begin: () => void,
  script = `${folder}pagefind.js`,
): TokenFinder {
  let started: Promise<PagefindInstance> | null = null;

  let tries = 0;

  async function start(): Promise<PagefindInstance> {
    begin();
    // A module that could not be loaded may be remembered as such; under another address it is asked for anew.
    const address = tries === 0 ? script : `${script}?again=${tries}`;
    tries += 1;
    let module: PagefindModule;
    try {
      module = (await import(/* @vite-ignore */ address)) as PagefindModule;
    } catch (error) {
      throw new SearchLoadError(script, reasonOf(error));
    }
    return module.createInstance({ basePath: folder, metaCacheTag: tag, noWorker: true });
  }

  /** Once it has answered, a failure is of a single file, which Pagefind itself asks for again. */
  let answered = false;

  async function ask<T>(question: (pagefind: PagefindInstance) => Promise<T>): Promise<T> {
    const current = (started ??= start());
    try {
      const answer = await watched.watch(async () => question(await current));
      answered = true;
      return answer;
    } catch (error) {
      // It may be half made: the next question makes it anew.
      if (!answered && started === current) started = null;
      throw error;
    }
  }

  return {
    find: async (token, filters) => {
      const { results } = await ask((pagefind) => pagefind.search(token, { filters }));
      const postings = new Map<string, readonly number[]>();
      for (const { id, words } of results)
        if (words.length > 0) postings.set(id.slice(id.indexOf('_') + 1), words);
      return postings;
    },
    preload: (token) => ask((pagefind) => pagefind.preload(token)),
  };
}
