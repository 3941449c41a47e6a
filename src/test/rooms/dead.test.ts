import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

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
