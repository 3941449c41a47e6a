/** The index and the lists of a site's files. */
import { createHash } from 'node:crypto';
import { FORMAT, LISTED, listPath } from '../shared/files.ts';
import type { ListedFile, OfflineIndex, PartEntry } from '../shared/files.ts';

export interface BuiltFile {
  readonly path: string;
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
  readonly bytes: number;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** In the order of code units, on every machine. */
export const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface Lists {
  readonly index: OfflineIndex;
  /** Path in the site to content. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * @param partsOf Which parts a file is of; none is a file that is not taken along.
 * @param packed About the bytes of a file on its way.
 */
export function listsOf(
  edition: string,
  built: readonly BuiltFile[],
  partsOf: (path: string) => readonly string[],
  packed: (file: BuiltFile) => number,
): Lists {
  const grouped = new Map<string, BuiltFile[]>();
  for (const file of built.toSorted((a, b) => byName(a.path, b.path)))
    for (const part of partsOf(file.path)) {
      const own = grouped.get(part);
      if (own) own.push(file);
      else grouped.set(part, [file]);
    }
  const files = new Map<string, string>();
  const parts = [...grouped]
    .toSorted(([a], [b]) => byName(a, b))
    .map(([id, own]): PartEntry => {
      const lists: string[] = [];
      for (let from = 0; from < own.length; from += LISTED) {
        const rows = own
          .slice(from, from + LISTED)
          .map(({ path, hash, bytes }): ListedFile => [path, hash, bytes]);
        const text = `${JSON.stringify(rows)}\n`;
        lists.push(sha256(text));
        files.set(listPath(id, lists.length), text);
      }
      const sum = (of: (file: BuiltFile) => number): number =>
        own.reduce((total, file) => total + of(file), 0);
      return {
        id,
        files: own.length,
        bytes: sum(({ bytes }) => bytes),
        packed: Math.round(sum(packed)),
        lists,
      };
    });
  const version = sha256(JSON.stringify([FORMAT, edition, parts])).slice(0, 16);
  return { index: { format: FORMAT, version, edition, parts }, files };
}
