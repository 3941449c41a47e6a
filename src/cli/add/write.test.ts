import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { digests } from '../../test/helpers/build.ts';
import { temporaryFolder } from '../../test/helpers/temp.ts';
import { writeAll } from './write.ts';
import type { PlannedFile } from './write.ts';

const fine = (): Promise<void> => Promise.resolve();

function folder(): { root: string; files: PlannedFile[] } {
  const root = temporaryFolder();
  mkdirSync(path.join(root, 'seeds'));
  writeFileSync(path.join(root, 'old.yaml'), 'a: 1\n');
  return {
    root,
    files: [
      { file: path.join(root, 'seeds/new.txt'), content: Uint8Array.of(1, 2), how: 'new' },
      { file: path.join(root, 'deep/er/new.yaml'), content: 'b: 2\n', how: 'new' },
      { file: path.join(root, 'old.yaml'), content: 'a: 1\nc: 3\n', how: 'change' },
    ],
  };
}

describe('writeAll', () => {
  it('writes all, and leaves nothing else behind', async () => {
    const { root, files } = folder();
    await writeAll(files, fine);
    expect(digests(root).map((line) => line.split(' ')[1])).toEqual([
      'deep/er/new.yaml',
      'old.yaml',
      'seeds/new.txt',
    ]);
    expect(readFileSync(path.join(root, 'old.yaml'), 'utf8')).toBe('a: 1\nc: 3\n');
  });

  it('undoes all where the check refuses it', async () => {
    const { root, files } = folder();
    const before = digests(root);
    await expect(writeAll(files, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(digests(root)).toEqual(before);
  });

  it('never takes the place of a file that is there', async () => {
    const { root, files } = folder();
    writeFileSync(path.join(root, 'seeds/new.txt'), 'somebody else’s');
    const before = digests(root);
    await expect(writeAll(files, fine)).rejects.toThrow('[add-not-written]');
    expect(digests(root)).toEqual(before);
  });

  it('undoes what stood already where a later file cannot be written', async () => {
    const { root, files } = folder();
    const before = digests(root);
    const last: PlannedFile = { file: path.join(root, 'missing.yaml'), content: '', how: 'change' };
    await expect(writeAll([...files, last], fine)).rejects.toThrow('[add-not-written]');
    expect(digests(root)).toEqual(before);
  });
});
