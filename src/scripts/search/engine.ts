/** The search engine, loaded once from its public address, and the page's own data files. */
import type { ReportPlaces, SearchNames } from '../../data/search.ts';
import type * as Api from '../../search/browser/api.ts';
import { LONGEST_IN_ADDRESS } from './state.ts';

export type Engine = typeof Api;
export type { Answer, Hit } from '../../search/browser/types.ts';

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
export const at = (path: string): string => base + path;

/** What a report's page is to mark. */
export interface Marks {
  readonly query: string;
  /** Runs of which one must stand in the unit. */
  readonly any: string;
}

/**
 * The address of a unit.
 * @param marks Without them it is the unit's permanent one; beyond what an address holds they are left out,
 *   since half of them would mark something else.
 * @param start The occurrence to begin at: how many folded characters of the unit stand before it.
 */
export function unitAddress(report: string, unit: string, marks?: Marks, start?: number): string {
  const given = new URLSearchParams();
  if (marks && marks.query.length + marks.any.length <= LONGEST_IN_ADDRESS) {
    if (marks.query !== '') given.set('q', marks.query);
    if (marks.any !== '') given.set('any', marks.any);
    if (start !== undefined) given.set('at', String(start));
  }
  const text = given.toString();
  return at(`reports/${report}/${text && `?${text}`}#${unit}`);
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

/** Asked for anew, so that loading the page again after an update mends what the update broke. */
export const loadNames = once(async (): Promise<SearchNames> => {
  const path = 'search/names.json';
  const names = await loadJson<Partial<SearchNames> | null>(path, { cache: 'no-cache' });
  if (!Array.isArray(names?.reports)) throw new LoadError(`${path}: not what it should be`);
  return names as SearchNames;
});

const places = new Map<string, () => Promise<ReportPlaces>>();
export function loadPlaces(report: string): Promise<ReportPlaces> {
  let load = places.get(report);
  if (!load) places.set(report, (load = once(() => loadJson<ReportPlaces>(`search/places/${report}.json`))));
  return load();
}
