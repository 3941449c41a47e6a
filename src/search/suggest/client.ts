/** Asking for suggestions from a page: names at once, the pages' texts through the worker. */
import { SearchAbortedError, SearchLoadError, SearchStaleError, receiveError } from '../browser/errors.ts';
import { kept, loadJson } from '../browser/load.ts';
import { foldByPairs } from '../shared/folding.ts';
import type { Fold } from '../shared/folding.ts';
import { SUGGEST_FORMAT } from './file.ts';
import type { SuggestFile, SuggestPage } from './file.ts';
import { foldWhole, isWordy, named, prepare } from './match.ts';
import type { NameMatch, PreparedPage } from './match.ts';
import type { FromSuggestWorker, ToSuggestWorker } from './protocol.ts';

export interface Suggestion {
  /** `theme`, `district`, `report`, `essay`; later issues add more. */
  readonly kind: string;
  /** 主题 */
  readonly kindLabel: string;
  readonly id: string;
  /** As it is shown: an inferred name bears （推定）. Plain text. */
  readonly label: string;
  /** One line that tells it from others. Plain text; inferred names marked. */
  readonly detail: string;
  /** Full address, base path included. */
  readonly url: string;
  /** By what it was found: its label, another of its names, pinyin, or what the page says. */
  readonly match: NameMatch | 'text';
  /** The name that was found; empty for `text`. */
  readonly name: string;
}

export interface SuggestOptions {
  /** At most so many; 8 unless told. */
  readonly limit?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Suggest {
  /** Names and pinyin first, then what the pages say. @throws SearchLoadError, SearchStaleError, SearchAbortedError */
  readonly suggest: (query: string, options?: SuggestOptions) => Promise<readonly Suggestion[]>;
  /** By names and pinyin only: one small file, no Pagefind. For boxes that answer while one types. */
  readonly suggestNames: (query: string, options?: SuggestOptions) => Promise<readonly Suggestion[]>;
}

const LIMIT = 8;

interface Opened {
  readonly file: SuggestFile;
  readonly fold: Fold;
  readonly prepared: readonly PreparedPage[];
  readonly byRecord: ReadonlyMap<string, SuggestPage>;
}

interface Waiting {
  readonly resolve: (records: readonly string[]) => void;
  readonly reject: (error: Error) => void;
}

/** @returns A function that asks the worker, which is made by the first question, and anew after it broke down. */
function createAsk(script: URL, start: (file: SuggestFile) => ToSuggestWorker) {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;

  function open(file: SuggestFile): Worker {
    const own = new Worker(script, { type: 'module' });
    own.addEventListener('message', ({ data }: MessageEvent<FromSuggestWorker>) => {
      const one = waiting.get(data.id);
      waiting.delete(data.id);
      if ('error' in data) one?.reject(receiveError(data.error));
      else one?.resolve(data.records);
    });
    own.addEventListener('error', (event) => {
      event.preventDefault();
      own.terminate();
      if (worker === own) worker = null;
      const error = new SearchLoadError(script.href, event.message || 'the worker did not start');
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    });
    own.postMessage(start(file));
    return own;
  }

  return (file: SuggestFile, query: string): Promise<readonly string[]> =>
    new Promise((resolve, reject) => {
      worker ??= open(file);
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ type: 'ask', id: last, query } satisfies ToSuggestWorker);
    });
}

/** @param root Address of the site's root, with its closing slash. */
export function createSuggest(root: string | URL): Suggest {
  const at = (path: string): URL => new URL(path, root);
  const open = kept(async (path: string): Promise<Opened> => {
    const file = (await loadJson(at(path).href, { cache: 'no-cache' })) as SuggestFile;
    if (file.format !== SUGGEST_FORMAT) throw new SearchStaleError();
    const fold = foldByPairs(file.pairs);
    // A name may hold the query anywhere: an answer from some of the parts would leave pages out.
    const further = await Promise.all(
      file.further.map(async (part) => (await loadJson(at(part).href)) as readonly SuggestPage[]),
    );
    const pages = [...file.pages, ...further.flat()];
    const byRecord = new Map(pages.map((page) => [page.record, page]));
    return { file, fold, prepared: prepare(pages, fold), byRecord };
  });
  const ask = createAsk(at('search/suggest-worker.js'), ({ index, program, tag }) => ({
    type: 'start',
    index: at(index).href,
    program: at(program).href,
    tag,
  }));

  const shown = (
    { file }: Opened,
    page: SuggestPage,
    match: Suggestion['match'],
    name: string,
  ): Suggestion => ({
    kind: page.kind,
    kindLabel: file.kinds[page.kind] ?? '',
    id: page.id,
    label: page.label,
    detail: page.detail,
    url: at(page.path).href,
    match,
    name,
  });

  async function byName(query: string, { signal }: SuggestOptions): Promise<[Opened, Suggestion[]]> {
    const check = (): void => {
      if (signal?.aborted) throw new SearchAbortedError();
    };
    check();
    const opened = await open('search/suggest.json');
    check();
    const found = named(opened.prepared, query, opened.fold);
    return [opened, found.map(({ page, match, name }) => shown(opened, page, match, name))];
  }

  /** Letters that spelled a name are no words to look for. */
  const spelled = (found: readonly Suggestion[]): boolean => found.some(({ match }) => match === 'pinyin');

  return {
    suggestNames: async (query, options = {}) => {
      const [, found] = await byName(query, options);
      return found.slice(0, options.limit ?? LIMIT);
    },
    suggest: async (query, options = {}) => {
      const limit = options.limit ?? LIMIT;
      const [opened, found] = await byName(query, options);
      const asked = foldWhole(query, opened.fold);
      if (found.length >= limit || spelled(found) || !isWordy(asked)) return found.slice(0, limit);
      const records = await ask(opened.file, asked);
      if (options.signal?.aborted) throw new SearchAbortedError();
      const paths = new Set(found.map(({ kind, id }) => `${kind} ${id}`));
      for (const record of records) {
        const page = opened.byRecord.get(record);
        // The list of pages and their index were written together.
        if (!page) throw new SearchStaleError();
        if (!paths.has(`${page.kind} ${page.id}`)) found.push(shown(opened, page, 'text', ''));
      }
      return found.slice(0, limit);
    },
  };
}
