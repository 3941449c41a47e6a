/** Reading the CBOR that Pagefind writes: whole numbers, texts and lists, nothing else. */
const decoder = new TextDecoder('utf-8', { fatal: true });

export class CborReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;
  #type = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** Reads the head of an item: gives its argument and leaves its major type in `#type`. */
  #head(): number {
    const first = this.#bytes[this.#at] ?? this.#cutShort();
    this.#at += 1;
    this.#type = first >> 5;
    const short = first & 31;
    if (short < 24) return short;
    const at = this.#at;
    if (short === 24) {
      this.#at += 1;
      return this.#view.getUint8(at);
    }
    if (short === 25) {
      this.#at += 2;
      return this.#view.getUint16(at);
    }
    if (short === 26) {
      this.#at += 4;
      return this.#view.getUint32(at);
    }
    throw new RangeError(`CBOR of a form that Pagefind does not write (${first})`);
  }

  #cutShort(): never {
    throw new RangeError('the data ends too early');
  }

  #expect(wanted: number): number {
    const argument = this.#head();
    if (this.#type !== wanted)
      throw new RangeError(`CBOR of type ${this.#type} where ${wanted} was expected`);
    return argument;
  }

  /** A whole number of either sign. */
  int(): number {
    const argument = this.#head();
    if (this.#type > 1) throw new RangeError(`CBOR of type ${this.#type} where a number was expected`);
    return this.#type === 0 ? argument : -1 - argument;
  }

  text(): string {
    const length = this.#expect(3);
    const text = decoder.decode(this.#bytes.subarray(this.#at, this.#at + length));
    this.#at += length;
    return text;
  }

  /** Number of items of the list that begins here. */
  list(): number {
    return this.#expect(4);
  }
}
