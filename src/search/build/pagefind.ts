/** Pagefind: its program as it comes, and the index of the texts, which is made here in Pagefind's form. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PagefindIndex } from 'pagefind';
import { fail } from '../../diagnostics/diagnostic.ts';
import { LANGUAGE } from '../shared/entry.ts';
import { SIGNS } from '../shared/tokens.ts';
import { indexFiles } from './index-files.ts';
import type { IndexRecord } from './index-files.ts';

/**
 * Occurrences to a file of the index. Pagefind's own 20,000 means 30 to 65 KB a
 * pair; smaller files are found through a larger table, which every reader
 * loads. Measured in src/test/bench.
 */
const CHUNK = 6000;
const CHUNK_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/** Of what Pagefind itself writes: the site's worker runs `pagefind.js`, and has no use for its boxes and styles. */
const PROGRAM = ['pagefind.js', 'wasm.unknown.pagefind'];
const ENTRY = 'pagefind-entry.json';
/** What Pagefind's program looks for at the head of each file. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** @throws Diagnostic where Pagefind says that something went wrong. */
export const must = (errors: readonly string[]): void => {
  if (errors.length > 0) fail('search-index-failed', { reason: errors.join('; ') });
};

/** An index of Pagefind's own making. Its child process takes its environment when it is started. */
export async function createIndex(language: string): Promise<PagefindIndex> {
  const { createIndex: create } = await import('pagefind');
  const before = process.env[CHUNK_VARIABLE];
  process.env[CHUNK_VARIABLE] = String(CHUNK);
  try {
    const { index, errors } = await create({ forceLanguage: language });
    must(errors);
    return index ?? fail('search-index-failed', { reason: 'Pagefind made no index' });
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.env, CHUNK_VARIABLE);
    else process.env[CHUNK_VARIABLE] = before;
  }
}

interface PagefindEntry {
  readonly version: string;
  readonly languages: Readonly<Record<string, unknown>>;
}

/** Pagefind's program and the head of an index without records. */
async function programOf(): Promise<{ files: ReadonlyMap<string, Uint8Array>; entry: PagefindEntry }> {
  const { close } = await import('pagefind');
  try {
    const { errors, files } = await (await createIndex(LANGUAGE)).getFiles();
    must(errors);
    const named = new Map(files.map(({ path: name, content }) => [path.basename(name), content]));
    const file = (name: string): Uint8Array =>
      named.get(name) ?? fail('search-index-failed', { reason: `Pagefind wrote no ${name}` });
    return {
      files: new Map(PROGRAM.map((name) => [name, file(name)])),
      entry: JSON.parse(new TextDecoder().decode(file(ENTRY))) as PagefindEntry,
    };
  } finally {
    await close();
  }
}

/** The version of Pagefind whose form `index-files.ts` writes: its program reads no other. */
const FORM = '1.6.0';

/**
 * Writes `folder` from the records, in their order.
 * @throws Diagnostic where Pagefind refuses, or is another one.
 */
export async function writePagefind(folder: string, records: Iterable<IndexRecord>): Promise<void> {
  const { files, entry } = await programOf();
  if (entry.version !== FORM)
    fail('search-index-failed', {
      reason: `Pagefind ${entry.version} is installed, and the index has the form of ${FORM}`,
    });
  const write = async (name: string, bytes: Uint8Array | string): Promise<void> => {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  };
  for (const [name, bytes] of files) await write(name, bytes);
  const made = indexFiles(records, {
    version: entry.version,
    language: LANGUAGE,
    chunk: CHUNK,
    signs: SIGNS,
  });
  let next = made.next();
  for (; !next.done; next = made.next()) {
    const { path: name, bytes } = next.value;
    await write(name, gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 9 }));
  }
  const { name, records: count } = next.value;
  const languages = { [LANGUAGE]: { hash: name, wasm: null, page_count: count } };
  await write(ENTRY, JSON.stringify({ ...entry, languages }));
}
