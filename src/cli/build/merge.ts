/** Puts together what several processes wrote of one site. */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';

/**
 * Moves the files of `from` into `into`. What both have, such as stylesheets, must be the same to the byte:
 * pages of one process would else stand on another's rules.
 * @throws Error naming a file that differs.
 */
export function mergeFolder(from: string, into: string): void {
  if (!existsSync(into)) {
    mkdirSync(path.dirname(into), { recursive: true });
    renameSync(from, into);
    return;
  }
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(into, entry.name)];
    if (entry.isDirectory()) mergeFolder(source, target);
    else if (!existsSync(target)) renameSync(source, target);
    else if (!readFileSync(source).equals(readFileSync(target)))
      throw new Error(`two processes of one build wrote ${entry.name} differently: ${source}, ${target}`);
  }
}
