/** Where this build's seeds and content stand: `SEEDS_DIR`, `CONTENT_DIR`, or the checkout's own. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = (value: string | undefined, fallback: string): URL =>
  pathToFileURL(`${path.resolve(value || fallback)}/`);

export const seedsRoot: URL = folder(process.env['SEEDS_DIR'], 'seeds');
export const contentRoot: URL = folder(process.env['CONTENT_DIR'], 'content');
