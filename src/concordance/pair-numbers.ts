/** The slots are kept half empty at least. */
const SPARE = 2;

/**
 * Pairs of numbers, numbered from 0 in the order in which they are met: open addressing in flat arrays. A map would
 * need a string or an object for each pair that is looked up, and texts have millions.
 */
export class PairNumbers {
  #size = 0;
  #firsts = new Int32Array(1024);
  #seconds = new Int32Array(1024);
  /** Number of the pair and 1; 0 where the slot is free. As many as a power of two. */
  #slots = new Int32Array(1024 * SPARE);

  /** So many are numbered. */
  get size(): number {
    return this.#size;
  }

  /** The slot that has the pair, or the free one where it belongs. */
  #slotOf(first: number, second: number): number {
    const last = this.#slots.length - 1;
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    hash ^= hash >>> 15;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0 || (this.#firsts[number] === first && this.#seconds[number] === second)) return slot;
    }
  }

  #widen(): void {
    const wider = (list: Int32Array): Int32Array<ArrayBuffer> => {
      const twice = new Int32Array(2 * list.length);
      twice.set(list);
      return twice;
    };
    this.#firsts = wider(this.#firsts);
    this.#seconds = wider(this.#seconds);
    this.#slots = new Int32Array(SPARE * this.#firsts.length);
    for (let number = 0; number < this.#size; number += 1)
      this.#slots[this.#slotOf(this.#firsts[number] ?? 0, this.#seconds[number] ?? 0)] = number + 1;
  }

  /** The pair's number; the next one if it is new. */
  of(first: number, second: number): number {
    const slot = this.#slotOf(first, second);
    const known = (this.#slots[slot] ?? 0) - 1;
    if (known >= 0) return known;
    const number = this.#size;
    this.#firsts[number] = first;
    this.#seconds[number] = second;
    this.#slots[slot] = number + 1;
    this.#size += 1;
    if (this.#size === this.#firsts.length) this.#widen();
    return number;
  }

  /** The pair's number; -1 where it was never met. */
  known(first: number, second: number): number {
    return (this.#slots[this.#slotOf(first, second)] ?? 0) - 1;
  }

  /** What has this number. */
  pair(number: number): readonly [first: number, second: number] {
    return [this.#firsts[number] ?? 0, this.#seconds[number] ?? 0];
  }
}
