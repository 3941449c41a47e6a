import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder, writeFiles } from '../test/helpers/temp.ts';
import { answer } from './static-server.ts';

function site(basePath: string): (address: string) => string {
  const root = temporaryFolder();
  const folder = path.join(root, 'site');
  writeFiles(folder, {
    'index.html': '',
    '404.html': '',
    'a/index.html': '',
    'a/b.json': '',
    '中/index.html': '',
  });
  writeFiles(root, { 'site-secret/index.html': '', 'secret.txt': '' });
  return (address) => {
    const found = answer({ folder, basePath }, address);
    if (found.kind === 'redirect') return `to ${found.to}`;
    return found.kind === 'file' ? `${found.status} ${path.relative(folder, found.file)}` : 'nothing';
  };
}

describe('what stands at an address', () => {
  test.each([
    ['/', '200 index.html'],
    ['/a/', '200 a/index.html'],
    ['/a', 'to /a/'],
    ['/a/b.json', '200 a/b.json'],
    ['/a/b.json?x=1', '200 a/b.json'],
    ['/a/b.json/', '404 404.html'],
    ['/%E4%B8%AD/', '200 中/index.html'],
    ['/%E4%B8%AD', 'to /%E4%B8%AD/'],
    ['/nothing/', '404 404.html'],
    ['/%', '404 404.html'],
    ['/%00', '404 404.html'],
    ['/..%2fsecret.txt', '404 404.html'],
    ['/..%2fsite-secret/', '404 404.html'],
  ])('%s', (address, expected) => {
    expect(site('/')(address)).toBe(expected);
  });

  test.each([
    ['/x/', '200 index.html'],
    ['/x/a/', '200 a/index.html'],
    ['/x/a', 'to /x/a/'],
    ['/', '404 404.html'],
    ['/a/', '404 404.html'],
    ['/x', '404 404.html'],
  ])('under a base path: %s', (address, expected) => {
    expect(site('/x/')(address)).toBe(expected);
  });
});
