/**
 * Several files at once, or none: each is written beside its place under a hidden name that no build reads,
 * and put in place by a link or a rename. What fails, or is interrupted, is undone.
 */
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
  existsSync,
} from 'node:fs';
import path from 'node:path';
import { fail } from '../../diagnostics/diagnostic.ts';

export interface PlannedFile {
  /** Absolute. */
  readonly file: string;
  readonly content: Uint8Array | string;
  /** `new` never takes the place of another file; `change` takes that of the one that was read. */
  readonly how: 'new' | 'change';
  /** What a change adds, in a few words. */
  readonly adds?: string;
}

const hidden = (file: string): string =>
  path.join(path.dirname(file), `.${path.basename(file)}.adding-${process.pid}`);

/** Makes a folder with those above it; gives back the ones that were not there, the innermost first. */
function makeFolders(folder: string): string[] {
  const made: string[] = [];
  for (let at = folder; !existsSync(at); at = path.dirname(at)) made.push(at);
  mkdirSync(folder, { recursive: true });
  return made;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Writes all files, then runs `check`; where either fails, everything is as it was before, and the
 * error goes on. @throws Diagnostic `add-not-written`, or what `check` throws.
 */
export async function writeAll(files: readonly PlannedFile[], check: () => Promise<void>): Promise<void> {
  const undo: (() => void)[] = [];
  const undoAll = (): void => {
    for (const step of undo.reverse()) step();
    undo.length = 0;
  };
  const interrupted = (): void => {
    undoAll();
    process.exit(1);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, interrupted);
  try {
    try {
      for (const { file, content, how } of files) {
        const made = makeFolders(path.dirname(file));
        undo.push(() => {
          for (const folder of made) rmdirSync(folder);
        });
        const temporary = hidden(file);
        undo.push(() => {
          rmSync(temporary, { force: true });
        });
        writeFileSync(temporary, content, { flag: 'wx' });
        if (how === 'new') {
          linkSync(temporary, file);
          undo.push(() => {
            rmSync(file, { force: true });
          });
          rmSync(temporary);
        } else {
          const before = readFileSync(file);
          undo.push(() => {
            writeFileSync(temporary, before);
            renameSync(temporary, file);
          });
          renameSync(temporary, file);
        }
      }
    } catch (error) {
      undoAll();
      fail('add-not-written', { reason: reasonOf(error) }, { file: files[0]?.file ?? '' });
    }
    try {
      await check();
    } catch (error) {
      undoAll();
      throw error;
    }
  } finally {
    for (const signal of signals) process.off(signal, interrupted);
  }
}
