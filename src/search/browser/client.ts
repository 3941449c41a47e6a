/** Searching from a page: the worker, the order of questions, retries. */
import { FORMAT, fromColumns } from '../shared/entry.ts';
import type { Entry } from '../shared/entry.ts';
import type { UnitText } from './engine.ts';
import { SearchAbortedError, SearchLoadError, SearchStaleError, receiveError } from './errors.ts';
import { kept, loadJson } from './load.ts';
import { unpackAnswer } from './protocol.ts';
import type { FromWorker, Question, Reply, ToWorker } from './protocol.ts';
import { createQuickSearch, lengthsFrom, scan, textsFrom } from './quick.ts';
import type { About, Answer, SearchFilters } from './types.ts';

export interface AskOptions {
  /** Withdraws the question: the promise is rejected with an AbortError, and the worker stops as soon as it can. */
  readonly signal?: AbortSignal | undefined;
}

export interface SearchClient {
  /** All hits, through Pagefind's index. */
  readonly find: (query: string, filters?: SearchFilters, options?: AskOptions) => Promise<Answer>;
  /** The same answer from the whole text, while that is small; null where it is not. */
  readonly quick: (query: string, filters?: SearchFilters, options?: AskOptions) => Promise<Answer | null>;
  /** Raw texts of units (numbers of hits), in the order asked, with the places of the query in each. */
  readonly texts: (
    units: readonly number[],
    query: string,
    options?: AskOptions,
  ) => Promise<readonly UnitText[]>;
  /** Numbers of the units that are tagged with a theme. */
  readonly themeUnits: (theme: string) => Promise<ReadonlySet<number>>;
  /** Folded characters of each unit of a report: with them, starts of hits become places in the report. */
  readonly lengths: (report: string) => Promise<readonly number[]>;
  /** What is searched. */
  readonly about: () => Promise<About>;
  /** Loads Pagefind, so that the first question need not wait for it. */
  readonly warm: () => Promise<void>;
  readonly close: () => void;
}

/** From a page of another host, as a notebook is, a worker must come through an address of that page's own. */
function spawn(script: URL): Worker {
  const foreign = globalThis.location.origin !== script.origin;
  const url = foreign
    ? URL.createObjectURL(new Blob([`import ${JSON.stringify(script.href)};`], { type: 'text/javascript' }))
    : script.href;
  const worker = new Worker(url, { type: 'module' });
  if (foreign) URL.revokeObjectURL(url);
  return worker;
}

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

/** One worker and the questions that it has not answered. It is made anew after it has broken down. */
class Line {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  /** Why it answers no more. */
  #closed: Error | null = null;

  constructor(script: URL, onBroken: () => void) {
    this.#worker = spawn(script);
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('error' in data) waiting?.reject(receiveError(data.error));
      else waiting?.resolve(data.reply);
    });
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault();
      onBroken();
      this.close(new SearchLoadError(script.href, event.message || 'the worker did not start'));
    });
  }

  send(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  ask(question: Question, signal: AbortSignal | undefined): Promise<Reply> {
    // It may have broken down while the entry was on its way; nobody would answer.
    if (this.#closed) return Promise.reject(this.#closed);
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      const withdraw = (): void => {
        this.#waiting.delete(id);
        this.send({ type: 'withdraw', id });
        reject(new SearchAbortedError());
      };
      const settled = (): void => signal?.removeEventListener('abort', withdraw);
      this.#waiting.set(id, {
        resolve: (reply) => {
          settled();
          resolve(reply);
        },
        reject: (error) => {
          settled();
          reject(error);
        },
      });
      signal?.addEventListener('abort', withdraw, { once: true });
      this.send({ type: 'ask', id, question });
    });
  }

  close(error: Error): void {
    this.#closed ??= error;
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

async function loadEntry(url: string): Promise<Entry> {
  const entry = (await loadJson(url, { cache: 'no-cache' })) as Entry;
  if (entry.format !== FORMAT) throw new SearchStaleError();
  return entry;
}

/** Written together: with the same entry every other file stands where it stood. */
const together = (one: Entry, other: Entry): boolean =>
  one.edition === other.edition && one.data === other.data && one.pagefind.meta === other.pagefind.meta;

/** @param root Address of the site's root, with its closing slash. */
export function createSearch(root: string | URL): SearchClient {
  const at = (path: string): URL => new URL(path, root);
  const entryAddress = at('search/entry.json').href;
  const entryAt = kept(loadEntry);
  /** Known as soon as it is loaded: the whole text must be of its edition, whichever comes first. */
  let known: Entry | null = null;
  const entry = async (): Promise<Entry> => {
    known = await entryAt(entryAddress);
    sameEdition();
    return known;
  };
  const quick = createQuickSearch(at('search/quick.json').href);
  const sameEdition = (): void => {
    const edition = quick.edition();
    if (known && edition !== null && edition !== known.edition) throw new SearchStaleError();
  };
  let line: Line | null = null;

  /** A file that is gone may have gone with its edition: then asking again would never help, and that is said. */
  async function explained(error: unknown): Promise<unknown> {
    if (!(error instanceof SearchLoadError) || !known) return error;
    try {
      return together(known, await loadEntry(entryAddress)) ? error : new SearchStaleError();
    } catch (other) {
      return other instanceof SearchStaleError ? other : error;
    }
  }

  /** The worker's script loads while the entry does. */
  async function lineOf(): Promise<Line> {
    if (line) return line;
    const own = new Line(at('search/worker.js'), () => {
      if (line === own) line = null;
    });
    line = own;
    try {
      own.send({ type: 'start', root: at('.').href, entry: await entry() });
    } catch (error) {
      if (line === own) line = null;
      own.close(error instanceof Error ? error : new Error(String(error)));
      throw error;
    }
    return own;
  }
  let opening: Promise<Line> | null = null;

  async function ask(question: Question, signal: AbortSignal | undefined): Promise<Reply> {
    if (signal?.aborted) throw new SearchAbortedError();
    if (!line || opening) opening ??= lineOf().finally(() => (opening = null));
    const current = opening ? await opening : line;
    if (signal?.aborted || !current) throw new SearchAbortedError();
    try {
      return await current.ask(question, signal);
    } catch (error) {
      throw await explained(error);
    }
  }

  return {
    find: async (query, filters = {}, { signal } = {}) => {
      const reply = await ask({ type: 'find', query, filters: onlyKnown(filters) }, signal);
      if (reply.type !== 'found') throw new TypeError('the worker answered another question');
      return unpackAnswer(reply.answer);
    },
    quick: async (query, filters = {}, { signal } = {}) => {
      const text = await quick.open();
      sameEdition();
      if (signal?.aborted) throw new SearchAbortedError();
      return text && scan(text, query, filters);
    },
    texts: async (units, query, { signal } = {}) => {
      const text = quick.opened();
      if (text) return textsFrom(text, units, query);
      const reply = await ask({ type: 'texts', units: [...units], query }, signal);
      if (reply.type !== 'texts') throw new TypeError('the worker answered another question');
      return reply.texts;
    },
    themeUnits: async (id) => {
      const text = quick.opened();
      if (text) return new Set(Object.hasOwn(text.themes, id) ? text.themes[id] : []);
      const reply = await ask({ type: 'theme', id }, undefined);
      if (reply.type !== 'theme') throw new TypeError('the worker answered another question');
      return reply.units;
    },
    lengths: async (report) => {
      const text = quick.opened();
      if (text) return lengthsFrom(text, report);
      const reply = await ask({ type: 'lengths', report }, undefined);
      if (reply.type !== 'lengths') throw new TypeError('the worker answered another question');
      return reply.lengths;
    },
    about: async () => aboutOf(await entry()),
    warm: async () => {
      await ask({ type: 'warm' }, undefined);
    },
    close: () => {
      line?.close(new SearchAbortedError());
      line = null;
    },
  };
}

function aboutOf({ edition, reports, characters, themes }: Entry): About {
  const listed = fromColumns(reports).map(({ id, district, genre, units }) => ({
    id,
    district,
    genre,
    units,
  }));
  return {
    edition,
    reports: listed,
    units: listed.reduce((sum, { units }) => sum + units, 0),
    characters,
    themes,
  };
}

/** Filters come from addresses and notebooks: what is no filter must not stop the message to the worker. */
const onlyKnown = ({ district, report, theme, genre, kind }: SearchFilters): SearchFilters => ({
  district,
  report,
  theme,
  genre,
  kind,
});
