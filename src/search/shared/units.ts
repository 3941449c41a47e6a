/** The files of unit places: which text unit stands where in the index. */
import { VarintReader, VarintWriter, concatBytes } from './varint.ts';

export interface UnitPlace {
  /** `p12`, `s3`. */
  readonly id: string;
  readonly heading: boolean;
  /** Blocks of positions that it takes in the index. */
  readonly blocks: number;
}

/**
 * One number a unit, mostly below 128: blocks, kind, and whether its id follows
 * the last one of its kind; where it does not, the gap comes after.
 */
export function encodeUnits(reports: readonly (readonly UnitPlace[])[]): Uint8Array<ArrayBuffer> {
  const writer = new VarintWriter();
  for (const units of reports) {
    const last = { heading: 0, body: 0 };
    for (const { id, heading, blocks } of units) {
      const kind = heading ? 'heading' : 'body';
      const number = Number(id.slice(1));
      const gap = number - last[kind] - 1;
      if (id !== `${heading ? 's' : 'p'}${number}` || gap < 0)
        throw new RangeError(`unit id "${id}" does not count up`);
      writer.write((blocks - 1) * 4 + (heading ? 2 : 0) + (gap > 0 ? 1 : 0));
      if (gap > 0) writer.write(gap);
      last[kind] = number;
    }
  }
  return concatBytes([writer.bytes()]);
}

/** @param counts Units of each report in the file. */
export function decodeUnits(bytes: Uint8Array, counts: readonly number[]): UnitPlace[][] {
  const reader = new VarintReader(bytes);
  return counts.map((count) => {
    const last = { heading: 0, body: 0 };
    return Array.from({ length: count }, () => {
      const code = reader.read();
      const heading = (code & 2) === 2;
      const kind = heading ? 'heading' : 'body';
      last[kind] += 1 + ((code & 1) === 1 ? reader.read() : 0);
      return { id: `${heading ? 's' : 'p'}${last[kind]}`, heading, blocks: (code >>> 2) + 1 };
    });
  });
}

/** Folded characters of units, for pictures that show a report's whole length. */
export function encodeLengths(lengths: readonly number[]): Uint8Array<ArrayBuffer> {
  const writer = new VarintWriter();
  for (const length of lengths) writer.write(length);
  return concatBytes([writer.bytes()]);
}

export function decodeLengths(bytes: Uint8Array, counts: readonly number[]): number[][] {
  const reader = new VarintReader(bytes);
  return counts.map((count) => Array.from({ length: count }, () => reader.read()));
}
