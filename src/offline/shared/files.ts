/**
 * What the build says of its files, so that a reader may take them along: `/offline/version.json` names the
 * version and its parts, `/offline/lists/` each file of a part with the SHA-256 of its bytes.
 */

/** A change of form: a page of another one does not read the file. */
export const FORMAT = 2;

export interface Weight {
  readonly files: number;
  /** As stored. */
  readonly bytes: number;
  /** About what the way here takes, packed. */
  readonly packed: number;
}

/** A part that can be taken: what all need, the search, one report, all else. */
export interface PartEntry extends Weight {
  /** `shell`, `search`, `shared`, `data`, or `report:` with a report's id. */
  readonly id: string;
  /** SHA-256 of each of its lists, in order. */
  readonly lists: readonly string[];
}

/** Files that several parts list: whoever takes these takes them once. */
export interface CommonFiles extends Weight {
  readonly parts: readonly string[];
}

/** `/offline/version.json`. */
export interface OfflineIndex {
  readonly format: number;
  /** Made of every list, so of every byte: two sites with one version are one site. */
  readonly version: string;
  /** The edition of the texts. */
  readonly edition: string;
  readonly parts: readonly PartEntry[];
  readonly common: readonly CommonFiles[];
}

/** A file of a part: its path from the site's root, SHA-256 in hexadecimal, bytes. */
export type ListedFile = readonly [path: string, hash: string, bytes: number];

/** Files of one list: at about a hundred bytes each, a list stays well below 300 KB. */
export const LISTED = 2000;

export const INDEX = 'offline/version.json';
const LISTS = 'offline/lists/';
/** The name of a list, of a part's first, second … */
export const listPath = (part: string, number: number): string =>
  `${LISTS}${part.replace(':', '/')}-${number}.json`;
/** Addresses that are always the network's: they tell whether there is something new. */
export const isControl = (path: string): boolean => path === INDEX || path.startsWith(LISTS);

const REPORT = 'report:';
export const reportPart = (id: string): string => REPORT + id;
/** The report of a part; null where it is another part. */
export const reportOf = (part: string): string | null =>
  part.startsWith(REPORT) ? part.slice(REPORT.length) : null;
