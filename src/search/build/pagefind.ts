/** Writing the index through Pagefind's Node API, and clearing away what the browser does not need. */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fail } from '../../diagnostics/diagnostic.ts';
import { LANGUAGE } from '../shared/entry.ts';

export interface PagefindRecord {
  readonly url: string;
  readonly content: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/**
 * Occurrences to a file of the index. Pagefind's own 20,000 means 30 to 65 KB a
 * pair; smaller files are found through a larger table, which every reader
 * loads. Measured in src/test/bench.
 */
const CHUNK = '6000';
const CHUNK_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/** Pagefind's search boxes, styles and own worker: the site's worker runs `pagefind.js` itself. */
const NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\..*\.pagefind|index|fragment|filter)$/;

const must = (errors: readonly string[]): void => {
  if (errors.length > 0) fail('search-index-failed', { reason: errors.join('; ') });
};

/** Pagefind's child process takes its environment when it is started. */
export async function withChunkSize<T>(start: () => Promise<T>): Promise<T> {
  const before = process.env[CHUNK_VARIABLE];
  process.env[CHUNK_VARIABLE] = before ?? CHUNK;
  try {
    return await start();
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.env, CHUNK_VARIABLE);
  }
}

/** Writes `folder` from the records, in their order. @throws Diagnostic where Pagefind refuses. */
export async function writePagefind(folder: string, records: Iterable<PagefindRecord>): Promise<void> {
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await withChunkSize(() => pagefind.createIndex({ forceLanguage: LANGUAGE }));
    must(errors);
    if (!index) return fail('search-index-failed', { reason: 'Pagefind made no index' });
    for (const { url, content, filters } of records) {
      const added = await index.addCustomRecord({
        url,
        content,
        language: LANGUAGE,
        filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
      });
      must(added.errors);
    }
    must((await index.writeFiles({ outputPath: folder })).errors);
  } finally {
    await pagefind.close();
  }
  for (const name of await readdir(folder))
    if (!NEEDED.test(name)) await rm(path.join(folder, name), { recursive: true });
}
