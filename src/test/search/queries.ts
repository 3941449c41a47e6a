/** Questions drawn from a corpus: all short strings, and a seeded sample of everything else. */
import type { SearchEdition } from '../../search/build/input.ts';
import type { SearchFilters } from '../../search/browser/types.ts';
import { seededRandom } from '../bench/random.ts';
import type { Random } from '../bench/random.ts';

export interface Asked {
  readonly query: string;
  readonly filters: SearchFilters;
}

/** More than this many distinct short strings are sampled, so that the suite ends in minutes. */
const MOST = 60_000;
const SAMPLE = 20_000;

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    const [a, b] = [copy[i], copy[j]];
    if (a === undefined || b === undefined) continue;
    copy[i] = b;
    copy[j] = a;
  }
  return copy;
}

const textsOf = (edition: SearchEdition): string[][] =>
  edition.reports.flatMap((report) => report.text.units.map(({ text }) => [...text]));

/** Every distinct string of one, two and three characters, as printed, that holds no white space. */
export function shortStrings(edition: SearchEdition, seed: number): string[] {
  const found = new Set<string>();
  for (const characters of textsOf(edition))
    for (let at = 0; at < characters.length; at += 1)
      for (let length = 1; length <= 3 && at + length <= characters.length; length += 1) {
        const string = characters.slice(at, at + length).join('');
        if (!/\s/u.test(string)) found.add(string);
      }
  return found.size <= MOST ? [...found] : shuffled([...found], seededRandom(seed)).slice(0, SAMPLE);
}

const LENGTHS = [4, 5, 6, 7, 8, 10, 12, 16, 24, 40];

/** Longer strings, two runs at once, strings across the border of units, and strings that are nowhere. */
export function longerStrings(edition: SearchEdition, seed: number, each: number): string[] {
  const random = seededRandom(seed);
  const texts = textsOf(edition);
  const slice = (length: number): string => {
    const long = texts.filter((characters) => characters.length >= length);
    if (long.length === 0) return '';
    const characters = random.pick(long);
    const at = random.below(characters.length - length + 1);
    return characters.slice(at, at + length).join('');
  };
  const found: string[] = [];
  for (let i = 0; i < each; i += 1) {
    for (const length of LENGTHS) found.push(slice(length));
    found.push(`${slice(2)} ${slice(1)}`, `${slice(3)}\u3000${slice(2)} ${slice(2)}`);
    const place = random.below(texts.length - 1);
    found.push([...(texts[place] ?? []).slice(-2), ...(texts[place + 1] ?? []).slice(0, 2)].join(''));
    found.push(shuffled([...slice(4)], random).join(''));
  }
  return found;
}

/** The same questions, each with one to three filters of values that exist, and now and then one that does not. */
export function withFilters(edition: SearchEdition, queries: readonly string[], seed: number): Asked[] {
  const random = seededRandom(seed);
  const values: Record<keyof SearchFilters, readonly string[]> = {
    district: [...edition.reports.map(({ district }) => district.id), 'nowhere'],
    report: [...edition.reports.map(({ id }) => id), 'none'],
    genre: [...edition.reports.map(({ genre }) => genre), 'poem'],
    kind: ['heading', 'body', 'body', 'title'],
    theme: [...edition.themes.map(({ id }) => id), ...edition.themes.map(({ id }) => id), 'unheard-of'],
  };
  const names = Object.keys(values) as (keyof SearchFilters)[];
  return queries.map((query) => {
    const chosen = shuffled(names, random).slice(0, 1 + random.below(3));
    return { query, filters: Object.fromEntries(chosen.map((name) => [name, random.pick(values[name])])) };
  });
}
