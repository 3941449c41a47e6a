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
  /** Pages of one kind have one layout: `/reports/…/`. */
  readonly kind: string;
  readonly html: string;
}

/**
 * `reports/jia-2022/index.html` is of the kind `/reports/…/`, as are numbered pages of one list, and
 * `/compare/themes/rencai/` of `/compare/themes/…/`; a folder's own page is a kind of its own.
 */
const kindOf = (pagePath: string): string =>
  pagePath
    .replace(/^(\/compare\/[^/]+\/)[^/]+\/$/, '$1…/')
    .replace(/^(\/[^/]+\/)[^/]+\/$/, '$1…/')
    .replace(/\/\d+\/$/, '/…/');

export function pagesOf(site: string): Page[] {
  return filesBelow(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const pagePath = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      return {
        path: pagePath,
        file,
        kind: kindOf(pagePath),
        html: readFileSync(path.join(site, file), 'utf8'),
      };
    });
}

/** One page of each kind, and where a kind has several, the longest too. */
export function samplePages(pages: readonly Page[]): Page[] {
  const kinds = Map.groupBy(pages, ({ kind }) => kind);
  return [...kinds.values()].flatMap((group) => {
    const bySize = group.toSorted((a, b) => a.html.length - b.html.length);
    const [shortest, longest] = [bySize[0], bySize.at(-1)];
    return [...new Set([shortest, longest])].filter((page) => page !== undefined);
  });
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
