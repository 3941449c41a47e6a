/**
 * Writes what suggests the editors' pages: `search/suggest.json` (of very many pages the first, the others in
 * `search/suggest/`), the scripts
 * `search/suggest.js` and `search/suggest-worker.js`, and in `pagefind-pages/`
 * an ordinary Chinese Pagefind index of what the pages say.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from '../build/bundle.ts';
import { createIndex, must } from '../build/pagefind.ts';
import { readFragments, readMeta } from '../build/postings.ts';
import { pairsFor, simplify } from '../build/traditional.ts';
import { createFold } from '../shared/folding.ts';
import { SUGGEST_FORMAT } from './file.ts';
import type { SuggestFile, SuggestName, SuggestPage } from './file.ts';
import { markOf, pageKinds } from './kinds.ts';
import type { EditorsPage, PageKind, PageName, SuggestSource } from './kinds.ts';
import { partsOf } from './parts.ts';
import { syllablesOf } from './pinyin.ts';

const INDEX = 'pagefind-pages/';
/** The full-text index, which has the same program. */
const PROGRAM = 'pagefind/';
const PROGRAM_FILES = ['pagefind.js', 'wasm.unknown.pagefind'];
/** Fragments are not needed: `suggest.json` says all that is shown. */
const NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\.unknown\.pagefind|index)$/;

type Listed = readonly [kind: PageKind, page: EditorsPage];

/** All pages that can be suggested. They hold nothing of the edition but their own words. */
export const suggestedPages = (source: SuggestSource): Listed[] =>
  pageKinds.flatMap((kind) => kind.pages(source).map((page): Listed => [kind, page]));

async function writeIndex(folder: string, pages: readonly Listed[]): Promise<void> {
  const { close } = await import('pagefind');
  try {
    const index = await createIndex('zh');
    for (const [kind, page] of pages) {
      const added = await index.addCustomRecord({
        url: page.path,
        content: [page.label, ...textsOf(page), ...page.text].filter(Boolean).join('。'),
        language: 'zh',
        meta: { title: page.label, kind: kind.id },
        filters: { kind: [kind.id] },
      });
      must(added.errors);
    }
    must((await index.writeFiles({ outputPath: folder })).errors);
  } finally {
    await close();
  }
}

const bytesOf = (file: string): Promise<Buffer | null> => readFile(file).catch(() => null);

/** Where Pagefind's program stands: with the full-text index if that has the very same, so that it is loaded once. */
async function shareProgram(outDir: string): Promise<string> {
  for (const name of PROGRAM_FILES) {
    const [own, other] = await Promise.all(
      [INDEX, PROGRAM].map((folder) => bytesOf(path.join(outDir, folder, name))),
    );
    if (!own || !other?.equals(own)) return INDEX;
  }
  for (const name of PROGRAM_FILES) await rm(path.join(outDir, INDEX, name));
  return PROGRAM;
}

/** Pagefind numbers its records as it likes; only a fragment says which page it is. */
const recordNames = (folder: string): ReadonlyMap<string, string> =>
  new Map([...readFragments(folder)].map(({ url, name }) => [url, name]));

function named(name: PageName, pinyin: string): SuggestName {
  const mark = markOf(name);
  return { text: name.text, pinyin, ...(mark === '' ? {} : { mark }) };
}

function pageOf([kind, page]: Listed, record: string): SuggestPage {
  const names = new Map<string, SuggestName>();
  for (const name of page.names)
    if (!names.has(name.text)) names.set(name.text, named(name, syllablesOf(name.text)));
  for (const name of page.alsoNamed) if (!names.has(name.text)) names.set(name.text, named(name, ''));
  const { id, label, detail, path: address } = page;
  return { kind: kind.id, id, label, detail, path: address, names: [...names.values()], record };
}

const textsOf = ({ names }: EditorsPage): string[] => names.map(({ text }) => text);

/** Pairs for every character of these pages, names and texts alike. */
function pairsOf(pages: readonly Listed[]): string {
  const fold = createFold(simplify);
  const all = pages.flatMap(([, page]) => [page.label, ...textsOf(page), ...page.text]);
  return pairsFor(new Set(Array.from(all.join(''), fold).filter(Boolean)));
}

/** @param outDir The folder that holds the full-text index: the built site, or of a large build the index's own. */
export async function writeSuggestions(pages: readonly Listed[], outDir: string): Promise<void> {
  const folder = path.join(outDir, INDEX);
  await rm(folder, { recursive: true, force: true });
  await writeIndex(folder, pages);
  const records = recordNames(folder);
  for (const name of await readdir(folder))
    if (!NEEDED.test(name)) await rm(path.join(folder, name), { recursive: true });
  const [first = [], ...others] = partsOf(pages.map((one) => pageOf(one, records.get(one[1].path) ?? '')));
  const rest = others.map((part) => {
    const text = `${JSON.stringify(part)}\n`;
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
    return { name: `search/suggest/${hash}.json`, text };
  });
  await mkdir(path.join(outDir, 'search', ...(rest.length > 0 ? ['suggest'] : [])), { recursive: true });
  for (const { name, text } of rest) await writeFile(path.join(outDir, name), text);
  const file: SuggestFile = {
    format: SUGGEST_FORMAT,
    tag: readMeta(folder).name,
    index: INDEX,
    program: await shareProgram(outDir),
    pairs: pairsOf(pages),
    kinds: Object.fromEntries(pageKinds.map(({ id, label }) => [id, label])),
    pages: first,
    further: rest.map(({ name }) => name),
  };
  await writeFile(path.join(outDir, 'search/suggest.json'), `${JSON.stringify(file)}\n`);
  await writeFile(path.join(outDir, 'search/suggest.js'), await bundle('suggest', 'suggest'));
  await writeFile(path.join(outDir, 'search/suggest-worker.js'), await bundle('worker', 'suggest'));
}
