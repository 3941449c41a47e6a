/**
 * `search/entry.json`: all that the browser must know before it can ask. It
 * stands at one address and is asked for anew; everything else that was written
 * with it lies in a folder named after its content and never changes.
 */

/** Raised whenever the files change their form: a page kept from an older edition then says so. */
export const FORMAT = 2;

export interface Entry {
  readonly format: number;
  /** The edition's id. */
  readonly edition: string;
  /** Name of the folder in `search/data/`. */
  readonly data: string;
  /** Names of Pagefind's two first files, so that they can be asked for at once. */
  readonly pagefind: { readonly meta: string; readonly wasm: string };
  /** Folded characters of the corpus that stay themselves in the index, by code point. */
  readonly plain: string;
  /** All others; their order gives their letters. */
  readonly symbols: string;
  /** How common each character is, plain ones first: the logarithm to base 2 of its count, one digit to base 36 each. */
  readonly weights: string;
  /** The commonest pairs of letters, and the logarithm of the count of each as above: they fill files of their own. */
  readonly common: readonly [pairs: string, weights: string];
  /** Traditional and Simplified in turn: what matters to this corpus of the whole table. */
  readonly pairs: string;
  /** Folded characters of the longest unit: no longer run occurs. */
  readonly longest: number;
  readonly reports: ReportColumns;
  /** Number of the first character in each file of single characters. */
  readonly letterShards: readonly number[];
  /** Ids of the themes that can be filtered by. */
  readonly themes: readonly string[];
  /** Number of the first theme in each file of themes. */
  readonly themeShards: readonly number[];
  /** Characters of the units without white space, as the site counts them. */
  readonly characters: number;
}

/** The reports in the order of the edition, column by column, which packs twice as small as row by row. */
export interface ReportColumns {
  readonly ids: readonly string[];
  /** Ids of districts, each with the number of its reports: those of a district stand together. */
  readonly districts: readonly (readonly [id: string, reports: number])[];
  /** Genres, and for each report the number of its own, one digit to base 36 each. */
  readonly genres: readonly string[];
  readonly genre: string;
  /** Text units of each. */
  readonly units: readonly number[];
  /** Pagefind's names of the records of all reports, separated by spaces. */
  readonly records: string;
  /** Number of a report with several records: how many units each holds. */
  readonly cuts: Readonly<Record<string, readonly number[]>>;
}

export interface ReportEntry {
  readonly id: string;
  readonly district: string;
  readonly genre: string;
  /** Text units, in reading order. */
  readonly units: number;
  /** Pagefind's names of its records and how many units each holds. */
  readonly records: readonly (readonly [name: string, units: number])[];
}

export function toColumns(reports: readonly ReportEntry[]): ReportColumns {
  const districts: [string, number][] = [];
  for (const { district } of reports) {
    const last = districts.at(-1);
    if (last?.[0] === district) last[1] += 1;
    else districts.push([district, 1]);
  }
  const genres = [...new Set(reports.map(({ genre }) => genre))];
  return {
    ids: reports.map(({ id }) => id),
    districts,
    genres,
    genre: reports.map(({ genre }) => genres.indexOf(genre).toString(36)).join(''),
    units: reports.map(({ units }) => units),
    records: reports.flatMap(({ records }) => records.map(([name]) => name)).join(' '),
    cuts: Object.fromEntries(
      [...reports.entries()]
        .filter(([, { records }]) => records.length !== 1)
        .map(([number, { records }]) => [number, records.map(([, units]) => units)]),
    ),
  };
}

export function fromColumns({
  ids,
  districts,
  genres,
  genre,
  units,
  records,
  cuts,
}: ReportColumns): ReportEntry[] {
  const names = records.split(' ');
  const districtOf = districts.flatMap(([id, count]) => Array<string>(count).fill(id));
  let next = 0;
  return ids.map((id, number) => {
    const counts = cuts[String(number)] ?? [units[number] ?? 0];
    const from = next;
    next += counts.length;
    return {
      id,
      district: districtOf[number] ?? '',
      genre: genres[parseInt(genre.charAt(number), 36)] ?? '',
      units: units[number] ?? 0,
      records: counts.map((count, index) => [names[from + index] ?? '', count] as const),
    };
  });
}

/** Reports to a file of unit places (some 3 KB) and of lengths. */
export const REPORTS_PER_SHARD = 128;

/** Pairs that occur more often than this are listed in the entry. */
export const COMMON_PAIR = 6000;

export const fileNames = {
  units: (shard: number): string => `units-${shard}.bin`,
  lengths: (shard: number): string => `lengths-${shard}.bin`,
  letters: (shard: number): string => `letters-${shard}.bin`,
  themes: (shard: number): string => `themes-${shard}.bin`,
  /** Raw forms of folded characters: `Variants`. */
  forms: 'forms.json',
} as const;

/** Where a record's content lies, from the site's root. */
export const fragmentPath = (name: string): string => `pagefind/fragment/${LANGUAGE}_${name}.pf_fragment`;
export const metaPath = (meta: string): string => `pagefind/pagefind.${meta}.pf_meta`;
export const wasmPath = (wasm: string): string => `pagefind/wasm.${wasm}.pagefind`;
export const dataPath = (entry: Pick<Entry, 'data'>, file: string): string =>
  `search/data/${entry.data}/${file}`;

/** "Undetermined": Pagefind then neither stems nor cuts words. */
export const LANGUAGE = 'und';
