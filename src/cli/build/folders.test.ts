import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder, writeFiles } from '../../test/helpers/temp.ts';
import { assertSafeTarget, buildFolders, recover, replaceTarget } from './folders.ts';

const page = (folder: string): string => readFileSync(path.join(folder, 'index.html'), 'utf8');

describe('replacing the target', () => {
  test.each([
    ['in the checkout', (root: string) => path.join(root, 'dist')],
    ['elsewhere', (root: string) => path.join(root, 'far', 'away', 'site')],
  ])('%s', (_, targetIn) => {
    const root = temporaryFolder();
    const target = targetIn(root);
    const folders = buildFolders(root, target);
    for (const version of ['old', 'new']) {
      writeFiles(folders.site, { 'index.html': version });
      replaceTarget(folders);
      expect(page(target)).toBe(version);
    }
    expect(readdirSync(path.dirname(target))).toEqual([path.basename(target)]);
    expect(existsSync(folders.work)).toBe(false);
  });

  test('a build killed between the two renames is put right by the next', () => {
    const root = temporaryFolder();
    const folders = buildFolders(root, path.join(root, 'dist'));
    writeFiles(folders.target, { 'index.html': 'old' });
    writeFiles(folders.next, { 'index.html': 'half-way' });
    renameSync(folders.target, folders.previous);
    recover(folders);
    expect(page(folders.target)).toBe('old');
    expect(readdirSync(root)).toEqual(['dist']);
  });

  test('a build killed after the second rename leaves only its rubbish to clear', () => {
    const root = temporaryFolder();
    const folders = buildFolders(root, path.join(root, 'dist'));
    writeFiles(folders.target, { 'index.html': 'new' });
    writeFiles(folders.previous, { 'index.html': 'old' });
    writeFiles(folders.work, { 'site/index.html': 'x' });
    recover(folders);
    expect(page(folders.target)).toBe('new');
    expect(readdirSync(root)).toEqual(['dist']);
  });
});

describe('targets that are refused', () => {
  const root = '/home/someone/duidu';
  const inputs = ['/home/someone/duidu/seeds', '/data/content'];
  test.each([
    [root, 'holds the checkout'],
    ['/home', 'holds the checkout'],
    ['/home/someone/duidu/seeds', 'holds the input'],
    ['/data', 'holds the input'],
    ['/data/content/site', 'lies inside the input'],
  ])('%s', (target, why) => {
    expect(() => {
      assertSafeTarget(target, root, inputs);
    }).toThrow(`[out-dir-unsafe] found OUT_DIR "${target}", which ${why}`);
  });

  test('a folder that holds anything but a site', () => {
    const folder = temporaryFolder();
    const target = path.join(folder, 'letters');
    const check = (): void => {
      assertSafeTarget(target, root, inputs);
    };
    expect(check).not.toThrow();
    mkdirSync(target);
    expect(check).not.toThrow();
    writeFiles(target, { 'to-mother.txt': '…' });
    expect(check).toThrow('holds something other than a built site');
    writeFiles(target, { 'index.html': '' });
    expect(check).not.toThrow();
  });
});
