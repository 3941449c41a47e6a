/**
 * The worker in which Pagefind runs and answers are worked out, so that no
 * question, however common its characters, holds up the page.
 */
import { dataPath, fileNames, fragmentPath, metaPath, wasmPath } from '../shared/entry.ts';
import type { Entry } from '../shared/entry.ts';
import type { Variants } from '../shared/tokens.ts';
import { Engine } from './engine.ts';
import { SearchAbortedError, SearchLoadError, reasonOf, sendError } from './errors.ts';
import { createPagefindFinder } from './finder.ts';
import { loadBytes, loadData, loadJson, startsWith, unpack } from './load.ts';
import { packAnswer, transferables } from './protocol.ts';
import type { FromWorker, Question, Reply, ToWorker } from './protocol.ts';
import { withMemory } from './token-cache.ts';
import { createWatchedFetch } from './watched-fetch.ts';

/** As much of a worker's global scope as is used; the DOM's types know only a window's. */
interface WorkerScope {
  fetch: typeof fetch;
  readonly postMessage: (message: FromWorker, transfer: Transferable[]) => void;
  readonly addEventListener: (type: string, listener: (event: MessageEvent<ToWorker>) => void) => void;
}
const scope = globalThis as unknown as WorkerScope;

const PAGEFIND = 'pagefind_dcd';

/** The content of a record, from the file in which Pagefind keeps it. */
async function loadContent(url: string): Promise<string> {
  const bytes = await unpack(url, await loadBytes(url));
  if (!startsWith(bytes, PAGEFIND)) throw new SearchLoadError(url, 'it is not what it should be');
  try {
    const { content } = JSON.parse(new TextDecoder().decode(bytes.subarray(PAGEFIND.length))) as {
      content: string;
    };
    return content;
  } catch (error) {
    throw new SearchLoadError(url, reasonOf(error));
  }
}

interface Started {
  readonly engine: Engine;
  readonly warm: () => Promise<void>;
}

function start(root: string, entry: Entry): Started {
  const watched = createWatchedFetch();
  const at = (path: string): string => new URL(path, root).href;
  const data = (file: string): Promise<Uint8Array> => loadData(at(dataPath(entry, file)));
  const folder = at('pagefind/');
  const begin = (): void => {
    scope.fetch = watched.fetch;
    // Pagefind would ask for these one after the other.
    watched.prefetch(`${folder}pagefind-entry.json?ts=${entry.pagefind.meta}`);
    watched.prefetch(at(metaPath(entry.pagefind.meta)));
    watched.prefetch(at(wasmPath(entry.pagefind.wasm)));
  };
  const finder = createPagefindFinder(folder, entry.pagefind.meta, watched, begin);
  const engine = new Engine({
    entry,
    finder: withMemory(finder),
    units: (shard) => data(fileNames.units(shard)),
    lengths: (shard) => data(fileNames.lengths(shard)),
    forms: async () => (await loadJson(at(dataPath(entry, fileNames.forms)))) as Variants,
    letters: (shard) => data(fileNames.letters(shard)),
    themes: (shard) => data(fileNames.themes(shard)),
    content: (record) => loadContent(at(fragmentPath(record))),
  });
  // Asked for nothing, Pagefind loads itself and no more.
  return { engine, warm: () => finder.preload('') };
}

let started: Started | null = null;
const pending = new Set<number>();

async function answer({ engine, warm }: Started, question: Question, check: () => void): Promise<Reply> {
  switch (question.type) {
    case 'find':
      return {
        type: 'found',
        answer: packAnswer(await engine.find(question.query, question.filters, check)),
      };
    case 'texts':
      return { type: 'texts', texts: await engine.texts(question.units, question.query, check) };
    case 'theme':
      return { type: 'theme', units: await engine.themeUnits(question.id) };
    case 'lengths':
      return { type: 'lengths', lengths: await engine.lengths(question.report) };
    case 'warm':
      await warm();
      return { type: 'warm' };
  }
}

async function handle(id: number, question: Question): Promise<void> {
  const check = (): void => {
    if (!pending.has(id)) throw new SearchAbortedError();
  };
  pending.add(id);
  try {
    if (!started) throw new Error('the worker was asked before it was started');
    const reply = await answer(started, question, check);
    check();
    scope.postMessage({ id, reply }, transferables(reply));
  } catch (error) {
    scope.postMessage({ id, error: sendError(error) }, []);
  } finally {
    pending.delete(id);
  }
}

scope.addEventListener('message', ({ data }) => {
  if (data.type === 'start') started = start(data.root, data.entry);
  else if (data.type === 'withdraw') pending.delete(data.id);
  else void handle(data.id, data.question);
});
// Pagefind leaves the failure of its own start unheard; the question that started it reports it.
scope.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
});
