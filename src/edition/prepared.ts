/**
 * What is dear to work out and the same for all processes of one build. Where the environment names a folder
 * (`EDITION_STORE`, made for one build and removed with it), the first process to ask works an answer out and
 * leaves it there; the others wait for it and read it. Without the folder every process works it out.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { began } from './progress.ts';

/** Milliseconds between two looks at an answer that another process works out. */
const PAUSE = 40;
const FAILED = 'failed';

const clock = new Int32Array(new SharedArrayBuffer(4));

const code = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);

/** What `read` gives, or null where the file is not there (yet, or any more: a process may end while it is read of). */
function unlessMissing<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (code(error) === 'ENOENT' || code(error) === 'ESRCH') return null;
    throw error;
  }
}

/**
 * Whether whoever made the claim can still keep it. Who waits may be the maker's parent, and cannot take leave of
 * it while it waits: what is left of a dead maker then answers to signals, and only `/proc` tells the two apart.
 * Where there is none, such a wait has no bound, since no bound would be right: an answer of a large corpus takes
 * many minutes. It needs a child that was killed from outside (one that fails says so), and a build that is then
 * ended by hand leaves nothing that the next one would not put right.
 */
function alive(maker: string): boolean {
  if (maker === FAILED) return false;
  try {
    process.kill(Number(maker), 0);
  } catch (error) {
    return code(error) === 'EPERM';
  }
  const state = unlessMissing(() => readFileSync(`/proc/${maker}/stat`, 'utf8'));
  return state === null || !/\) [ZX] /.test(state);
}

/** Files appear whole or not at all. */
function write(file: string, data: string | Uint8Array): void {
  const beside = `${file}.${String(process.pid)}`;
  writeFileSync(beside, data);
  renameSync(beside, file);
}

/** Makes the file unless it is there: one of several processes succeeds. */
function claim(file: string): boolean {
  const beside = `${file}.${String(process.pid)}`;
  writeFileSync(beside, String(process.pid));
  try {
    // unlike opening for writing, the claim is never seen without its owner
    linkSync(beside, file);
    return true;
  } catch (error) {
    if (code(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(beside);
  }
}

/** One answer in the store, as this process sees it. */
class Answer<T> {
  readonly #file: string;
  readonly #make: () => T;
  readonly #step: string;
  /** A claim whose owner died is followed by the next one: removing it could remove a newer one. */
  #claims = 0;

  /** @param step What listeners are told when it is worked out. */
  constructor(store: string, name: string, make: () => T, step = name) {
    this.#file = join(store, name);
    this.#make = make;
    this.#step = step;
  }

  #claimFile(): string {
    return `${this.#file}.claim${String(this.#claims)}`;
  }

  /** The answer if another process left it, else null. */
  #left(): { readonly value: T } | null {
    const bytes = unlessMissing(() => readFileSync(`${this.#file}.v8`));
    return bytes && { value: deserialize(bytes) as T };
  }

  #work(): { readonly value: T } {
    try {
      began(this.#step);
      const value = this.#make();
      write(`${this.#file}.v8`, serialize(value));
      return { value };
    } catch (error) {
      // those who wait go on: they meet the same error, or do better
      write(this.#claimFile(), FAILED);
      throw error;
    }
  }

  /** Works the answer out unless another process has, or is about to; null then. */
  ifFree(): { readonly value: T } | null {
    for (;;) {
      const owner = unlessMissing(() => readFileSync(this.#claimFile(), 'utf8'));
      if (owner === null) {
        if (claim(this.#claimFile())) return this.#work();
      } else if (alive(owner)) return null;
      else {
        // who finished in time left an answer: only then is a dead owner no reason to begin anew
        const left = this.#left();
        if (left) return left;
        this.#claims += 1;
      }
    }
  }

  value(): T {
    for (;;) {
      const known = this.#left() ?? this.ifFree();
      if (known) return known.value;
      Atomics.wait(clock, 0, 0, PAUSE);
    }
  }
}

/**
 * The answer that `make` gives, worked out by one process of the build.
 * @param name Small letters, figures and hyphens; one for each answer.
 * @param make Must depend on the edition alone and give plain data: it is stored by structured clone.
 */
export function prepared<T>(name: string, make: () => T): T {
  const store = process.env.EDITION_STORE;
  if (store) return new Answer(store, name, make).value();
  began(name);
  return make();
}

/** Parts of which each of two processes takes about half, be the parts as unlike as they may. */
const PARTS = 16;

/**
 * What `make` gives for each of `items`, in their order. Processes that ask at the same time share the work:
 * each takes stretches that none has taken, one from the front and the next from the back.
 * @param make As for `prepared`; gives one answer for each item it is handed.
 */
export function preparedEach<I, T>(
  name: string,
  items: readonly I[],
  make: (items: readonly I[]) => T[],
): T[] {
  const store = process.env.EDITION_STORE;
  if (!store) {
    began(name);
    return make(items);
  }
  const size = Math.max(1, Math.ceil(items.length / PARTS));
  const count = Math.ceil(items.length / size);
  const parts = Array.from({ length: count }, (_, part) => {
    const own = (): T[] => make(items.slice(part * size, (part + 1) * size));
    return new Answer(store, `${name}-${String(part)}`, own, `${name} ${String(part + 1)}/${String(count)}`);
  });
  const known: ({ readonly value: T[] } | null)[] = parts.map(() => null);
  const order = parts.map((_, part) => part);
  const first = parts[0];
  if (first) known[0] = first.ifFree();
  if (known[0] === null) order.reverse();
  for (const part of order) known[part] ??= parts[part]?.ifFree() ?? null;
  return parts.flatMap((part, index) => known[index]?.value ?? part.value());
}
