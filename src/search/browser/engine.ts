/**
 * Answers questions from the written index. It knows nothing of workers or
 * pages: where its files come from is given to it, so tests run it anywhere.
 */
import { decodePostings } from '../shared/unit-postings.ts';
import type { UnitPostings } from '../shared/unit-postings.ts';
import { runsOf } from '../shared/query.ts';
import type { Run } from '../shared/query.ts';
import { placesIn } from '../shared/scan.ts';
import type { Place } from '../shared/scan.ts';
import type { TokenFilters, TokenFinder } from './finder.ts';
import { createIndexData, selectedReports } from './index-data.ts';
import type { IndexData } from './index-data.ts';
import { kept } from './load.ts';
import { findRun } from './runs.ts';
import type { RunIndex, RunStarts } from './runs.ts';
import { BLOCK, blocksOf, createCodec } from '../shared/tokens.ts';
import type { Variants } from '../shared/tokens.ts';
import { NOTHING } from './types.ts';
import type { Answer, Hit, SearchFilters } from './types.ts';
import { createUnitMap, lastAtMost } from './units.ts';
import type { UnitMap } from './units.ts';
import type { Entry } from '../shared/entry.ts';

/** Where the engine's files come from. */
export interface Sources {
  readonly entry: Entry;
  readonly finder: TokenFinder;
  readonly units: (shard: number) => Promise<Uint8Array>;
  readonly lengths: (shard: number) => Promise<Uint8Array>;
  readonly forms: () => Promise<Variants>;
  readonly letters: (shard: number) => Promise<Uint8Array>;
  readonly themes: (shard: number) => Promise<Uint8Array>;
  /** Content of a record. */
  readonly content: (record: string) => Promise<string>;
}

/** A text unit as printed, with the places of a query in it. */
export interface UnitText {
  readonly unit: number;
  readonly report: string;
  readonly paragraph: string;
  readonly text: string;
  readonly places: readonly Place[];
}

/** What one run found: units in ascending order. */
interface Found {
  readonly units: number[];
  readonly counts: number[];
  readonly starts: number[][] | null;
}

interface DecodedRecord {
  /** Folded characters by position; nothing where there is none. */
  readonly characters: readonly string[];
  readonly texts: readonly string[];
}

const noCheck = (): void => undefined;

export class Engine {
  readonly #data: IndexData;
  readonly #sources: Sources;
  readonly #map: UnitMap;
  readonly #letters: (shard: number) => Promise<Uint8Array>;
  readonly #themes: (shard: number) => Promise<Uint8Array>;
  readonly #theme: (id: string) => Promise<Set<number>>;
  readonly #forms: (key: '') => Promise<Variants>;
  readonly #record: (name: string) => Promise<DecodedRecord>;
  readonly #read = new Set<string>();
  readonly #runIndex: RunIndex;

  constructor(sources: Sources) {
    const data = createIndexData(sources.entry);
    this.#data = data;
    this.#sources = sources;
    this.#map = createUnitMap(sources.entry.reports.units, sources);
    this.#letters = kept(sources.letters);
    this.#themes = kept(sources.themes);
    this.#theme = kept(async (id) => this.#decodeTheme(id));
    this.#forms = kept(() => sources.forms());
    this.#record = kept(async (name) => this.#decode(name));
    this.#runIndex = {
      finder: sources.finder,
      letterOf: (character) => data.alphabet.letterOf(character) ?? '',
      expected: data.expected,
      reportOf: (record) => data.reports[this.#recordOf(record).report]?.id ?? '',
      read: async (record) => (await this.#record(record)).characters,
      isRead: (record) => this.#read.has(record),
      records: data.records.length,
    };
  }

  #recordOf(name: string): IndexData['records'][number] {
    const record = this.#data.records[this.#data.recordNumber(name)];
    if (!record) throw new RangeError(`there is no record "${name}"`);
    return record;
  }

  async #decode(name: string): Promise<DecodedRecord> {
    const [content, forms] = await Promise.all([this.#sources.content(name), this.#forms('')]);
    const units = createCodec(this.#data.alphabet, forms).decode(content);
    this.#read.add(name);
    return {
      characters: units.flatMap(({ characters }) => {
        const positions = blocksOf(Math.max(1, characters.length)) * BLOCK;
        return [...characters, ...Array<string>(positions - characters.length).fill('')];
      }),
      texts: units.map(({ raw }) => raw),
    };
  }

  /** All text units that hold every run of the query, and nothing else. */
  async find(query: string, filters: SearchFilters = {}, check: () => void = noCheck): Promise<Answer> {
    const { entry, fold, alphabet } = this.#data;
    const runs = runsOf(query, fold);
    const possible = runs.every(
      (run) =>
        run.length <= entry.longest && run.every((character) => alphabet.letterOf(character) !== undefined),
    );
    const { theme, kind } = filters;
    if (runs.length === 0 || !possible) return NOTHING;
    if (theme !== undefined && !entry.themes.includes(theme)) return NOTHING;
    if (kind !== undefined && kind !== 'heading' && kind !== 'body') return NOTHING;
    const selected = selectedReports(this.#data, filters);
    if (!selected.includes(true)) return NOTHING;

    const themed = theme === undefined ? null : this.#theme(theme);
    // Heard of below; until then its failure must not count as unheard.
    themed?.catch(noCheck);
    const found = await this.#all(runs, filters, selected, check);
    const tagged = await themed;
    check();
    return this.#answer(
      found,
      (unit, heading) =>
        (kind === undefined || (kind === 'heading') === heading) && (tagged === null || tagged.has(unit)),
    );
  }

  /** Rare runs first: what they find bounds where the others are looked for. */
  async #all(
    runs: readonly Run[],
    filters: SearchFilters,
    selected: readonly boolean[],
    check: () => void,
  ): Promise<Found[]> {
    const rarity = (run: Run): number =>
      run.length === 1 ? Infinity : Math.min(...run.map(this.#data.commonness));
    const ordered = [...runs].sort((a, b) => rarity(a) - rarity(b));
    const all: Found[] = [];
    let within: Set<string> | null = null;
    for (const run of ordered) {
      check();
      let found: Found;
      if (run.length === 1) found = await this.#letter(run[0] ?? '', selected);
      else {
        const starts = await findRun(run, { filters: tokenFilters(filters), within, check }, this.#runIndex);
        within = new Set(starts.keys());
        found = await this.#place(starts);
      }
      all.push(found);
      if (found.units.length === 0) return [];
    }
    return all;
  }

  /** From positions to units. No occurrence runs on into the next unit: an empty position lies between. */
  async #place(starts: RunStarts): Promise<Found> {
    const ordered = [...starts].map(([name, places]) => ({ number: this.#data.recordNumber(name), places }));
    ordered.sort((a, b) => a.number - b.number);
    const found = { units: [] as number[], counts: [] as number[], starts: [] as number[][] };
    const loaded = await Promise.all(
      ordered.map(({ number }) => this.#map.load(this.#data.records[number]?.report ?? 0)),
    );
    for (const [index, { number, places }] of ordered.entries()) {
      const record = this.#data.records[number];
      const units = loaded[index];
      if (!record || !units) continue;
      const first = this.#map.firstUnit(record.report);
      const base = (units.starts[record.from] ?? 0) * BLOCK;
      let own: number[] = [];
      let current = -1;
      for (const place of places) {
        const at = base + place;
        if (current < 0 || at >= (units.starts[current + 1] ?? 0) * BLOCK) {
          current = lastAtMost(units.starts, Math.floor(at / BLOCK));
          own = [];
          found.units.push(first + current);
          found.counts.push(0);
          found.starts.push(own);
        }
        own.push(at - (units.starts[current] ?? 0) * BLOCK);
        found.counts[found.counts.length - 1] = own.length;
      }
    }
    return found;
  }

  async #letter(character: string, selected: readonly boolean[]): Promise<Found> {
    const { units, counts } = await this.#postings(character);
    const found: Found = { units: [], counts: [], starts: null };
    for (const [index, unit] of units.entries()) {
      if (selected[this.#map.reportOfUnit(unit)] !== true) continue;
      found.units.push(unit);
      found.counts.push(counts[index] ?? 0);
    }
    return found;
  }

  async #postings(character: string): Promise<UnitPostings> {
    const { letterShards } = this.#data.entry;
    const number = this.#data.letterNumber(character);
    return postingsAt(number, letterShards, this.#data.alphabet.characters.length, this.#letters);
  }

  async #decodeTheme(id: string): Promise<Set<number>> {
    const { themes, themeShards } = this.#data.entry;
    const { units } = await postingsAt(themes.indexOf(id), themeShards, themes.length, this.#themes);
    return new Set(units);
  }

  /** The units that every run found and that the filter keeps, with what was counted in them. */
  async #answer(found: readonly Found[], keep: (unit: number, heading: boolean) => boolean): Promise<Answer> {
    const [first, ...others] = found;
    if (!first) return NOTHING;
    const rest = others.map((one) => ({ ...one, index: new Map(one.units.map((unit, i) => [unit, i])) }));
    const paragraphs: Hit[] = [];
    let occurrences = 0;
    const shared = first.units.flatMap((unit, i) =>
      rest.every(({ index }) => index.has(unit)) ? [{ unit, i }] : [],
    );
    const reports = new Set(shared.map(({ unit }) => this.#map.reportOfUnit(unit)));
    const loaded = new Map(
      await Promise.all([...reports].map(async (one) => [one, await this.#map.load(one)] as const)),
    );
    for (const { unit, i } of shared) {
      const report = this.#map.reportOfUnit(unit);
      const own = unit - this.#map.firstUnit(report);
      const place = loaded.get(report)?.units[own];
      if (!place || !keep(unit, place.heading)) continue;
      const indexes = rest.map(({ index }) => index.get(unit) ?? 0);
      const count = rest.reduce(
        (sum, { counts }, j) => sum + (counts[indexes[j] ?? 0] ?? 0),
        first.counts[i] ?? 0,
      );
      const lists = [first.starts?.[i], ...rest.map(({ starts }, j) => starts?.[indexes[j] ?? 0])];
      const starts = lists.includes(undefined)
        ? null
        : lists.flatMap((list) => list ?? []).sort((a, b) => a - b);
      occurrences += count;
      const id = this.#data.reports[report]?.id ?? '';
      paragraphs.push({ report: id, paragraph: place.id, occurrences: count, unit, starts });
    }
    return { paragraphs, occurrences };
  }

  /** Raw texts of units, in the order asked, with the places of the query in each. */
  async texts(units: readonly number[], query = '', check: () => void = noCheck): Promise<UnitText[]> {
    const runs = runsOf(query, this.#data.fold);
    return Promise.all(
      units.map(async (unit) => {
        const report = this.#map.reportOfUnit(unit);
        const own = unit - this.#map.firstUnit(report);
        const record = this.#data.records.find(
          (one) => one.report === report && one.from <= own && own < one.to,
        );
        if (!record) throw new RangeError(`there is no unit ${unit}`);
        const [decoded, places] = await Promise.all([this.#record(record.name), this.#map.load(report)]);
        check();
        const text = decoded.texts[own - record.from] ?? '';
        const id = this.#data.reports[report]?.id ?? '';
        const paragraph = places.units[own]?.id ?? '';
        return { unit, report: id, paragraph, text, places: placesIn(text, runs, this.#data.fold) };
      }),
    );
  }

  /** Folded characters of each unit of a report. */
  async lengths(report: string): Promise<readonly number[]> {
    const number = this.#data.reports.findIndex(({ id }) => id === report);
    return number < 0 ? [] : this.#map.lengths(number);
  }

  /** The units that are tagged with a theme, by number. */
  async themeUnits(id: string): Promise<ReadonlySet<number>> {
    return this.#data.entry.themes.includes(id) ? this.#theme(id) : new Set();
  }
}

/** What a file holds of its member `number`, of `total` in all files, which begin with the members `shards`. */
async function postingsAt(
  number: number,
  shards: readonly number[],
  total: number,
  load: (shard: number) => Promise<Uint8Array>,
): Promise<UnitPostings> {
  const shard = lastAtMost(shards, number);
  const from = shards[shard] ?? 0;
  const to = shards[shard + 1] ?? total;
  return decodePostings(await load(shard), number - from, to - from);
}

function tokenFilters({ district, report, genre }: SearchFilters): TokenFilters {
  return {
    ...(district === undefined ? {} : { district }),
    ...(report === undefined ? {} : { report }),
    ...(genre === undefined ? {} : { genre }),
  };
}
