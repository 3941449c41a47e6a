/** The units of the edition as the browser comes to know them, file by file. */
import { REPORTS_PER_SHARD } from '../shared/entry.ts';
import { decodeLengths, decodeUnits } from '../shared/units.ts';
import type { UnitPlace } from '../shared/units.ts';
import { kept } from './load.ts';

/** The units of one report, with where each begins in it. */
export interface ReportUnits {
  readonly units: readonly UnitPlace[];
  /** Number of the block in which each unit begins, and of the one after the last. */
  readonly starts: Uint32Array;
}

export interface UnitMap {
  /** Number of a report's first unit in the edition. */
  readonly firstUnit: (report: number) => number;
  readonly reportOfUnit: (unit: number) => number;
  readonly load: (report: number) => Promise<ReportUnits>;
  /** Folded characters of each of a report's units. */
  readonly lengths: (report: number) => Promise<readonly number[]>;
}

/** The greatest index whose value is at most `value`, in an ascending list that begins at or below it. */
export function lastAtMost(list: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((list[middle] ?? Infinity) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** @returns As many numbers as `lengths` and one more: where each begins, and the end. */
export function sums(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) starts[index + 1] = (starts[index] ?? 0) + length;
  return starts;
}

interface ShardLoaders {
  readonly units: (shard: number) => Promise<Uint8Array>;
  readonly lengths: (shard: number) => Promise<Uint8Array>;
}

/** @param counts Units of each report. */
export function createUnitMap(counts: readonly number[], loaders: ShardLoaders): UnitMap {
  const firsts = sums(counts);
  const inShard = (shard: number): number[] =>
    counts.slice(shard * REPORTS_PER_SHARD, (shard + 1) * REPORTS_PER_SHARD);
  const units = kept(async (shard: number): Promise<ReportUnits[]> => {
    const decoded = decodeUnits(await loaders.units(shard), inShard(shard));
    return decoded.map((own) => ({ units: own, starts: sums(own.map(({ blocks }) => blocks)) }));
  });
  const lengths = kept(async (shard: number) => decodeLengths(await loaders.lengths(shard), inShard(shard)));
  const ofReport = async <T>(load: (shard: number) => Promise<readonly T[]>, report: number): Promise<T> => {
    const one = (await load(Math.floor(report / REPORTS_PER_SHARD)))[report % REPORTS_PER_SHARD];
    if (one === undefined) throw new RangeError(`there is no report ${report}`);
    return one;
  };
  return {
    firstUnit: (report) => firsts[report] ?? 0,
    reportOfUnit: (unit) => lastAtMost(firsts, unit),
    load: (report) => ofReport(units, report),
    lengths: (report) => ofReport(lengths, report),
  };
}
