/** Citations of the site's own pages, which differ by key, title and address alone: the libraries are asked once for most. */
import { fillView } from '../site/citation-parts.ts';
import type { CitationPattern } from '../site/citation-parts.ts';
import type { TitleParts } from '../site/cited-title.ts';
import { viewItem } from './items.ts';
import type { ViewSource } from './items.ts';
import type { CitationFormat, Written } from './model.ts';
import { viewPatterns } from './parts.ts';

/** What a page says of itself when it is cited. */
export interface CitedView extends TitleParts {
  readonly source?: ViewSource;
  /** What is to be said of this page's address besides. */
  readonly remark?: string;
  /** Whether a script cites what the page shows at one address. */
  readonly views?: boolean;
}

/** In quotation marks; those within are single ones then. */
export const quoted = (label: string): string => `“${label.replaceAll('“', '‘').replaceAll('”', '’')}”`;

/**
 * The key of a page's citation: the parts of its address, which is its own. The colon keeps page 2 of `a`
 * apart from the first page of `a-2`.
 * @param path From the site's root: `/themes/zhihuidao/2/`.
 */
export const viewKey = (path: string): string => path.split('/').filter(Boolean).join(':') || 'home';

/** By edition, day, source and reader: few of each in a build. */
const patterns = new Map<string, readonly CitationPattern[]>();

/** The citation of any page of the site: the libraries write it once for all. */
export function citedViews(
  edition: string,
  updated: string,
  source: ViewSource,
  read: boolean,
): readonly CitationPattern[] {
  const known = `${edition} ${updated} ${source} ${read}`;
  let pattern = patterns.get(known);
  if (!pattern) {
    pattern = viewPatterns(viewItem({ id: '', title: '', address: '', source }, edition, updated), read);
    patterns.set(known, pattern);
  }
  return pattern;
}

/** What `writeCitation` says of a `viewItem`. */
export function writeView(page: Parameters<typeof viewItem>[0], edition: string, updated: string): Written {
  const { id: key, title, address, source = 'texts' } = page;
  const filled = citedViews(edition, updated, source, false).map(
    ({ id, parts }) => [id, fillView(id, parts, { key, title, address })] as const,
  );
  return Object.fromEntries(filled) as Record<CitationFormat, string>;
}
