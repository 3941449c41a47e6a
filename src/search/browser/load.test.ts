/** Files that do not arrive, or arrive otherwise than written. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SearchLoadError, receiveError, sendError } from './errors.ts';
import { kept, loadBytes, loadData, loadJson, signed } from './load.ts';
import { createWatchedFetch } from './watched-fetch.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const good = gzipSync(signed(text('data')));
const pagefind = gzipSync(text('pagefind_dcdcontent'));
const answers: Record<string, { status?: number; body: Uint8Array; cut?: boolean }> = {
  '/good.bin': { body: good },
  '/unpacked.bin': { body: signed(text('data')) },
  '/damaged.bin': { body: good.map((byte, i) => (i === good.length - 3 ? byte ^ 1 : byte)) },
  '/page.bin': { body: text('<!doctype html><title>not found</title>') },
  '/packed-page.bin': { body: gzipSync(text('<!doctype html>')) },
  '/cut.bin': { body: good, cut: true },
  '/empty.bin': { body: new Uint8Array() },
  '/gone.bin': { status: 404, body: text('gone') },
  '/not.json': { body: text('<html>') },
  '/fine.json': { body: text('{"a":1}') },
  '/chunk.pf_index': { body: pagefind },
  '/other.pf_index': { body: gzipSync(text('something else')) },
  '/missing.pf_index': { status: 503, body: text('') },
};

let hits: string[] = [];
const server = createServer((request, response) => {
  hits.push(request.url ?? '');
  const found = answers[request.url ?? ''];
  response.writeHead(found?.status ?? (found ? 200 : 404), {
    'content-length': (found?.body.length ?? 0) + (found?.cut ? 10 : 0),
  });
  response.write(found?.body ?? '');
  if (found?.cut) setTimeout(() => response.destroy(), 20);
  else response.end();
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

describe('a data file', () => {
  test.each(['/good.bin', '/unpacked.bin'])('%s arrives', async (path) => {
    expect(new TextDecoder().decode(await loadData(origin + path))).toBe('data');
  });
  test.each([
    '/damaged.bin',
    '/page.bin',
    '/packed-page.bin',
    '/cut.bin',
    '/empty.bin',
    '/gone.bin',
    '/none',
  ])('%s is an error that names the address', async (path) => {
    const failed = loadData(origin + path);
    await expect(failed).rejects.toBeInstanceOf(SearchLoadError);
    await expect(failed).rejects.toMatchObject({ url: origin + path });
  });
});

test('no host at all', async () => {
  await expect(loadBytes('http://127.0.0.1:1/')).rejects.toBeInstanceOf(SearchLoadError);
});

test('JSON', async () => {
  expect(await loadJson(`${origin}/fine.json`)).toEqual({ a: 1 });
  await expect(loadJson(`${origin}/not.json`)).rejects.toBeInstanceOf(SearchLoadError);
});

test('what was loaded is kept, what failed is asked for again', async () => {
  let calls = 0;
  const load = kept((key: string) => {
    calls += 1;
    return calls === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(key);
  });
  await expect(load('a')).rejects.toThrow('offline');
  expect(await Promise.all([load('a'), load('a')])).toEqual(['a', 'a']);
  expect(calls).toBe(2);
});

describe('the fetch that Pagefind is given', () => {
  test('unpacks and hands on', async () => {
    const { fetch, watch } = createWatchedFetch();
    const body = await watch(async () => (await fetch(`${origin}/chunk.pf_index`)).text());
    expect(body).toBe('pagefind_dcdcontent');
  });

  test.each(['/missing.pf_index', '/other.pf_index', '/none.pf_index', '/page.bin'])(
    '%s is told even where Pagefind swallows it',
    async (path) => {
      const { fetch, watch } = createWatchedFetch();
      const swallowing = watch(async () => {
        await fetch(origin + path).catch(() => undefined);
        return 'nothing found';
      });
      await expect(swallowing).rejects.toBeInstanceOf(SearchLoadError);
      expect(await watch(() => Promise.resolve('well'))).toBe('well');
    },
  );

  test('asks early where told to, once, and anew after a failure', async () => {
    const { fetch, prefetch } = createWatchedFetch();
    hits = [];
    prefetch(`${origin}/chunk.pf_index`);
    prefetch(`${origin}/chunk.pf_index`);
    await fetch(`${origin}/chunk.pf_index`);
    expect(hits).toEqual(['/chunk.pf_index']);
    prefetch(`${origin}/missing.pf_index`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(fetch(`${origin}/missing.pf_index`)).rejects.toBeInstanceOf(SearchLoadError);
    expect(hits).toEqual(['/chunk.pf_index', '/missing.pf_index', '/missing.pf_index']);
  });
});

test('errors keep their kind on the way from the worker', () => {
  const error = new SearchLoadError('http://x/y', 'the host answered 404');
  const received = receiveError(sendError(error));
  expect(received).toBeInstanceOf(SearchLoadError);
  expect(received).toMatchObject({ url: error.url, message: error.message });
  expect(receiveError(sendError(new TypeError('what'))).name).toBe('TypeError');
});
