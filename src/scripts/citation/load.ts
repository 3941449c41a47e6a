/** A report's citation with gaps, loaded once, and filled in with a place and the reader's own day. */
import { fillCitation } from '../../site/citation-parts.ts';
import type { CitationFile, CitedPlace } from '../../site/citation-parts.ts';
import { loadDataFile } from '../data-file.ts';

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

/** In the reader's own time zone; Sweden writes days as ISO 8601 does. */
const today = (): string => new Date().toLocaleDateString('sv-SE');

export interface FilledCitation {
  readonly label: string;
  readonly text: string;
}

/** The citation of a place in every format, GB/T 7714 first. */
export const filled = ({ formats }: CitationFile, place: CitedPlace): FilledCitation[] =>
  formats.map(({ label, parts }) => ({ label, text: fillCitation(parts, place, today()) }));
