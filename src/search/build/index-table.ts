/** The table of a Pagefind index, which the browser reads first: what records, files and filters there are. */
import { CborWriter } from './cbor.ts';
import { byCodePoint } from './occurrences.ts';

interface Named {
  readonly name: string;
}

export interface Page extends Named {
  readonly words: number;
}

/** The words of a file of the index, first to last. */
export interface Chunk extends Named {
  readonly from: string;
  readonly to: string;
}

export interface Filter extends Named {
  readonly filter: string;
}

/** The common beginning of both and one character more of each: enough to tell them apart. */
function apart(a: string, b: string): [string, string] {
  const [one, other] = [Array.from(a), Array.from(b)];
  const differing = other.findIndex((character, index) => character !== one[index]);
  const length = (differing === -1 ? other.length : differing) + 1;
  return [one.slice(0, length).join(''), other.slice(0, length).join('')];
}

/** Shortens what the table says of each file's first and last word. */
function shortened(chunks: readonly Chunk[]): Chunk[] {
  const short = chunks.map((chunk): { -readonly [K in keyof Chunk]: Chunk[K] } => ({ ...chunk }));
  for (const [index, chunk] of short.entries()) {
    const next = short[index + 1];
    if (!next) break;
    const [to, from] = apart(chunk.to, next.from);
    // never a last word before the first
    if (byCodePoint(to, chunk.from) >= 0) chunk.to = to;
    next.from = from;
  }
  return short;
}

export interface Table {
  readonly version: string;
  readonly pages: readonly Page[];
  readonly chunks: readonly Chunk[];
  readonly filters: readonly Filter[];
}

/** The bytes of the table. */
export function tableOf({ version, pages, chunks, filters }: Table): Uint8Array {
  const writer = new CborWriter();
  writer.list(6);
  writer.text(version);
  writer.list(pages.length);
  for (const { name, words } of pages) {
    writer.list(3);
    writer.text(name);
    writer.int(words);
    // in no file with others
    writer.text('');
  }
  writer.list(chunks.length);
  for (const { from, to, name } of shortened(chunks)) {
    writer.list(3);
    writer.text(from);
    writer.text(to);
    writer.text(name);
  }
  writer.list(filters.length);
  for (const { filter, name } of filters) {
    writer.list(2);
    writer.text(filter);
    writer.text(name);
  }
  // no other orders, no fields of metadata
  writer.list(0);
  writer.list(0);
  return writer.bytes();
}
