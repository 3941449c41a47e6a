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

/** Whether an address of the folder's pages is the id's. */
export const isReserved = (id: string, folder: keyof typeof RESERVED): boolean =>
  (RESERVED[folder] as readonly string[]).includes(id) || /^\d+$/u.test(id);

/** Files of a collection whose id is taken by a page. */
export function reservedIds(
  files: readonly Pick<ContentFile<string, unknown>, 'id' | 'file'>[],
  folder: keyof typeof RESERVED,
): Diagnostic[] {
  return files
    .filter(({ id }) => isReserved(id, folder))
    .map(({ id, file }) => {
      const details = { id, folder, taken: RESERVED[folder].join(', ') };
      return new Diagnostic('reserved-id', details, { file });
    });
}
