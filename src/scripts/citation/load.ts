/** A report's citation with gaps, loaded once, and filled in with a place and the reader's own day. */
import { fillCitation, fillView } from '../../site/citation-parts.ts';
import type { CitationFile, CitationPattern, CitedPlace, CitedView } from '../../site/citation-parts.ts';
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
export const today = (): string => new Date().toLocaleDateString('sv-SE');

export interface FilledCitation {
  readonly label: string;
  /** The ending of a file in this format. */
  readonly ending: string;
  readonly text: string;
}

/** The citation of a place in every format, GB/T 7714 first. */
export const filled = ({ formats }: CitationFile, place: CitedPlace): FilledCitation[] =>
  formats.map(({ label, ending, parts }) => ({ label, ending, text: fillCitation(parts, place, today()) }));

/** The citation of what a page shows, in every format: the page carries the patterns. */
export function filledView(view: CitedView): FilledCitation[] {
  const carried = document.querySelector<HTMLElement>('[data-formats]')?.dataset['formats'] ?? '[]';
  const formats = JSON.parse(carried) as CitationPattern[];
  return formats.map(({ id, label, ending, parts }) => ({
    label,
    ending,
    text: fillView(id, parts, view, today()),
  }));
}
