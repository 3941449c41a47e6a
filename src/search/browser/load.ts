/** Loading files so that a failure is never mistaken for an empty file. */
import { SearchLoadError, reasonOf } from './errors.ts';

/** Taken now: in the worker, `fetch` is later replaced for Pagefind, by one that comes back here. */
const ownFetch = globalThis.fetch.bind(globalThis);

/** The body of an answer, or an error that names the address. */
export async function loadBytes(url: string, init?: RequestInit): Promise<Uint8Array<ArrayBuffer>> {
  let response: Response;
  try {
    response = await ownFetch(url, init);
  } catch (error) {
    throw new SearchLoadError(url, reasonOf(error));
  }
  if (!response.ok) throw new SearchLoadError(url, `the host answered ${response.status}`);
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new SearchLoadError(url, reasonOf(error));
  }
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Unpacks what was packed at build; the checksum within gzip tells a damaged file. */
export async function unpack(url: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  // A host may have unpacked it on the way, taking its packing for the transfer's.
  if (!isGzip(bytes)) return bytes;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (error) {
    throw new SearchLoadError(url, `it is damaged (${reasonOf(error)})`);
  }
}

/** With what files of the site's own begin, so that a host's "not found" page is not taken for data. */
const SIGNATURE = 'duidu';
export const signed = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(SIGNATURE.length + bytes.length);
  whole.set(new TextEncoder().encode(SIGNATURE));
  whole.set(bytes, SIGNATURE.length);
  return whole;
};

export const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  new TextDecoder().decode(bytes.subarray(0, signature.length)) === signature;

/** A data file of the search. */
export async function loadData(url: string): Promise<Uint8Array> {
  const bytes = await unpack(url, await loadBytes(url));
  if (!startsWith(bytes, SIGNATURE)) throw new SearchLoadError(url, 'it is not what it should be');
  return bytes.subarray(SIGNATURE.length);
}

export async function loadJson(url: string, init?: RequestInit): Promise<unknown> {
  const bytes = await loadBytes(url, init);
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch (error) {
    throw new SearchLoadError(url, reasonOf(error));
  }
}

/** Keeps what was loaded; forgets what failed, so that asking again tries again. */
export function kept<K, V>(load: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const loaded = new Map<K, Promise<V>>();
  return (key) => {
    let one = loaded.get(key);
    if (!one) {
      one = load(key).catch((error: unknown) => {
        loaded.delete(key);
        throw error;
      });
      loaded.set(key, one);
    }
    return one;
  };
}
