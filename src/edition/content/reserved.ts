/**
 * Names that a collection's own pages stand under: an id equal to one of them
 * would put two pages at one address.
 */
import { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ContentFile } from './read.ts';

/** By folder of `content/`; numbers are kept for the pages of lists. */
export const RESERVED = {
  themes: ['by-difference', 'candidates', 'districts'],
  indicators: ['firmness', 'other', 'page', 'unread'],
  /** Of the pages that stand under a report's id elsewhere. */
  reports: ['for', 'in', 'of', 'page'],
  districts: ['in'],
  terms: ['in', 'page'],
  entities: ['in', 'page'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const isPage = (id: string): boolean => /^\d+$/u.test(id);

/** Files of a collection whose id is taken by a page. */
export function reservedIds(
  files: readonly Pick<ContentFile<string, unknown>, 'id' | 'file'>[],
  folder: keyof typeof RESERVED,
): Diagnostic[] {
  const taken: readonly string[] = RESERVED[folder];
  return files
    .filter(({ id }) => taken.includes(id) || isPage(id))
    .map(({ id, file }) => {
      const details = { id, folder, taken: taken.join(', ') };
      return new Diagnostic('reserved-id', details, { file });
    });
}
