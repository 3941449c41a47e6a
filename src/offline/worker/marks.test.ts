import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Names } from '../shared/state.ts';
import { Marks } from './marks.ts';

const names = new Names('https://example.org/duidu/');
const MINUTE = 60_000;
const mark = (version: string, minutes = 0): string =>
  JSON.stringify({ version, since: Date.now() - minutes * MINUTE });

/** One cache, of the marks: by address what is stored there. */
let left: Map<string, string>;
beforeEach(() => {
  left = new Map();
  const addressOf = (asked: string | Request): string => (typeof asked === 'string' ? asked : asked.url);
  const cache = {
    keys: () => Promise.resolve(Array.from(left.keys(), (url) => ({ url }))),
    match: (asked: string | Request) => Promise.resolve(new Response(left.get(addressOf(asked)))),
    put: async (asked: string, answer: Response) => left.set(asked, await answer.text()),
    delete: (asked: string) => Promise.resolve(left.delete(asked)),
  };
  vi.stubGlobal('caches', { has: () => Promise.resolve(true), open: () => Promise.resolve(cache) });
});
afterEach(() => {
  vi.unstubAllGlobals();
});
const leave = (client: string, text: string): unknown => left.set(names.record(client), text);

it('knows what an earlier worker knew, and forgets what is closed', async () => {
  leave('open', mark('v1', 60));
  leave('closed', mark('v2', 60));
  leave('opening', mark('v3', 1));
  const marks = new Marks(names);
  expect(await marks.onlyOpen(new Set(['open']))).toEqual(new Set(['v1', 'v3']));
  expect(await Promise.all(['open', 'closed', 'opening'].map((client) => marks.of(client)))).toEqual([
    'v1',
    null,
    'v3',
  ]);
  expect([...left.keys()]).toEqual([names.record('open'), names.record('opening')]);
});

it.each(['{', 'null', '{"version":"v9"}'])(
  'forgets nothing over a mark that cannot be read (%s), and lets nothing be deleted',
  async (unreadable) => {
    leave('other', unreadable);
    leave('earlier', mark('v0', 60));
    const marks = new Marks(names);
    await marks.set('page-just-served', 'v1');
    expect(await marks.of('page-just-served')).toBe('v1');
    expect(await marks.of('earlier')).toBe('v0');
    expect(await marks.of('other')).toBeNull();
    await expect(marks.onlyOpen(new Set(['page-just-served']))).rejects.toThrow('not fully known');
    expect(left.size).toBe(3);
  },
);

it('lets nothing be deleted where the marks cannot be listed', async () => {
  vi.stubGlobal('caches', {
    has: () => Promise.reject(new Error('damaged')),
    open: () => Promise.reject(new Error('damaged')),
  });
  const marks = new Marks(names);
  await marks.set('page-just-served', 'v1');
  expect(await marks.of('page-just-served')).toBe('v1');
  await expect(marks.onlyOpen(new Set())).rejects.toThrow('not fully known');
});

it('keeps what was set while it was still reading', async () => {
  leave('page', mark('v1', 60));
  const marks = new Marks(names);
  await marks.set('page', 'v2');
  expect(await marks.of('page')).toBe('v2');
});
