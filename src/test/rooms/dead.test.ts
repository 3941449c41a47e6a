import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keptFiles } from './sources.ts';

/** Files that nothing imports, exports that nobody takes, packages that are not used or not declared. */
test('there is no dead code', { timeout: 60_000 }, () => {
  const { stdout, stderr } = spawnSync(
    'knip',
    [
      '--config',
      'src/test/config/knip.json',
      '--no-progress',
      '--include',
      'files,exports,types,dependencies,unresolved',
    ],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  );
  expect(stdout + stderr).toBe('');
});

/** Addresses are read through a namespace, which the search for dead code does not follow. */
test('every address leads somewhere from somewhere', () => {
  const ADDRESSES = 'src/site/addresses.ts';
  const exported = [...readFileSync(ADDRESSES, 'utf8').matchAll(/^export const (\w+)/gm)].map(
    ([, name]) => name,
  );
  expect(exported.length).toBeGreaterThan(40);
  const readers = keptFiles().filter(
    (file) => /^src\/(?!test\/).*(?<!\.test)\.(?:ts|astro)$/.test(file) && file !== ADDRESSES,
  );
  const text = readers.map((file) => readFileSync(file, 'utf8')).join('\n');
  expect(exported.filter((name) => !new RegExp(`\\bhref\\.${String(name)}\\b`).test(text))).toEqual([]);
});
