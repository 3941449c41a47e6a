/**
 * Which open page reads which version. A page that came from the device has all else from there, of the version
 * that it is of, however often the pointer moves and the browser puts the worker to sleep; a page that came from
 * the network has nothing from the device.
 */
import type { Names } from '../shared/state.ts';

interface Mark {
  readonly version: string;
  /** When it was made, in milliseconds. */
  readonly since: number;
}

const isMark = (value: unknown): value is Mark =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  typeof value.version === 'string' &&
  'since' in value &&
  typeof value.since === 'number';

/** The browser lists a page as open only some time after its mark was made. */
const OPENING = 5 * 60_000;

export class Marks {
  readonly #names: Names;
  readonly #known = new Map<string, Mark>();
  #loaded = false;
  /** Whether every mark that the last worker left could be read. */
  #complete = true;
  /** What the worker knew before it was put to sleep. */
  readonly ready: Promise<void>;

  constructor(names: Names) {
    this.#names = names;
    this.ready = this.#load().finally(() => {
      this.#loaded = true;
    });
  }

  /** A page whose mark cannot be read has what a page from the network has; what it reads is not known. */
  async #load(): Promise<void> {
    try {
      // Asked without opening it, which would make it.
      if (!(await caches.has(this.#names.clients))) return;
      const cache = await caches.open(this.#names.clients);
      for (const request of await cache.keys()) await this.#read(cache, request);
    } catch {
      this.#complete = false;
    }
  }

  async #read(cache: Cache, request: Request): Promise<void> {
    try {
      const record = await cache.match(request);
      // forgotten meanwhile by the worker before this one
      if (!record) return;
      const mark: unknown = await record.json();
      const id = decodeURIComponent(request.url.slice(request.url.lastIndexOf('/') + 1));
      if (!isMark(mark)) this.#complete = false;
      // what was set while this was read is newer
      else if (!this.#known.has(id)) this.#known.set(id, mark);
    } catch {
      this.#complete = false;
    }
  }

  /** False only where it is certain that a page did not come from the device; the answer is needed at once. */
  may(client: string): boolean {
    return client !== '' && (!this.#loaded || this.#known.has(client));
  }

  async of(client: string): Promise<string | null> {
    await this.ready;
    return this.#known.get(client)?.version ?? null;
  }

  async set(client: string, version: string): Promise<void> {
    if (client === '') return;
    const mark: Mark = { version, since: Date.now() };
    this.#known.set(client, mark);
    try {
      const cache = await caches.open(this.#names.clients);
      await cache.put(this.#names.record(client), Response.json(mark));
    } catch {
      // a full device: the page is read all the same, and remembered as long as the worker is awake
    }
  }

  /**
   * Forgets pages that are closed. Returns the versions that are still read.
   * @throws Where a mark could not be read: an open page may read any version, so that none may be deleted. A later
   * worker reads again, and removing all that is stored removes marks with it.
   */
  async onlyOpen(open: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    await this.ready;
    if (!this.#complete) throw new Error('which versions open pages read is not fully known');
    const now = Date.now();
    for (const [id, { since }] of this.#known) {
      if (open.has(id) || now - since < OPENING) continue;
      this.#known.delete(id);
      await (await caches.open(this.#names.clients)).delete(this.#names.record(id));
    }
    return new Set([...this.#known.values()].map(({ version }) => version));
  }
}
