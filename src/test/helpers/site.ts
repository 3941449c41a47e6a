/** A built site as the tests see it: its pages, their kinds, and a server for them. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { siteServer } from '../../cli/static-server.ts';
import { filesBelow } from './build.ts';

export interface Page {
  /** From the site's root: `/`, `/reports/jia-2022/`, `/404.html`. */
  readonly path: string;
  readonly file: string;
  /** Pages of one kind come from one file of src/pages: `/reports/…/`. */
  readonly kind: string;
  readonly html: string;
}

/** The addresses that one file of src/pages answers, dynamic parts as `…`. */
interface Route {
  readonly name: string;
  readonly pattern: RegExp;
}

const PAGES = path.join(import.meta.dirname, '../../pages');
/** Fixed parts first, then all parts: `terms/[term]/[...page]` goes before `terms/[...page]`. */
const specific = (route: string): number => {
  const parts = route.split('/');
  return parts.filter((part) => !part.includes('[')).length * 10 + parts.length;
};

/** `reports/[report]/beside/[...page].astro` answers `/reports/…/beside/` and `/reports/…/beside/…+/`. */
const ROUTES: readonly Route[] = filesBelow(PAGES)
  .filter((file) => file.endsWith('.astro'))
  .map((file) => file.replace(/(^|\/)index\.astro$/, '$1').replace(/\.astro$/, '/'))
  .toSorted((a, b) => specific(b) - specific(a))
  .map((route) => ({
    name: `/${route.replace(/\[(?!\.)[^\]]+\]/g, '…')}`,
    pattern: new RegExp(
      `^/${route.replace(/\[\.\.\.[^\]]+\]\//g, '(.*)').replace(/\[[^\]]+\]/g, '(?!page/)[^/]+')}$`,
    ),
  }));

/**
 * Pages of one route are of one kind; where a route answers a folder and what is below it (`[...page]`),
 * these are two kinds. Later pages of a list are `page/2/`, which is no name of anything else.
 */
export function pageKind(pagePath: string): string {
  for (const { name, pattern } of ROUTES) {
    const match = pattern.exec(pagePath);
    if (match) return name.replace(/\[\.\.\.[^\]]+\]\//, match[1] ? '…+/' : '');
  }
  return pagePath;
}

export function pagesOf(site: string): Page[] {
  return filesBelow(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const pagePath = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      return {
        path: pagePath,
        file,
        kind: pageKind(pagePath),
        html: readFileSync(path.join(site, file), 'utf8'),
      };
    });
}

/** The longest page of each kind. */
export function samplePages(pages: readonly Page[]): Page[] {
  return [...Map.groupBy(pages, ({ kind }) => kind).values()].flatMap((group) =>
    group.toSorted((a, b) => b.html.length - a.html.length).slice(0, 1),
  );
}

/** The report with the most HTML: where weight and layout are hardest. */
export function longestReport(pages: readonly Page[]): Page {
  const reports = pages
    .filter(({ kind }) => kind === '/reports/…/')
    .toSorted((a, b) => b.html.length - a.html.length);
  const [longest] = reports;
  if (!longest) throw new Error('the site has no report');
  return longest;
}

export interface Served {
  /** Without a closing slash. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export async function serve(folder: string, basePath = '/'): Promise<Served> {
  const server = siteServer({ folder, basePath });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
  };
}
