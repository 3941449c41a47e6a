/**
 * The files of a Pagefind index, made here. Pagefind's own program makes the very same from the same records
 * (a test holds both side by side, byte for byte; only names that collide are lengthened otherwise), but it keeps some 350 bytes for each character of the
 * corpus while it works: 5.7 GB for a thousand reports. Here it is 20.
 *
 * The form is that of Pagefind 1.6, `pagefind/src/index`: https://github.com/Pagefind/pagefind
 */
import { createHash } from 'node:crypto';
import { CborWriter } from './cbor.ts';
import { tableOf } from './index-table.ts';
import type { Chunk, Filter, Page } from './index-table.ts';
import { byCodePoint, Occurrences } from './occurrences.ts';
import type { Occurring } from './occurrences.ts';

export interface IndexRecord {
  readonly url: string;
  /** One at each position: a word and the signs after it, or signs alone, where no word stands. */
  readonly tokens: readonly string[];
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** A file below the index's folder, before it is signed and compressed. */
export interface IndexFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface IndexOptions {
  /** Pagefind's version, which its program in the browser compares. */
  readonly version: string;
  readonly language: string;
  /** Occurrences from which on a file of the index is full. */
  readonly chunk: number;
  /** Signs that may stand behind a word and do not belong to it. */
  readonly signs: string;
}

/** What a word weighs that nothing in its page makes heavier; kept as a negative number before the positions. */
const PLAIN_WEIGHT = 24;

/** Pagefind's own way to write a digest: each byte without its leading zero. */
const digestOf = (bytes: Uint8Array): string =>
  Array.from(createHash('sha1').update(bytes).digest(), (byte) => byte.toString(16)).join('');

const SHORT = 7;

/** Gives names to files of one kind by what is in them. */
class Names {
  /** Digests of what the names stand for. */
  readonly #taken = new Map<string, string>();
  readonly #language: string;

  constructor(language: string) {
    this.#language = language;
  }

  of(bytes: Uint8Array): string {
    const digest = digestOf(bytes);
    let length = SHORT;
    const name = (): string => `${this.#language}_${digest.slice(0, length)}`;
    for (let other = this.#taken.get(name()); other !== undefined; other = this.#taken.get(name())) {
      if (other === digest) throw new RangeError('two files of the index are the same');
      length += 1;
    }
    this.#taken.set(name(), digest);
    return name();
  }
}

const utf8 = new TextEncoder();

const byText = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  byCodePoint(a, b);

/** What a reader is shown of a record, in the order of Pagefind's fields. */
function fragmentOf({ url, tokens, filters }: IndexRecord): Uint8Array {
  return utf8.encode(
    JSON.stringify({
      url,
      content: tokens.join(' '),
      word_count: tokens.length,
      filters: Object.fromEntries(Object.entries(filters).sort(byText)),
      meta: {},
      anchors: [],
    }),
  );
}

/** Where the places of each record end, in turn. */
function* endsOf(records: Int32Array): Generator<number> {
  for (let at = 1; at <= records.length; at += 1) if (records[at] !== records[at - 1]) yield at;
}

/** @returns What the word counts for in filling a file. */
function writeWord(writer: CborWriter, { word, records, positions }: Occurring): number {
  const ends = [...endsOf(records)];
  writer.list(3);
  writer.text(word);
  writer.list(ends.length);
  let [from, lastRecord] = [0, 0];
  for (const end of ends) {
    const record = records[from] ?? 0;
    writer.list(3);
    writer.int(record - lastRecord);
    writer.list(1 + end - from);
    writer.int(-1 - PLAIN_WEIGHT);
    let last = 0;
    for (const position of positions.subarray(from, end)) {
      writer.int(position - last);
      last = position;
    }
    // no positions in metadata
    writer.list(0);
    [from, lastRecord] = [end, record];
  }
  // no other forms of the word
  writer.list(0);
  return records.length + 2 * ends.length;
}

/** Which records each value of a filter has. */
class Filters {
  readonly #values = new Map<string, Map<string, number[]>>();

  add(record: number, filters: IndexRecord['filters']): void {
    for (const [filter, values] of Object.entries(filters)) {
      const own = this.#values.get(filter) ?? new Map<string, number[]>();
      this.#values.set(filter, own);
      for (const value of values) {
        const records = own.get(value);
        if (records) records.push(record);
        else own.set(value, [record]);
      }
    }
  }

  /** Each filter and its file. */
  *files(): Generator<[filter: string, bytes: Uint8Array]> {
    for (const [filter, values] of [...this.#values].sort(byText)) {
      const writer = new CborWriter();
      writer.list(2);
      writer.text(filter);
      writer.list(values.size);
      for (const [value, records] of [...values].sort(byText)) {
        writer.list(2);
        writer.text(value);
        writer.list(records.length);
        for (const record of records) writer.int(record);
      }
      yield [filter, writer.bytes()];
    }
  }
}

/** Words of full files, one file after another. */
function* chunksOf(
  words: Iterable<Occurring>,
  full: number,
): Generator<Omit<Chunk, 'name'> & { bytes: Uint8Array }> {
  let [writer, size, held] = [new CborWriter(), 0, [] as string[]];
  const file = (): Omit<Chunk, 'name'> & { bytes: Uint8Array } => {
    const head = new CborWriter();
    head.list(1);
    head.list(held.length);
    return {
      from: held[0] ?? '',
      to: held.at(-1) ?? '',
      bytes: Buffer.concat([head.bytes(), writer.bytes()]),
    };
  };
  for (const word of words) {
    size += writeWord(writer, word);
    held.push(word.word);
    if (size < full) continue;
    yield file();
    [writer, size, held] = [new CborWriter(), 0, []];
  }
  if (held.length > 0) yield file();
}

/** Table of the index: its name, and how many records it lists. */
export interface IndexTable {
  readonly name: string;
  readonly records: number;
}

/** All files, in the order in which they are made; what is returned last names the table. */
export function* indexFiles(
  records: Iterable<IndexRecord>,
  { version, language, chunk, signs }: IndexOptions,
): Generator<IndexFile, IndexTable> {
  const occurrences = new Occurrences();
  const filters = new Filters();
  const pages: Page[] = [];
  const ofFragments = new Names(language);
  for (const record of records) {
    const bytes = fragmentOf(record);
    const name = ofFragments.of(bytes);
    yield { path: `fragment/${name}.pf_fragment`, bytes };
    occurrences.add(record.tokens.map((token) => wordOf(token, signs)));
    filters.add(pages.length, record.filters);
    pages.push({ name, words: record.tokens.length });
  }
  const chunks: Chunk[] = [];
  const ofChunks = new Names(language);
  for (const { from, to, bytes } of chunksOf(occurrences.words(), chunk)) {
    const name = ofChunks.of(bytes);
    yield { path: `index/${name}.pf_index`, bytes };
    chunks.push({ from, to, name });
  }
  const listed: Filter[] = [];
  const ofFilters = new Names(language);
  for (const [filter, bytes] of filters.files()) {
    const name = ofFilters.of(bytes);
    yield { path: `filter/${name}.pf_filter`, bytes };
    listed.push({ filter, name });
  }
  const bytes = tableOf({ version, pages, chunks, filters: listed });
  // longer by the letters of the language, as Pagefind has it
  const name = `${language}_${digestOf(bytes).slice(0, SHORT + 1 + language.length)}`;
  yield { path: `pagefind.${name}.pf_meta`, bytes };
  return { name, records: pages.length };
}

/** Without the signs at its end. */
function wordOf(token: string, signs: string): string {
  let end = token.length;
  while (end > 0 && signs.includes(token.charAt(end - 1))) end -= 1;
  return token.slice(0, end);
}
