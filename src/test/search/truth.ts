/**
 * The meaning of a query, stated once more and as plainly as can be: fold both
 * texts, look whether one holds the other. Nothing of `src/search/` is used.
 */
import { Converter } from 'opencc-js';
import type { SearchEdition } from '../../search/build/input.ts';
import type { SearchFilters } from '../../search/browser/types.ts';

const toSimplified = Converter({ from: 't', to: 'cn' });
const one = (text: string, otherwise: string): string => ([...text].length === 1 ? text : otherwise);

const QUOTES = new Map<string, string>([
  ...[...'“”„‟「」『』'].map((mark): [string, string] => [mark, '"']),
  ...[...'‘’‚‛'].map((mark): [string, string] => [mark, "'"]),
  ...[...'—–―─‐‑−'].map((mark): [string, string] => [mark, '-']),
]);

export function foldOne(character: string): string {
  if (/[\s\u00ad\u200b-\u200f\u2060\ufeff]/u.test(character)) return '';
  if (QUOTES.has(character)) return QUOTES.get(character) ?? '';
  const wide = one(character.normalize('NFKC'), character);
  const level = QUOTES.get(wide) ?? wide;
  const lower = one(level.toLowerCase(), level);
  return one(toSimplified(lower), lower);
}

const memo = new Map<string, string>();
export const foldAll = (text: string): string =>
  [...text]
    .map((character) => {
      const known = memo.get(character) ?? foldOne(character);
      memo.set(character, known);
      return known;
    })
    .join('');

export interface Truth {
  /** `report#unit` and its occurrences, in reading order. */
  readonly units: readonly (readonly [key: string, occurrences: number])[];
  readonly occurrences: number;
}

/** Half of a pair of surrogates is no character: it occurs nowhere, not even inside a pair. */
const HALF = /\p{Surrogate}/u;

function count(text: string, run: string): number {
  if (HALF.test(run)) return 0;
  let found = 0;
  for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + 1)) found += 1;
  return found;
}

interface FoldedUnit {
  readonly key: string;
  readonly folded: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** All units of an edition, folded once. */
export function truthOf(edition: SearchEdition): (query: string, filters?: SearchFilters) => Truth {
  const tagged = new Map<string, string[]>();
  for (const { id, mentions } of edition.themes)
    for (const { report, unit } of mentions)
      tagged.set(`${report}#${unit}`, [...(tagged.get(`${report}#${unit}`) ?? []), id]);
  const units = edition.reports.flatMap((report) =>
    report.text.units.map((unit): FoldedUnit => {
      const key = `${report.id}#${unit.id}`;
      const values = {
        district: [report.district.id],
        report: [report.id],
        genre: [report.genre],
        kind: [unit.kind],
        theme: tagged.get(key) ?? [],
      };
      return { key, folded: foldAll(unit.text), values };
    }),
  );
  return (query, filters = {}) => {
    const runs = query.split(/\s+/u).map(foldAll).filter(Boolean);
    const wanted = Object.entries(filters).filter(([, value]) => value !== undefined) as [string, string][];
    const found = units.flatMap(({ key, folded, values }) => {
      if (runs.length === 0 || !runs.every((run) => count(folded, run) > 0)) return [];
      if (!wanted.every(([name, value]) => values[name]?.includes(value))) return [];
      return [[key, runs.reduce((sum, run) => sum + count(folded, run), 0)] as const];
    });
    return { units: found, occurrences: found.reduce((sum, [, n]) => sum + n, 0) };
  };
}
