/** Reading the files of an index back, without Pagefind. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CborReader } from './cbor.ts';

const SIGNATURE = Buffer.from('pagefind_dcd');

function unpacked(file: string): Uint8Array {
  const bytes = gunzipSync(readFileSync(file));
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE))
    throw new RangeError(`${file} is not Pagefind's`);
  return bytes.subarray(SIGNATURE.length);
}

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => path.join(folder, name));

/** Pagefind's names, without the language. */
const bare = (name: string): string => name.slice(name.indexOf('_') + 1);

export interface PagefindMeta {
  /** Part of the file's name. */
  readonly name: string;
  /** Names of the records by their number. */
  readonly records: readonly string[];
}

export function readMeta(folder: string): PagefindMeta {
  const [file, ...others] = filesIn(folder, '.pf_meta');
  if (file === undefined || others.length > 0) throw new RangeError('there is not one table of the index');
  const reader = new CborReader(unpacked(file));
  reader.list();
  reader.text();
  const records = Array.from({ length: reader.list() }, () => {
    const fields = reader.list();
    const name = bare(reader.text());
    reader.int();
    if (fields > 2) reader.text();
    return name;
  });
  return { name: path.basename(file).replace(/^pagefind\.(.*)\.pf_meta$/, '$1'), records };
}

export interface Fragment {
  readonly name: string;
  readonly url: string;
  readonly content: string;
}

export function* readFragments(folder: string): Generator<Fragment> {
  for (const file of filesIn(path.join(folder, 'fragment'), '.pf_fragment')) {
    const { url, content } = JSON.parse(Buffer.from(unpacked(file)).toString('utf8')) as Fragment;
    yield { name: bare(path.basename(file, '.pf_fragment')), url, content };
  }
}

/** Told the number of a record and a position in it. */
type Place = (record: number, position: number) => void;

/**
 * Every occurrence that the index holds.
 * @param visit Called with each token; what it gives is called with each place of that token.
 */
export function readPostings(folder: string, visit: (token: string) => Place): void {
  for (const file of filesIn(path.join(folder, 'index'), '.pf_index')) {
    const reader = new CborReader(unpacked(file));
    reader.list();
    for (let words = reader.list(); words > 0; words -= 1) readWord(reader, visit);
    if (!reader.done) throw new RangeError(`${file} goes on after its end`);
  }
}

/** `[token, [[record, positions, []] …], []]`: records and positions as differences; the empty lists are never used here. */
function readWord(reader: CborReader, visit: (token: string) => Place): void {
  reader.list();
  const place = visit(reader.text());
  let record = 0;
  for (let records = reader.list(); records > 0; records -= 1) {
    reader.list();
    record += reader.int();
    let position = 0;
    for (let items = reader.list(); items > 0; items -= 1) {
      const step = reader.int();
      // A negative number is a weight, which is the same for all of our text.
      if (step < 0) continue;
      position += step;
      place(record, position);
    }
    if (reader.list() > 0) throw new RangeError('the index holds positions in metadata');
  }
  if (reader.list() > 0) throw new RangeError('the index holds forms of words');
}
