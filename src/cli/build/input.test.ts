import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, writeFiles } from '../../test/helpers/temp.ts';
import { assertSameInput, inputDigests } from './input.ts';

const FILES = { 'a.txt': '甲', 'b/c.yaml': 'title: 乙' };

test('the same files are the same input, whatever an editor leaves beside them', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, FILES);
  const before = await inputDigests([folder]);
  writeFiles(folder, { '.a.txt.swp': 'x', '.obsidian/workspace.json': '{}', 'b/.cache/c.yaml': 'x' });
  expect(before.size).toBe(2);
  expect(() => {
    assertSameInput(before, before);
  }).not.toThrow();
  expect(await inputDigests([folder])).toEqual(before);
});

test('what lies in a hidden folder counts where that folder holds all of the input', async () => {
  const folder = path.join(temporaryFolder(), '.work', 'content');
  writeFiles(folder, FILES);
  expect((await inputDigests([folder])).size).toBe(2);
});

test.each([
  [
    'edited',
    (folder: string) => {
      writeFiles(folder, { 'b/c.yaml': 'title: 丙' });
    },
    /c\.yaml: was edited while/,
  ],
  [
    'added',
    (folder: string) => {
      writeFiles(folder, { 'd.txt': '丁' });
    },
    /d\.txt: was added while/,
  ],
  [
    'removed',
    (folder: string) => {
      rmSync(path.join(folder, 'a.txt'));
    },
    /a\.txt: was removed while/,
  ],
  [
    'changed in several places',
    (folder: string) => {
      writeFiles(folder, { 'a.txt': '', 'b/c.yaml': '' });
    },
    /a\.txt: was edited, and 1 more, while/,
  ],
])('%s', async (_, change, told) => {
  const folder = temporaryFolder();
  writeFiles(folder, FILES);
  const before = await inputDigests([folder]);
  change(folder);
  const after = await inputDigests([folder]);
  expect(() => {
    assertSameInput(before, after);
  }).toThrow(told);
});
