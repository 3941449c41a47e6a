/**
 * The index of single characters: in which units each occurs, and how often.
 * Pagefind cannot answer this: a search for the beginning of tokens reads only
 * one of the files in which such tokens stand.
 */
import { VarintReader, VarintWriter, concatBytes } from './varint.ts';

/** Units in ascending order and how often the character occurs in each. */
export interface LetterPostings {
  readonly units: Uint32Array;
  readonly counts: Uint32Array;
}

/** Collects one character's postings in the order of the units. */
export class LetterWriter {
  readonly #bytes = new VarintWriter();
  #last = -1;
  #units = 0;

  /** Gaps and counts are small: the gap carries in its lowest bit whether a count above one follows. */
  add(unit: number, count: number): void {
    const gap = unit - this.#last - 1;
    this.#bytes.write(gap * 2 + (count > 1 ? 1 : 0));
    if (count > 1) this.#bytes.write(count - 2);
    this.#last = unit;
    this.#units += 1;
  }

  get size(): number {
    return this.#bytes.length;
  }

  get units(): number {
    return this.#units;
  }

  bytes(): Uint8Array {
    return this.#bytes.bytes();
  }
}

/** One file: for each character the number of its units and the size of its postings, then all postings. */
export function encodeLetters(letters: readonly LetterWriter[]): Uint8Array<ArrayBuffer> {
  const head = new VarintWriter();
  for (const letter of letters) {
    head.write(letter.units);
    head.write(letter.size);
  }
  return concatBytes([head.bytes(), ...letters.map((letter) => letter.bytes())]);
}

/**
 * @param place Number of the character within the file.
 * @param count Characters in the file.
 */
export function decodeLetter(bytes: Uint8Array, place: number, count: number): LetterPostings {
  const head = new VarintReader(bytes);
  let skip = 0;
  let own = 0;
  for (let i = 0; i < count; i += 1) {
    const units = head.read();
    const size = head.read();
    if (i < place) skip += size;
    if (i === place) own = units;
  }
  const body = new VarintReader(bytes, head.at + skip);
  const units = new Uint32Array(own);
  const counts = new Uint32Array(own);
  let last = -1;
  for (let i = 0; i < own; i += 1) {
    const code = body.read();
    last += (code >>> 1) + 1;
    units[i] = last;
    counts[i] = (code & 1) === 1 ? body.read() + 2 : 1;
  }
  return { units, counts };
}

/** Ascending unit numbers, as a theme's file keeps them. */
export function encodeUnitSet(units: readonly number[]): Uint8Array<ArrayBuffer> {
  const writer = new VarintWriter();
  let last = -1;
  for (const unit of units) {
    writer.write(unit - last - 1);
    last = unit;
  }
  return concatBytes([writer.bytes()]);
}

export function decodeUnitSet(bytes: Uint8Array): Set<number> {
  const reader = new VarintReader(bytes);
  const units = new Set<number>();
  let last = -1;
  while (reader.at < bytes.length) {
    last += reader.read() + 1;
    units.add(last);
  }
  return units;
}
