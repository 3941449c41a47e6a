import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readContent } from '../../edition/content/read.ts';
import { loadEdition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';
import { digests } from '../../test/helpers/build.ts';
import { temporaryFolder } from '../../test/helpers/temp.ts';
import type { SuggestFile } from './file.ts';
import { pageKinds } from './kinds.ts';
import { suggestedPages, writeSuggestions } from './write.ts';

const root = pathToFileURL('content/');
const edition = await loadEdition(root, pathToFileURL('seeds/'));
const content = await readContent(root);
const source = { edition, content };

test('what is written: the list, two scripts, and an index without what browsers do not need; the same bytes twice', async () => {
  const [a, b] = [temporaryFolder(), temporaryFolder()];
  await writeSuggestions(suggestedPages(source), a);
  await writeSuggestions(suggestedPages(source), b);
  const files = digests(a);
  expect(digests(b)).toEqual(files);
  const names = files.map((line) => line.replace(/^\w+ /, '').replace(/zh_[0-9a-f]+/, '…'));
  expect([...new Set(names)]).toEqual([
    'pagefind-pages/index/….pf_index',
    'pagefind-pages/pagefind-entry.json',
    'pagefind-pages/pagefind.js',
    'pagefind-pages/pagefind.….pf_meta',
    'pagefind-pages/wasm.unknown.pagefind',
    'search/suggest-worker.js',
    'search/suggest.js',
    'search/suggest.json',
  ]);

  const file = JSON.parse(readFileSync(path.join(a, 'search/suggest.json'), 'utf8')) as SuggestFile;
  const records = file.pages.map(({ record }) => record);
  expect(new Set(records).size).toBe(file.pages.length);
  expect(records.every((record) => /^[0-9a-f]+$/.test(record))).toBe(true);
  for (const { id } of edition.themes)
    expect(file.pages.filter((page) => page.kind === 'theme' && page.id === id)).toHaveLength(1);
});

test('addresses are those of the pages', () => {
  const of = {
    theme: href.theme,
    indicator: href.indicator,
    district: href.district,
    report: href.report,
    term: href.term,
    entity: href.entity,
    comparison: (address: string) => {
      const [kind = '', id = ''] = address.split('/');
      return href.compare({ kind, id });
    },
  } as Record<string, ((id: never) => string) | undefined>;
  for (const kind of pageKinds)
    for (const { id, path: address } of kind.pages(source)) {
      const expected =
        kind.id === 'essay' ? href.about(id === 'about' ? undefined : id) : of[kind.id]?.(id as never);
      expect(`/${address}`).toBe(expected);
    }
});

test('inferred names bear their mark, in labels, lines and texts', () => {
  const inferred = edition.districts.filter((district) => district.inferred);
  expect(inferred.length).toBeGreaterThan(0);
  for (const kind of pageKinds.filter(({ id }) => id === 'district' || id === 'report'))
    for (const page of kind.pages(source))
      for (const { name } of inferred)
        for (const shown of [page.label, page.detail])
          expect(shown.replaceAll(`${name}（推定）`, '')).not.toContain(name);
});
