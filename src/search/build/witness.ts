/** Reads the written files back into memory, with the browser's own decoding and the tables as written. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fail } from '../../diagnostics/diagnostic.ts';
import { createIndexData } from '../browser/index-data.ts';
import type { IndexData } from '../browser/index-data.ts';
import { signed } from '../browser/load.ts';
import { REPORTS_PER_SHARD, dataPath, fileNames } from '../shared/entry.ts';
import type { Entry } from '../shared/entry.ts';
import { decodePostings } from '../shared/unit-postings.ts';
import type { UnitPostings } from '../shared/unit-postings.ts';
import type { QuickFile } from '../shared/quick.ts';
import { blocksOf, createCodec, BLOCK } from '../shared/tokens.ts';
import type { Codec, DecodedUnit, Variants } from '../shared/tokens.ts';
import { decodeLengths, decodeUnits } from '../shared/units.ts';
import type { UnitPlace } from '../shared/units.ts';
import { readFragments, readMeta, readPostings } from './postings.ts';

/** What the index says, gathered from its files. */
export interface Witness {
  readonly data: IndexData;
  /** Contents by record number. */
  readonly records: readonly (readonly DecodedUnit[])[];
  /** Both letters of the token at each position, by record; 0 where there is none. */
  readonly tokens: readonly Uint32Array[];
  readonly letters: readonly UnitPostings[];
  /** By number of theme. */
  readonly themes: readonly UnitPostings[];
  /** By report. */
  readonly places: readonly (readonly UnitPlace[])[];
  readonly lengths: readonly (readonly number[])[];
  readonly quick: QuickFile['content'];
}

export const unfaithful = (where: string, what: string): never =>
  fail('search-index-unfaithful', { where, what });

const positionsOf = (units: readonly DecodedUnit[]): number =>
  units.reduce((sum, { characters }) => sum + blocksOf(Math.max(1, characters.length)) * BLOCK, 0);

function recordsOf(folder: string, data: IndexData, codec: Codec): (readonly DecodedUnit[])[] {
  const records = data.records.map((): readonly DecodedUnit[] => []);
  for (const { name, content } of readFragments(folder))
    records[data.recordNumber(name)] = codec.decode(content);
  return records;
}

function tokensOf(folder: string, data: IndexData, records: Witness['records']): Uint32Array[] {
  const tokens = records.map((units) => new Uint32Array(positionsOf(units) * 2));
  const numbers = readMeta(folder).records.map((name) => data.recordNumber(name));
  readPostings(folder, (token) => {
    const first = token.codePointAt(0) ?? 0;
    const second = token.codePointAt(first > 0xffff ? 2 : 1) ?? 0;
    const width = (first > 0xffff ? 2 : 1) + (second > 0xffff ? 2 : 1);
    const sound = token.length === width;
    return (record, position) => {
      const own = tokens[numbers[record] ?? -1];
      if (!own || !sound || position * 2 >= own.length || own[position * 2] !== 0)
        return unfaithful(`record ${record}`, `the token "${token}" at ${position}`);
      own[position * 2] = first;
      own[position * 2 + 1] = second;
    };
  });
  return tokens;
}

function dataFile(outDir: string, entry: Entry, name: string): Uint8Array {
  const bytes = gunzipSync(readFileSync(path.join(outDir, dataPath(entry, name))));
  return bytes.subarray(signed(new Uint8Array()).length);
}

function postingsOf(
  shards: readonly number[],
  total: number,
  file: (shard: number) => Uint8Array,
): UnitPostings[] {
  return shards.flatMap((from, shard) => {
    const count = (shards[shard + 1] ?? total) - from;
    const bytes = file(shard);
    return Array.from({ length: count }, (_, place) => decodePostings(bytes, place, count));
  });
}

function byReport<T>(entry: Entry, read: (shard: number, counts: readonly number[]) => T[]): T[] {
  const { units } = entry.reports;
  return Array.from({ length: Math.ceil(units.length / REPORTS_PER_SHARD) }, (_, shard) =>
    read(shard, units.slice(shard * REPORTS_PER_SHARD, (shard + 1) * REPORTS_PER_SHARD)),
  ).flat();
}

export function witnessOf(outDir: string): Witness {
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(outDir, file), 'utf8'));
  const data = createIndexData(read('search/entry.json') as Entry);
  const folder = path.join(outDir, 'pagefind');
  const { entry } = data;
  const variants = read(dataPath(entry, fileNames.forms)) as Variants;
  const records = recordsOf(folder, data, createCodec(data.alphabet, variants));
  const file = (name: string): Uint8Array => dataFile(outDir, entry, name);
  return {
    data,
    records,
    tokens: tokensOf(folder, data, records),
    letters: postingsOf(entry.letterShards, data.alphabet.characters.length, (shard) =>
      file(fileNames.letters(shard)),
    ),
    themes: postingsOf(entry.themeShards, entry.themes.length, (shard) => file(fileNames.themes(shard))),
    places: byReport(entry, (shard, counts) => decodeUnits(file(fileNames.units(shard)), counts)),
    lengths: byReport(entry, (shard, counts) => decodeLengths(file(fileNames.lengths(shard)), counts)),
    quick: (read('search/quick.json') as QuickFile).content,
  };
}
