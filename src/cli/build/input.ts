/**
 * Whether the input stayed as it was: a build reads seeds and content several times, in several processes, and
 * of a large corpus for minutes. A site of which half was made before an edit would be nobody's edition.
 */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fail } from '../../diagnostics/diagnostic.ts';
import { displayPath, isHidden } from '../../edition/content/read.ts';

/** SHA-256 of each file, by its absolute path. What is never read (`isHidden`) is no input. */
export async function inputDigests(folders: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const file = path.join(entry.parentPath, entry.name);
      if (entry.isDirectory() || isHidden(folder, file)) continue;
      // a link that leads nowhere is told by the step that reads it
      const bytes = await readFile(file).catch(() => null);
      if (bytes) digests.set(file, createHash('sha256').update(bytes).digest('hex'));
    }
  }
  return digests;
}

/** @throws Diagnostic `input-changed`, at the first of the files that differ. */
export function assertSameInput(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): void {
  const changed = [...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => before.get(file) !== after.get(file))
    .sort();
  const [first] = changed;
  if (first === undefined) return;
  const what = before.has(first) ? (after.has(first) ? 'was edited' : 'was removed') : 'was added';
  const others = changed.length > 1 ? `, and ${changed.length - 1} more` : '';
  fail('input-changed', { what, others }, { file: displayPath(first) });
}
