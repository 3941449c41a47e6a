/** The CBOR of Pagefind's files, read and written: whole numbers, texts and lists, nothing else. */
const encoder = new TextEncoder();
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

/** Heads are as short as can be, which is how Pagefind writes them. */
export class CborWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  #room(wanted: number): void {
    if (this.#length + wanted <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + wanted));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  #head(type: number, argument: number): void {
    this.#room(5);
    const size = argument < 24 ? 0 : argument < 0x100 ? 1 : argument < 0x1_0000 ? 2 : 4;
    this.#bytes[this.#length] = (type << 5) | (size === 0 ? argument : 24 + Math.log2(size));
    this.#length += 1;
    for (let byte = size - 1; byte >= 0; byte -= 1) {
      this.#bytes[this.#length] = (argument >>> (byte * 8)) & 0xff;
      this.#length += 1;
    }
  }

  /** A whole number of either sign, of at most 32 bits. */
  int(value: number): void {
    if (value < 0) this.#head(1, -1 - value);
    else this.#head(0, value);
  }

  text(value: string): void {
    const bytes = encoder.encode(value);
    this.#head(3, bytes.length);
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** The head of a list: so many items are to be written next. */
  list(length: number): void {
    this.#head(4, length);
  }

  /** What was written. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}
