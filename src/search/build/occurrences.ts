/** Where each word stands: gathered record by record, told word by word. */
/** A word and its places: ascending records and, within a record, positions. */
export interface Occurring {
  readonly word: string;
  /** The record of each place. */
  readonly records: Int32Array;
  /** The position of each place. */
  readonly positions: Int32Array;
}

interface Gathered {
  /** By place in the record, the number of its word. */
  readonly words: Int32Array;
  readonly positions: Int32Array;
}

/** By code point, as the bytes of UTF-8 are ordered: UTF-16 has characters beyond the basic plane elsewhere. */
export function byCodePoint(a: string, b: string): number {
  const [one, other] = [Array.from(a), Array.from(b)];
  for (const [index, character] of one.entries()) {
    const difference = (character.codePointAt(0) ?? 0) - (other[index]?.codePointAt(0) ?? -1);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/** Eight bytes a place while it is gathered, sixteen while it is told: no place is an object. */
export class Occurrences {
  readonly #numbers = new Map<string, number>();
  readonly #counts: number[] = [];
  readonly #records: Gathered[] = [];

  /** The next record. @param words By position; where one is empty, no word stands. */
  add(words: readonly string[]): void {
    const numbers = new Int32Array(words.length);
    const positions = new Int32Array(words.length);
    let size = 0;
    for (let position = 0; position < words.length; position += 1) {
      const word = words[position] ?? '';
      if (word === '') continue;
      const number = this.#numbers.get(word) ?? this.#numbers.size;
      if (number === this.#numbers.size) this.#numbers.set(word, number);
      this.#counts[number] = (this.#counts[number] ?? 0) + 1;
      numbers[size] = number;
      positions[size] = position;
      size += 1;
    }
    this.#records.push({ words: numbers.slice(0, size), positions: positions.slice(0, size) });
  }

  /** Every word, by code point. */
  *words(): Generator<Occurring> {
    const starts = new Int32Array(this.#counts.length + 1);
    let total = 0;
    for (const [number, count] of this.#counts.entries()) {
      total += count;
      starts[number + 1] = total;
    }
    const [records, positions] = [new Int32Array(total), new Int32Array(total)];
    const next = starts.slice();
    for (const [record, gathered] of this.#records.entries())
      for (let place = 0; place < gathered.words.length; place += 1) {
        const number = gathered.words[place] ?? 0;
        const at = next[number] ?? 0;
        records[at] = record;
        positions[at] = gathered.positions[place] ?? 0;
        next[number] = at + 1;
      }
    const sorted = [...this.#numbers].sort(([a], [b]) => byCodePoint(a, b));
    for (const [word, number] of sorted) {
      const [from, to] = [starts[number], starts[number + 1]];
      yield { word, records: records.subarray(from, to), positions: positions.subarray(from, to) };
    }
  }
}
