/** What the environment says of a build: the folders, the address, the base path. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that this file belongs to, wherever the command was started. */
export const checkout = fileURLToPath(new URL('../../', import.meta.url));

export interface Settings {
  /** Absolute. */
  readonly seeds: string;
  readonly content: string;
  readonly outDir: string;
  /** With a slash at both ends. */
  readonly basePath: string;
}

/** Relative paths are taken from the folder in which the command was started. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const folder = (value: string | undefined, fallback: string): string =>
    value ? path.resolve(value) : path.join(checkout, fallback);
  return {
    seeds: folder(env['SEEDS_DIR'], 'seeds'),
    content: folder(env['CONTENT_DIR'], 'content'),
    outDir: folder(env['OUT_DIR'], 'dist'),
    basePath: `/${env['BASE_PATH'] ?? ''}/`.replace(/\/{2,}/g, '/'),
  };
}
