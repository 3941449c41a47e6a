/** A report's citation with gaps, loaded once, and filled in with a place and the reader's own day. */
import { fillCitation } from '../../site/citation-parts.ts';
import type { CitationFile, CitedPlace } from '../../site/citation-parts.ts';
import { loadDataFile, reasonFor } from '../data-file.ts';
import { today } from '../today.ts';
import type { FilledCitation } from './box.ts';

const files = new Map<string, Promise<CitationFile>>();

/** Rejects with a DataFileError where the file is not there, not whole, or of another edition. */
export function loadCitation(address: string): Promise<CitationFile> {
  let file = files.get(address);
  if (!file) {
    file = loadDataFile<CitationFile>(address);
    // offline now is not offline for ever
    file.catch(() => files.delete(address));
    files.set(address, file);
  }
  return file;
}

/** The citation of a place in every format, GB/T 7714 first; where it cannot be had, an error that says why. */
export const filled = (address: string, place: CitedPlace): Promise<FilledCitation[]> =>
  loadCitation(address).then(
    ({ formats }) =>
      formats.map(({ label, ending, parts }) => ({
        label,
        ending,
        text: fillCitation(parts, place, today()),
      })),
    (error: unknown) => {
      throw new Error(reasonFor(error));
    },
  );
