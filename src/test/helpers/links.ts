/**
 * Follows every reference of a built site. One walk makes one report value;
 * the tests only print it.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from './build.ts';
import { dataReferences, pageReferences, stylesheetReferences } from './references.ts';
import type { Reference } from './references.ts';

export type ProblemKind =
  | 'missing-page'
  | 'missing-slash'
  | 'missing-fragment'
  | 'outside-base'
  | 'external-resource'
  | 'orphan-page';

export interface Problem {
  readonly kind: ProblemKind;
  /** The file in which the reference stands; for an orphan, the page itself. */
  readonly file: string;
  readonly address: string;
  readonly message: string;
}

export interface LinkReport {
  readonly pages: number;
  readonly references: number;
  readonly problems: readonly Problem[];
}

export interface SiteToCheck {
  readonly folder: string;
  /** With a slash at both ends. */
  readonly basePath: string;
  /** Absolute addresses that begin so are the site's own, as in a canonical link. */
  readonly siteUrl: string;
}

interface FileEntry {
  readonly references: readonly Reference[];
  readonly ids: ReadonlySet<string> | null;
}

function read(folder: string, file: string): FileEntry {
  const text = (): string => readFileSync(path.join(folder, file), 'utf8');
  if (file.endsWith('.html')) return pageReferences(text());
  if (file.endsWith('.css')) return { references: stylesheetReferences(text()), ids: null };
  // A schema's "$schema" names the language it is written in, not a file of the site.
  if (file.endsWith('.json') && !file.endsWith('.schema.json')) {
    return { references: dataReferences(text()), ids: null };
  }
  return { references: [], ids: null };
}

/** The nearest ids first: those that share the longest beginning with the wanted one. */
function idsNear(ids: ReadonlySet<string>, wanted: string): string {
  const shared = (id: string): number => {
    let n = 0;
    while (n < id.length && id[n] === wanted[n]) n += 1;
    return n;
  };
  const sorted = [...ids].sort((a, b) => shared(b) - shared(a) || a.length - b.length);
  const shown = sorted.slice(0, 12).map((id) => `#${id}`);
  return shown.length > 0 ? `${shown.join(' ')}${ids.size > 12 ? ` … (${ids.size} in all)` : ''}` : 'none';
}

export function checkLinks({ folder, basePath, siteUrl }: SiteToCheck): LinkReport {
  const entries = new Map(filesBelow(folder).map((file) => [file, read(folder, file)]));
  const problems: Problem[] = [];
  const reached = new Map<string, Set<string>>();
  const own = new URL(siteUrl).origin;

  const follow = (file: string, { kind, address }: Reference): void => {
    const problem = (what: ProblemKind, message: string): void => {
      problems.push({ kind: what, file, address, message });
    };
    const from = new URL(basePath + file.replace(/(^|\/)index\.html$/, '$1'), own);
    const url = URL.canParse(address, from) ? new URL(address, from) : null;
    if (!url || !/^https?:$/.test(url.protocol)) {
      if (!url || (kind === 'resource' && url.protocol !== 'data:'))
        problem('missing-page', 'no address at all');
      return;
    }
    if (url.origin !== own) {
      if (kind === 'resource') problem('external-resource', 'a page may ask nothing of another host');
      return;
    }
    const pathname = decodeURIComponent(url.pathname);
    if (!pathname.startsWith(basePath)) {
      problem('outside-base', `expected an address below ${basePath}`);
      return;
    }
    const inside = pathname.slice(basePath.length);
    const target = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
    const entry = entries.get(target);
    if (!entry) {
      const folderPage = entries.has(`${inside}/index.html`);
      if (folderPage) problem('missing-slash', 'a host would redirect: end it with a slash');
      else problem('missing-page', `the site has no ${target}`);
      return;
    }
    if (kind === 'link') reached.set(file, (reached.get(file) ?? new Set()).add(target));
    const fragment = decodeURIComponent(url.hash.slice(1));
    if (fragment && fragment !== 'top' && entry.ids && !entry.ids.has(fragment)) {
      problem('missing-fragment', `${target} has no #${fragment}; it has ${idsNear(entry.ids, fragment)}`);
    }
  };
  for (const [file, entry] of entries) for (const reference of entry.references) follow(file, reference);

  const seen = new Set(['index.html']);
  for (const file of seen) for (const target of reached.get(file) ?? []) seen.add(target);
  const pages = [...entries.keys()].filter((file) => file.endsWith('.html'));
  for (const file of pages.filter((page) => page !== '404.html' && !seen.has(page))) {
    problems.push({
      kind: 'orphan-page',
      file,
      address: '',
      message: 'no path of links leads here from the home page',
    });
  }
  const references = [...entries.values()].reduce((sum, entry) => sum + entry.references.length, 0);
  return { pages: pages.length, references, problems };
}

/** One line for each problem; those that differ only in their file are told once. */
export function problemLines({ problems }: LinkReport): string[] {
  const groups = Map.groupBy(problems, ({ kind, address, message }) => `${kind}: "${address}" (${message})`);
  return [...groups].map(([line, same]) => {
    const files = same.map(({ file }) => file);
    const more = files.length > 1 ? ` and ${files.length - 1} more` : '';
    return `${line} in ${files[0] ?? ''}${more}`;
  });
}
