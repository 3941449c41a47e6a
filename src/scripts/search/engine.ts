/** The search engine, loaded once from its public address, and the page's own data files. */
import type { ReportPlaces, SearchNames } from '../../data/search.ts';
import type * as Api from '../../search/browser/api.ts';

export type Engine = typeof Api;
export type { Answer, Hit } from '../../search/browser/types.ts';

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
export const at = (path: string): string => base + path;
/** @param query What the report's page is to mark; without it the address is the unit's permanent one. */
export function unitAddress(report: string, unit: string, query = ''): string {
  const marked = query === '' ? '' : `?${new URLSearchParams({ q: query.slice(0, 200) }).toString()}`;
  return at(`reports/${report}/${marked}#${unit}`);
}

/** Something that could not be loaded, whatever loaded it. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
}

/** Keeps what was loaded, forgets what failed. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  return () =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = null;
      throw error;
    }));
}

export async function loadText(path: string, init?: RequestInit): Promise<string> {
  try {
    const response = await fetch(at(path), init);
    if (!response.ok) throw new Error(String(response.status));
    return await response.text();
  } catch (error) {
    throw new LoadError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export async function loadJson<T>(path: string, init?: RequestInit): Promise<T> {
  const text = await loadText(path, init);
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new LoadError(`${path}: no JSON`);
  }
}

let tries = 0;
export const loadEngine = once(async (): Promise<Engine> => {
  // A module that failed to load may be remembered as failed; under another address it is asked for anew.
  const address = new URL(at('search/api.js') + (tries > 0 ? `?again=${tries}` : ''), location.href).href;
  tries += 1;
  try {
    return (await import(/* @vite-ignore */ address)) as Engine;
  } catch (error) {
    throw new LoadError(`search/api.js: ${String(error)}`);
  }
});

export const loadNames = once(() => loadJson<SearchNames>('search/names.json'));

const places = new Map<string, () => Promise<ReportPlaces>>();
export function loadPlaces(report: string): Promise<ReportPlaces> {
  let load = places.get(report);
  if (!load) places.set(report, (load = once(() => loadJson<ReportPlaces>(`search/places/${report}.json`))));
  return load();
}
