/** What the site says of itself to machines, and what its files are explained to be. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'parse5';
import { expect, inject, test } from 'vitest';
import { TABLE_WORDS } from '../../site/dictionary/tables.ts';
import { columnsOf } from '../../data/dictionary.ts';
import { filesBelow } from '../helpers/build.ts';
import { attribute, textOf } from '../helpers/figures.ts';
import { elementsBelow } from '../helpers/references.ts';
import { withXml } from '../support/xml.ts';

const site = inject('site');
const ORIGIN = 'http://localhost:4321';
const read = (file: string): string => readFileSync(path.join(site, file), 'utf8');
const files = filesBelow(site);
const pages = files.filter((file) => file.endsWith('index.html'));
const addressOf = (file: string): string => `${ORIGIN}/${file.replace(/index\.html$/u, '')}`;
/** A page of each kind: those of one folder that differ in one name only. */
const kinds = [
  ...Map.groupBy(pages, (file) => file.replaceAll(/\/[^/]+(?=\/index)/gu, '/*')).values(),
].flatMap((same) => same.slice(0, 1));
const dataBlocks = (file: string): unknown[] =>
  [...elementsBelow(parse(read(file)))]
    .filter((element) => element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json')
    .map((element): unknown => JSON.parse(textOf(element)));

test('the sitemap has every page once, and robots.txt names it', () => {
  const located = (file: string): string[] =>
    withXml(read(file), (find) => find('//*[local-name()="loc"]').map(({ text }) => text));
  const parts = located('sitemap-index.xml');
  expect(read('robots.txt')).toContain(`Sitemap: ${ORIGIN}/sitemap-index.xml`);
  const listed = parts.flatMap((part) => located(part.slice(ORIGIN.length + 1)));
  expect(listed.toSorted()).toEqual(pages.map(addressOf).toSorted());
  expect(
    files
      .filter((file) => file.startsWith('sitemap'))
      .map(read)
      .join(''),
  ).not.toContain('lastmod');
});

test('every page has its card, and its data blocks are JSON of schema.org with whole addresses', () => {
  expect(statSync(path.join(site, 'og.png')).size).toBeLessThan(60_000);
  for (const file of kinds) {
    const meta = new Map(
      [...elementsBelow(parse(read(file)))]
        .filter(({ tagName }) => tagName === 'meta')
        .map((element) => [attribute(element, 'property'), attribute(element, 'content')]),
    );
    expect(meta.get('og:url'), file).toBe(encodeURI(addressOf(file)));
    expect(meta.get('og:locale'), file).toBe('zh_CN');
    expect(meta.get('og:image'), file).toBe(`${ORIGIN}/og.png`);
    expect(meta.get('og:title'), file).not.toBe('');
    for (const block of dataBlocks(file)) {
      expect(block, file).toMatchObject({ '@context': 'https://schema.org' });
      for (const [, address] of JSON.stringify(block).matchAll(/"(?:url|item|contentUrl)":"([^"]*)"/gu))
        expect(address, file).toMatch(/^http:\/\/localhost:4321\//u);
    }
  }
});

test('pages say what they are', () => {
  const classes = (file: string): unknown[] =>
    dataBlocks(file).map((block) => (block as { readonly '@type'?: unknown })['@type']);
  expect(classes('index.html')).toEqual(['WebSite']);
  expect(classes('data/index.html')).toEqual(['DataCatalog']);
  expect(classes('themes/index.html')).toEqual(['DefinedTermSet']);
  expect(classes('themes/yingshang-huanjing/index.html')).toEqual(['DefinedTerm', 'BreadcrumbList']);
  expect(classes('terms/index.html')).toEqual(['DefinedTermSet']);
  const [report = ''] = pages.filter((file) => /^reports\/[^/]+\/index/u.test(file));
  expect(classes(report)).toEqual(['Report', 'BreadcrumbList']);
});

test('the dictionary knows every table and every column, in order', () => {
  const tables = filesBelow(path.join(site, 'data')).filter(
    (file) => file.endsWith('.csv') && !/^themes\/.*\//u.test(file),
  );
  expect(tables.length).toBeGreaterThan(20);
  for (const file of tables) {
    const known = TABLE_WORDS[file] ? file : file.replace(/[^/]+\.csv$/u, '*.csv');
    const header = read(`data/${file}`).slice(1).split('\n')[0]?.trim().split(',') ?? [];
    const reports = filesBelow(path.join(site, 'data/reports')).map((one) => one.replace('.json', ''));
    expect(
      header.filter((column) => !reports.includes(column)),
      file,
    ).toEqual(columnsOf(known).map(({ column }) => column));
  }
});

test('texts may be taken in bulk only where the rights permit it', () => {
  const { bulk } = JSON.parse(read('data/bulk.json')) as {
    readonly bulk: readonly { readonly report: string }[];
  };
  const { reports } = JSON.parse(read('data/reports.json')) as {
    readonly reports: readonly { readonly id: string; readonly rights: { readonly bulk: boolean } }[];
  };
  expect(bulk.map(({ report }) => report)).toEqual(
    reports.filter(({ rights }) => rights.bulk).map(({ id }) => id),
  );
  expect(files.filter((file) => /\.(?:zip|tar|gz|tgz)$/u.test(file))).toEqual([]);
});

test('llms.txt names addresses that exist', () => {
  const named = Array.from(read('llms.txt').matchAll(/\((http[^)]*)\)/gu), ([, address]) =>
    (address ?? '').slice(ORIGIN.length + 1),
  );
  expect(named.length).toBeGreaterThan(10);
  for (const address of named)
    expect(files, address).toContain(
      address === '' || address.endsWith('/') ? `${address}index.html` : address,
    );
});
