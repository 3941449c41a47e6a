/** The index and the lists of a site's files. */
import { createHash } from 'node:crypto';
import { FORMAT, LISTED, listPath } from '../shared/files.ts';
import type { CommonFiles, ListedFile, OfflineIndex, PartEntry, Weight } from '../shared/files.ts';

export interface BuiltFile {
  readonly path: string;
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
  readonly bytes: number;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** In the order of code units, on every machine. */
export const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function weightOf(files: readonly BuiltFile[], packed: (file: BuiltFile) => number): Weight {
  const sum = (of: (file: BuiltFile) => number): number => files.reduce((total, file) => total + of(file), 0);
  return { files: files.length, bytes: sum(({ bytes }) => bytes), packed: Math.round(sum(packed)) };
}

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
  /** By the parts that list them, as one text. */
  const several = new Map<string, { parts: readonly string[]; files: BuiltFile[] }>();
  for (const file of built.toSorted((a, b) => byName(a.path, b.path))) {
    const of = partsOf(file.path);
    for (const part of of) {
      const own = grouped.get(part);
      if (own) own.push(file);
      else grouped.set(part, [file]);
    }
    if (of.length < 2) continue;
    const together = of.toSorted(byName);
    const group = several.get(together.join(' '));
    if (group) group.files.push(file);
    else several.set(together.join(' '), { parts: together, files: [file] });
  }
  const common = [...several]
    .toSorted(([a], [b]) => byName(a, b))
    .map(([, group]): CommonFiles => ({ parts: group.parts, ...weightOf(group.files, packed) }));
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
      return { id, ...weightOf(own, packed), lists };
    });
  const version = sha256(JSON.stringify([FORMAT, edition, parts])).slice(0, 16);
  return { index: { format: FORMAT, version, edition, parts, common }, files };
}
