/** The corpus' one door to the file system. */
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail } from '../diagnostics/diagnostic.ts';
import { decodeSeed } from './decode.ts';
import type { SeedId } from './ids.ts';
import type { SeedDocument } from './model.ts';
import { parseSeed } from './parse.ts';

/** Reads, decodes and parses one seed. @throws Diagnostic of `decodeSeed`, `seed-missing` or `seed-outside`. */
export async function loadSeed(root: URL, seed: SeedId): Promise<SeedDocument> {
  const file = new URL(encodeURIComponent(seed), root);
  const shown = path.join(path.basename(fileURLToPath(root)), seed);
  let bytes: Uint8Array;
  let real: string;
  try {
    bytes = await readFile(file);
    real = path.relative(await realpath(root), await realpath(file));
  } catch {
    fail('seed-missing', { seed }, { file: shown });
  }
  // what a link leads to elsewhere on the machine is not the editors' to publish
  if (real.startsWith('..') || path.isAbsolute(real)) fail('seed-outside', { seed }, { file: shown });
  return parseSeed(decodeSeed(seed, bytes, shown));
}
