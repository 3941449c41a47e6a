/** The corpus' one door to the file system. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail } from '../diagnostics/diagnostic.ts';
import { decodeSeed } from './decode.ts';
import type { SeedId } from './ids.ts';
import type { SeedDocument } from './model.ts';
import { parseSeed } from './parse.ts';

/** Reads, decodes and parses one seed. @throws Diagnostic of `decodeSeed`, or `seed-missing`. */
export async function loadSeed(root: URL, seed: SeedId): Promise<SeedDocument> {
  const file = new URL(encodeURIComponent(seed), root);
  const shown = path.join(path.basename(fileURLToPath(root)), seed);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    fail('seed-missing', { seed }, { file: shown });
  }
  return parseSeed(decodeSeed(seed, bytes, shown));
}
