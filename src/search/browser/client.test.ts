/** The page's side of the conversation with a worker that is played here. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { FORMAT } from '../shared/entry.ts';
import { createSearch } from './client.ts';
import type { SearchClient } from './client.ts';
import { SearchAbortedError, SearchLoadError, SearchStaleError, sendError } from './errors.ts';
import { packAnswer } from './protocol.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

type Listener = (event: unknown) => void;

/** Answers every `find` with nothing found, unless told otherwise. */
class PlayedWorker {
  static made: PlayedWorker[] = [];
  static silent = false;
  /** A file that the worker cannot load, whatever it is asked. */
  static lost: string | null = null;
  readonly said: ToWorker[] = [];
  readonly #listeners = new Map<string, Listener>();
  terminated = false;

  constructor() {
    PlayedWorker.made.push(this);
  }
  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, listener);
  }
  emit(type: string, event: unknown): void {
    this.#listeners.get(type)?.(event);
  }
  terminate(): void {
    this.terminated = true;
  }
  postMessage(message: ToWorker): void {
    this.said.push(message);
    if (message.type !== 'ask' || PlayedWorker.silent || this.terminated) return;
    const { id, question } = message;
    const { lost } = PlayedWorker;
    const answer = packAnswer({ paragraphs: [], occurrences: 0 });
    const data: FromWorker =
      lost !== null
        ? { id, error: sendError(new SearchLoadError(lost, 'the host answered 404')) }
        : question.type === 'theme'
          ? { id, reply: { type: 'theme', units: new Set([1]) } }
          : { id, reply: { type: 'found', answer } };
    this.emit('message', { data });
  }
}

const entryOf = (edition: string, data: string): string =>
  JSON.stringify({ format: FORMAT, edition, data, pagefind: { meta: data, wasm: '' } });
const FIRST = { status: 200, body: entryOf('first', 'a'), delay: 0 };
let entry = { ...FIRST };
/** The whole text as a small site has it, or nothing. */
let quickText: string | null = null;
const server = createServer(({ url }, response) => {
  if (url === '/search/quick.json') {
    response.writeHead(quickText === null ? 404 : 200).end(quickText);
    return;
  }
  const { status, body, delay } = entry;
  setTimeout(() => response.writeHead(status).end(body), delay);
});
let root = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  vi.stubGlobal('Worker', PlayedWorker);
  vi.stubGlobal('location', new URL(root));
});
afterAll(() => {
  vi.unstubAllGlobals();
  server.close();
});
afterEach(() => {
  entry = { ...FIRST };
  quickText = null;
  PlayedWorker.made = [];
  PlayedWorker.silent = false;
  PlayedWorker.lost = null;
});

const nothing = { paragraphs: [], occurrences: 0 };
const search = (): SearchClient => createSearch(root);
const broken = { message: '', preventDefault: (): void => undefined };

test('one worker answers all questions, told first where the site stands', async () => {
  const client = search();
  expect(await Promise.all([client.find('营'), client.find('商')])).toEqual([nothing, nothing]);
  expect(PlayedWorker.made).toHaveLength(1);
  expect(PlayedWorker.made[0]?.said.map(({ type }) => type)).toEqual(['start', 'ask', 'ask']);
  expect(PlayedWorker.made[0]?.said[0]).toMatchObject({ root });
});

test('a worker that breaks down before the entry has come is an error, and the next question starts another', async () => {
  entry.delay = 40;
  const client = search();
  const asked = client.find('营');
  PlayedWorker.made[0]?.emit('error', broken);
  await expect(asked).rejects.toBeInstanceOf(SearchLoadError);
  expect(await client.find('营')).toEqual(nothing);
  expect(PlayedWorker.made).toHaveLength(2);
});

test('a worker that breaks down later takes its questions with it', async () => {
  PlayedWorker.silent = true;
  const client = search();
  const asked = client.find('营');
  await vi.waitFor(() => {
    expect(PlayedWorker.made[0]?.said).toHaveLength(2);
  });
  PlayedWorker.made[0]?.emit('error', broken);
  await expect(asked).rejects.toBeInstanceOf(SearchLoadError);
  PlayedWorker.silent = false;
  expect(await client.find('营')).toEqual(nothing);
});

test('an entry that does not come is an error, and is asked for again', async () => {
  const client = search();
  entry.status = 503;
  await expect(client.find('营')).rejects.toBeInstanceOf(SearchLoadError);
  expect(PlayedWorker.made[0]?.terminated).toBe(true);
  entry.status = 200;
  expect(await client.find('营')).toEqual(nothing);
});

test('an entry of another form says that the page is out of date', async () => {
  entry.body = '{"format":0}';
  await expect(search().find('营')).rejects.toBeInstanceOf(SearchStaleError);
});

describe('a file that is gone', () => {
  test.each([
    ['the same', entryOf('first', 'a'), SearchLoadError],
    ['of another corpus', entryOf('second', 'b'), SearchStaleError],
    ['of the same corpus, written anew', entryOf('first', 'b'), SearchStaleError],
    ['of another form', '{"format":0}', SearchStaleError],
    ['no entry at all', '<!doctype html>', SearchLoadError],
  ])('where the entry is now %s', async (_, body, error) => {
    const client = search();
    expect(await client.find('营')).toEqual(nothing);
    entry.body = body;
    PlayedWorker.lost = `${root}search/data/a/letters-0.bin`;
    await expect(client.find('营')).rejects.toBeInstanceOf(error);
  });

  test('themes that do not load are an error, never an empty list, and are asked for again', async () => {
    const client = search();
    PlayedWorker.lost = `${root}search/data/a/themes-0.bin`;
    await expect(client.themeUnits('x')).rejects.toBeInstanceOf(SearchLoadError);
    PlayedWorker.lost = null;
    expect(await client.themeUnits('x')).toEqual(new Set([1]));
  });
});

describe('the whole text', () => {
  const content = {
    pairs: '環环',
    themes: { x: [0] },
    reports: [
      { id: 'r', district: 'd', genre: 'speech', ids: ['s1', 'p1'], texts: ['環 境', '营商环境。'] },
      { id: 'q', district: 'd', genre: 'speech', ids: ['p1'], texts: ['环'] },
    ],
  };
  const textOf = (edition: string): string => JSON.stringify({ format: FORMAT, edition, content });

  test('answers all that a view needs, and no worker is made', async () => {
    quickText = textOf('first');
    const client = search();
    expect((await client.quick('环境'))?.occurrences).toBe(2);
    expect(await client.lengths('r')).toEqual([2, 5]);
    expect(await client.lengths('none')).toEqual([]);
    expect(await client.themeUnits('x')).toEqual(new Set([0]));
    expect(await client.texts([2], '环')).toMatchObject([{ report: 'q', text: '环' }]);
    expect(PlayedWorker.made).toEqual([]);
  });

  test('is of the edition of the index, whichever comes first', async () => {
    quickText = textOf('second');
    const client = search();
    await client.quick('环境');
    await expect(client.find('环境')).rejects.toBeInstanceOf(SearchStaleError);
    await expect(client.quick('环境')).rejects.toBeInstanceOf(SearchStaleError);
    const other = search();
    await other.find('环境');
    await expect(other.quick('环境')).rejects.toBeInstanceOf(SearchStaleError);
  });
});

test('a withdrawn question is rejected at once and the worker told', async () => {
  PlayedWorker.silent = true;
  const client = search();
  const controller = new AbortController();
  const asked = client.find('营', {}, { signal: controller.signal });
  await vi.waitFor(() => {
    expect(PlayedWorker.made[0]?.said).toHaveLength(2);
  });
  controller.abort();
  await expect(asked).rejects.toBeInstanceOf(SearchAbortedError);
  expect(PlayedWorker.made[0]?.said.at(-1)).toMatchObject({ type: 'withdraw' });
  await expect(client.find('营', {}, { signal: controller.signal })).rejects.toMatchObject({
    name: 'AbortError',
  });
});

test('closed, it answers nothing more of the old, and starts anew when asked', async () => {
  PlayedWorker.silent = true;
  const client = search();
  const asked = client.find('营');
  await vi.waitFor(() => {
    expect(PlayedWorker.made[0]?.said).toHaveLength(2);
  });
  client.close();
  await expect(asked).rejects.toBeInstanceOf(SearchAbortedError);
  PlayedWorker.silent = false;
  expect(await client.find('营')).toEqual(nothing);
});

test('what is no filter does not reach the worker', async () => {
  const filters = { district: 'a', strange: () => 1 };
  await search().find('营', filters);
  const asked = PlayedWorker.made[0]?.said[1];
  expect(
    asked?.type === 'ask' && asked.question.type === 'find' && Object.keys(asked.question.filters),
  ).not.toContain('strange');
});
