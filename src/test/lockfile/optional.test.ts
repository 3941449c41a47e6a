import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingOptional } from './optional.ts';
import type { Lockfile } from './optional.ts';

test('the lockfile names every platform’s packages; if not, run: npm run lock', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;
  expect(missingOptional(lock).map(({ place }) => place)).toEqual([]);
});

test('a missing package and one of another version are named where they belong', () => {
  const lock: Lockfile = {
    packages: {
      '': {},
      'node_modules/a': { optionalDependencies: { 'a-darwin-arm64': '2.0.0', 'a-linux-x64-gnu': '2.0.0' } },
      'node_modules/a-darwin-arm64': { version: '1.0.0' },
      'node_modules/b': { dev: true, optionalDependencies: { 'b-win32-x64': '1.0.0', fsevents: '~2.3.2' } },
      'node_modules/a-linux-x64-gnu': { version: '2.0.0' },
    },
  };
  expect(missingOptional(lock)).toEqual([
    {
      place: 'node_modules/a/node_modules/a-darwin-arm64',
      entry: { version: '2.0.0', cpu: ['arm64'], os: ['darwin'], optional: true },
    },
    {
      place: 'node_modules/b/node_modules/b-win32-x64',
      entry: { version: '1.0.0', cpu: ['x64'], os: ['win32'], dev: true, optional: true },
    },
  ]);
});
