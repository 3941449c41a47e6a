/** What a built site weighs: files, pages, the largest of them, and the data that pages load. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

interface File {
  /** Below the site's folder, with slashes. */
  readonly name: string;
  readonly bytes: number;
}

export interface Largest {
  readonly name: string;
  readonly kilobytes: number;
}

export interface SiteWeight {
  readonly files: number;
  readonly megabytes: number;
  readonly pages: number;
  /** gzip. */
  readonly page: Largest;
  /** As it stands, of the files that a page loads by itself or when a reader asks for something. */
  readonly data: Largest;
  /** The largest file that is offered for download and that no page loads. */
  readonly download: Largest;
  /** The full-text index with its maps. */
  readonly searchMegabytes: number;
}

/** Loaded by pages: what belongs to a page's folder, the search, the comparisons, and the texts of the desk. */
const LOADED = /^(?:compare|reports|search|pagefind|pagefind-pages|data\/(?:text|cuts))\/(?!.*\.csv$)/;
const SEARCH = /^(?:pagefind|search)\//;
/** The largest by gzip is among the largest as they stand. */
const WEIGHED = 40;

const filesOf = (folder: string): File[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({
      name: path.relative(folder, file).replaceAll(path.sep, '/'),
      bytes: statSync(file).size,
    }));

const sum = (files: readonly File[]): number => files.reduce((all, { bytes }) => all + bytes, 0);
const largestOf = (files: readonly File[]): Largest =>
  files.reduce<Largest>(
    (most, { name, bytes }) => (bytes / 1024 > most.kilobytes ? { name, kilobytes: bytes / 1024 } : most),
    { name: '', kilobytes: 0 },
  );

export function weighSite(folder: string): SiteWeight {
  const files = filesOf(folder);
  const pages = files.filter(({ name }) => name.endsWith('.html'));
  const loaded = files.filter(({ name }) => LOADED.test(name) && !name.endsWith('.html'));
  const packed = [...pages]
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, WEIGHED)
    .map(({ name }) => ({ name, bytes: gzipSync(readFileSync(path.join(folder, name))).length }));
  return {
    files: files.length,
    megabytes: sum(files) / 2 ** 20,
    pages: pages.length,
    page: largestOf(packed),
    data: largestOf(loaded),
    download: largestOf(files.filter(({ name }) => name.startsWith('data/') && !LOADED.test(name))),
    searchMegabytes: sum(files.filter(({ name }) => SEARCH.test(name))) / 2 ** 20,
  };
}
