/** Builds the site itself, and the tiny corpus, once for all suites. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { build, tiny } from '../helpers/build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site, from `seeds/` and `content/`. */
    site: string;
    /** The built tiny corpus. */
    tinySite: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'duidu-sites-'));
  const site = path.join(folder, 'site');
  const tinySite = path.join(folder, 'tiny');
  await build({ outDir: site });
  await build({ outDir: tinySite, seeds: path.join(tiny, 'seeds'), content: path.join(tiny, 'content') });
  provide('site', site);
  provide('tinySite', tinySite);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
