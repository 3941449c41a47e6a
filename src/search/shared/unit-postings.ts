/**
 * In which units something occurs, and how often: single characters, and
 * themes. Pagefind cannot answer for a character: a search for the beginning of
 * tokens reads only one of the files in which such tokens stand.
 */
import { VarintReader, VarintWriter, concatBytes } from './varint.ts';

/** Units in ascending order and how often it occurs in each. */
export interface UnitPostings {
  readonly units: Uint32Array;
  readonly counts: Uint32Array;
}

/** Collects the postings of one character or theme, in the order of the units. */
export class PostingsWriter {
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

/** One file: for each member the number of its units and the size of its postings, then all postings. */
export function encodePostings(members: readonly PostingsWriter[]): Uint8Array<ArrayBuffer> {
  const head = new VarintWriter();
  for (const member of members) {
    head.write(member.units);
    head.write(member.size);
  }
  return concatBytes([head.bytes(), ...members.map((member) => member.bytes())]);
}

/**
 * @param place Number of the member within the file.
 * @param count Members in the file.
 */
export function decodePostings(bytes: Uint8Array, place: number, count: number): UnitPostings {
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
