/** The file that a command was given. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeSeed } from '../corpus/decode.ts';
import { seedId } from '../corpus/ids.ts';
import type { SeedId } from '../corpus/ids.ts';
import type { SeedDocument } from '../corpus/model.ts';
import { parseSeed } from '../corpus/parse.ts';
import { fail } from '../diagnostics/diagnostic.ts';

/** npm starts commands in the checkout; what people write is meant from where they are. */
export const givenPath = (file: string, env: NodeJS.ProcessEnv = process.env): string =>
  path.resolve((env['npm_lifecycle_event'] && env['INIT_CWD']) || process.cwd(), file);

/** @throws Diagnostic `file-unreadable`. */
export async function readGiven(file: string): Promise<Uint8Array> {
  try {
    return await readFile(givenPath(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: 'there is no such file',
      EISDIR: 'it is a folder',
      EACCES: 'this account may not read it',
    };
    return fail('file-unreadable', { reason: reasons[code] ?? code }, { file });
  }
}

/** Longer names are a burden in addresses. */
const LONGEST_STEM = 80;

/**
 * The name under which a file can stand among the seeds: its own, with what is unsafe in a path or an
 * address as "-". Null where nothing of it is left.
 */
export function seedNameFrom(file: string): SeedId | null {
  const stem = path
    .basename(file.replaceAll('\\', '/'))
    .normalize('NFKC')
    .replace(/\.(?:txt|text|md)$/iu, '');
  const safe = stem
    .replace(/[^A-Za-z0-9._-]+/gu, '-')
    .replace(/\.{2,}/gu, '.')
    .replace(/^[-.]+|[-.]+$/gu, '')
    .slice(0, LONGEST_STEM)
    .replace(/[-.]+$/u, '');
  return safe === '' ? null : seedId(`${safe}.txt`);
}

/** Reads a text as the build would. @throws Diagnostic of `decodeSeed`. */
export const readText = (seed: SeedId, bytes: Uint8Array, file: string): SeedDocument =>
  parseSeed(decodeSeed(seed, bytes, file));
