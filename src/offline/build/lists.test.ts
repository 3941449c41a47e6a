import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { LISTED } from '../shared/files.ts';
import type { ListedFile } from '../shared/files.ts';
import { listsOf } from './lists.ts';
import type { BuiltFile } from './lists.ts';

const file = (path: string, hash = path): BuiltFile => ({ path, hash, bytes: 10 });
const part = (path: string): string[] => (path.startsWith('a') ? ['report:a'] : ['shell']);
const lists = (files: readonly BuiltFile[], edition = 'e') => listsOf(edition, files, part, () => 3.4);

test('lists every file of a part, in an order that does not depend on the disk', () => {
  const { index, files } = lists([file('z'), file('a/2'), file('a/1')]);
  expect(index.parts.map(({ id }) => id)).toEqual(['report:a', 'shell']);
  expect(index.parts[0]).toMatchObject({ files: 2, bytes: 20, packed: 7 });
  expect(JSON.parse(files.get('offline/lists/report/a-1.json') ?? '')).toEqual([
    ['a/1', 'a/1', 10],
    ['a/2', 'a/2', 10],
  ]);
  expect(lists([file('a/1'), file('z'), file('a/2')])).toEqual({ index, files });
});

test('tells what several parts list, so that who takes them knows what it is once', () => {
  const parts: Record<string, string[]> = {
    both: ['report:b', 'report:a'],
    one: ['report:a'],
    pair: ['report:a', 'report:b'],
  };
  const { index } = listsOf(
    'e',
    ['both', 'one', 'pair'].map((path) => file(path)),
    (path) => parts[path] ?? [],
    () => 3.4,
  );
  expect(index.common).toEqual([{ parts: ['report:a', 'report:b'], files: 2, bytes: 20, packed: 7 }]);
  expect(index.parts.map(({ files }) => files)).toEqual([3, 2]);
  expect(lists([file('z'), file('a')]).index.common).toEqual([]);
});

test('the index names the hash of each list, and no list grows without bound', () => {
  const many = Array.from({ length: LISTED + 1 }, (_, i) => file(`z${i}`));
  const { index, files } = lists(many);
  const hashes = index.parts[0]?.lists ?? [];
  expect(hashes).toHaveLength(2);
  const texts = [1, 2].map((n) => files.get(`offline/lists/shell-${n}.json`) ?? '');
  expect(texts.map((text) => createHash('sha256').update(text).digest('hex'))).toEqual(hashes);
  const listed = texts.flatMap((text) => JSON.parse(text) as ListedFile[]);
  expect(listed.map(([path]) => path).toSorted()).toEqual(many.map(({ path }) => path).toSorted());
});

test('a version is another one as soon as one byte, one file or the edition is', () => {
  const versions = [
    lists([file('z'), file('a')]),
    lists([file('z', 'other'), file('a')]),
    lists([file('z'), file('a'), file('b')]),
    lists([file('z'), file('a')], 'f'),
  ].map(({ index }) => index.version);
  expect(new Set(versions).size).toBe(4);
  expect(lists([file('a'), file('z')]).index.version).toBe(versions[0]);
});
