/**
 * Storing a version: every file is asked for, held to its hash and put into the version's own cache; when all
 * are there, and not before, the record says that this version is read.
 */
import { addressOf } from '../../offline/shared/address.ts';
import type { ListedFile, OfflineIndex } from '../../offline/shared/files.ts';
import { LOCK, NOTHING, readState, TIDY, writeState } from '../../offline/shared/state.ts';
import type { Kept, Names } from '../../offline/shared/state.ts';
import { sha256 } from './hash.ts';
import { ask, bytesOf, HalfDone, loadIndex, loadLists, TakingError } from './lists.ts';

export interface Progress {
  readonly done: number;
  readonly of: number;
}

interface Taking {
  readonly root: string;
  readonly names: Names;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

const AT_ONCE = 6;
/** How often a version that is replaced while it is being stored is given up for the next one. */
const RESTARTS = 3;
/** What of an answer belongs to the file; the rest told of the way it came. */
const HEADERS = [
  'content-type',
  'content-security-policy',
  'referrer-policy',
  'permissions-policy',
  'x-content-type-options',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
];

function asStored(bytes: Uint8Array<ArrayBuffer>, answer: Response): Response {
  const headers = new Headers();
  for (const name of HEADERS) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(bytes, { headers });
}

async function put(cache: Cache, address: string, response: Response): Promise<void> {
  try {
    await cache.put(address, response);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError')
      throw new TakingError('本机留给网页的空间用完了。腾出空间再接着存，或者删除已存的。', { cause: error });
    throw error;
  }
}

/** Hashes of a version's files, for the next one: what is the same is not sent again. */
const hashesRecord = (version: string): string => `hashes-${version}`;
type Hashes = Readonly<Record<string, string>>;

async function hashesOf(names: Names, version: string): Promise<Hashes> {
  const found = await caches.match(names.record(hashesRecord(version)), { cacheName: names.state });
  return found ? ((await found.json()) as Hashes) : {};
}

/** Looks again: a browser may take back what it stored, and then the version is not whole. */
async function assertWhole(names: Names, version: string, wanted: ReadonlySet<string>): Promise<void> {
  const cache = await caches.open(names.version(version));
  const whole = (await cache.keys()).filter(({ url }) => wanted.has(url)).length;
  if (whole !== wanted.size) throw new TakingError('浏览器没有留住全部文件，本机空间可能不够；可以再试。');
}

/** Stores what is missing of one version. */
async function fill(
  { root, names, signal, onProgress }: Taking,
  version: string,
  files: readonly ListedFile[],
  old: { readonly cache: Cache; readonly hashes: Hashes } | null,
): Promise<void> {
  const cache = await caches.open(names.version(version));
  // All that stands there was checked when it was put there.
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const of = files.reduce((sum, [, , bytes]) => sum + bytes, 0);
  let done = 0;
  const one = async ([path, hash, bytes]: ListedFile): Promise<void> => {
    const address = addressOf(root, path);
    if (!there.has(address)) {
      const same = old?.hashes[path] === hash ? await old.cache.match(address) : undefined;
      if (same) await put(cache, address, same);
      else {
        const answer = await ask(address, signal, 'no-cache');
        const content = await bytesOf(answer);
        if ((await sha256(content)) !== hash) throw new HalfDone();
        await put(cache, address, asStored(content, answer));
      }
    }
    done += bytes;
    onProgress({ done, of });
  };
  const waiting = files.values();
  let failed = false;
  const worker = async (): Promise<void> => {
    for (const file of waiting) {
      if (failed) return;
      signal.throwIfAborted();
      await one(file).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  await assertWhole(names, version, new Set(files.map(([path]) => addressOf(root, path))));
}

/** Once fewer parts of a version are what is kept: never before, since all its files are read until then. */
async function removeOthers(names: Names, version: string, wanted: ReadonlySet<string>): Promise<void> {
  const cache = await caches.open(names.version(version));
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}

/** The day by the reader's clock. */
const today = (): string => {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** What a reader chose. */
export interface Choice {
  readonly parts: readonly string[];
  readonly reports: Kept['reports'];
}

async function takeVersion(taking: Taking, index: OfflineIndex, { parts, reports }: Choice): Promise<Kept> {
  const { root, names, signal } = taking;
  const chosen = index.parts.filter(({ id }) => parts.includes(id));
  const files = await loadLists(root, chosen, signal);
  const { kept } = await readState(names);
  const { version, edition } = index;
  await writeState(names, { kept, taking: { version, parts: chosen.map(({ id }) => id) } });
  const old =
    kept && kept.version !== version
      ? {
          cache: await caches.open(names.version(kept.version)),
          hashes: await hashesOf(names, kept.version),
        }
      : null;
  await fill(taking, version, [...files.values()], old);
  const state = await caches.open(names.state);
  const hashes: Hashes = Object.fromEntries([...files.values()].map(([path, hash]) => [path, hash]));
  await state.put(names.record(hashesRecord(version)), Response.json(hashes));
  const next: Kept = {
    version,
    edition,
    parts: chosen.map(({ id }) => id),
    reports,
    files: files.size,
    bytes: [...files.values()].reduce((sum, [, , bytes]) => sum + bytes, 0),
    day: today(),
  };
  // The switch: one record, put at once.
  await writeState(names, { kept: next, taking: null });
  await removeOthers(names, version, new Set([...files.keys()].map((path) => addressOf(root, path))));
  if (kept && kept.version !== version) await state.delete(names.record(hashesRecord(kept.version)));
  return next;
}

/** Says to the worker that a version may go; where none is there yet, none was read. */
async function tidy(root: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(root);
  registration?.active?.postMessage(TIDY);
}

/** The worker tidies in a moment; another tab stores for minutes. */
const PATIENCE = 2000;
/** One tab at a time. */
async function alone<T>(run: () => Promise<T>): Promise<T> {
  const held = { begun: false };
  try {
    return await navigator.locks.request(LOCK, { signal: AbortSignal.timeout(PATIENCE) }, () => {
      held.begun = true;
      return run();
    });
  } catch (error) {
    if (held.begun) throw error;
    throw new TakingError('另一个标签页正在存，请等它存完。', { cause: error });
  }
}

/**
 * Takes parts of the site's present version, as far as they are not there.
 * @throws TakingError; what was stored before is read as before, and what is complete of the new stays.
 */
export const take = (taking: Taking, choice: Choice): Promise<Kept> =>
  alone(async () => {
    for (let restarts = 0; ; restarts += 1) {
      const index = await loadIndex(taking.root, taking.signal);
      try {
        const kept = await takeVersion(taking, index, choice);
        await tidy(taking.root);
        return kept;
      } catch (error) {
        if (!(error instanceof HalfDone) || restarts === RESTARTS) throw error;
        // Replaced while it was being stored: the new version is taken instead. The same one, not yet whole, waits.
        if ((await loadIndex(taking.root, taking.signal)).version === index.version) throw error;
      }
    }
  });

/** Removes all that is stored, and the worker. */
export const removeAll = (root: string, names: Names): Promise<void> =>
  alone(async () => {
    await writeState(names, NOTHING);
    for (const cache of await caches.keys()) if (names.isOwn(cache)) await caches.delete(cache);
    await (await navigator.serviceWorker.getRegistration(root))?.unregister();
  });
