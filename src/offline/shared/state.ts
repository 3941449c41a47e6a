/**
 * What is stored on a device. One cache holds one version; one small record says which version is read, and
 * putting that record is the only switch: before it everything is old, after it everything is new.
 */

export interface Kept {
  readonly version: string;
  readonly edition: string;
  readonly parts: readonly string[];
  /** Reports that were chosen one by one, by id and name; empty where all of them go together. */
  readonly reports: readonly (readonly [id: string, name: string])[];
  readonly files: number;
  readonly bytes: number;
  /** The day it was stored: `2026-01-31`, by the reader's clock. */
  readonly day: string;
}

export interface OfflineState {
  /** Complete, and what is read without a connection. */
  readonly kept: Kept | null;
  /** Begun and not complete. */
  readonly taking: { readonly version: string; readonly parts: readonly string[] } | null;
}

export const NOTHING: OfflineState = { kept: null, taking: null };

/** Said by a page to the worker when versions may have become unneeded. */
export const TIDY = 'duidu-tidy';
/** Held by whoever stores, removes or tidies. */
export const LOCK = 'duidu-offline';
/** Marks what is asked for to be stored: never answered from what is stored. */
export const TAKING = 'x-duidu-taking';

/** Names of all that one site stores; other sites of the same host have other names. */
export class Names {
  readonly #root: string;
  readonly #prefix: string;

  /** @param root Address of the site's root, with its closing slash. */
  constructor(root: string) {
    this.#root = root;
    this.#prefix = `duidu:${new URL(root).pathname}:`;
  }

  get state(): string {
    return `${this.#prefix}state`;
  }
  /** Which open page reads which version. */
  get clients(): string {
    return `${this.#prefix}clients`;
  }
  version(version: string): string {
    return `${this.#prefix}version:${version}`;
  }
  /** The version that a cache holds; null where it is none of this site's. */
  versionOf(cache: string): string | null {
    const before = this.version('');
    return cache.startsWith(before) ? cache.slice(before.length) : null;
  }
  isOwn(cache: string): boolean {
    return cache.startsWith(this.#prefix);
  }
  /** The address under which something is kept in the caches `state` and `clients`. */
  record(name: string): string {
    return new URL(`offline/record/${encodeURIComponent(name)}`, this.#root).href;
  }
}

const RECORD = 'state';

export async function readState(names: Names): Promise<OfflineState> {
  // Asked without opening it, which would make it: who stores nothing has no cache.
  const found = await caches.match(names.record(RECORD), { cacheName: names.state });
  return found ? ((await found.json()) as OfflineState) : NOTHING;
}

export async function writeState(names: Names, state: OfflineState): Promise<void> {
  const cache = await caches.open(names.state);
  await cache.put(names.record(RECORD), Response.json(state));
}
