import { expect, test } from 'vitest';
import type { OfflineIndex, PartEntry } from '../../offline/shared/files.ts';
import { FEW, megabytes, shelfOf, weigh } from './sizes.ts';

const entry = (id: string): PartEntry => ({ id, files: 2, bytes: 100, packed: 30, lists: [] });
const index = (reports: number): OfflineIndex => ({
  format: 2,
  version: 'v',
  edition: 'e',
  parts: [
    ...['data', 'search', 'shared', 'shell'],
    ...Array.from({ length: reports }, (_, i) => `report:${i}`),
  ].map(entry),
  common: [{ parts: ['report:0', 'report:1', 'report:2'], files: 1, bytes: 60, packed: 20 }],
});
const ids = (parts: readonly PartEntry[]): string[] => parts.map(({ id }) => id);

test('few reports go together with all that links lead to; only files to take away may stay', () => {
  const { fixed, optional, reports } = shelfOf(index(FEW));
  expect(ids(fixed).slice(0, 3)).toEqual(['search', 'shared', 'shell']);
  expect(fixed).toHaveLength(FEW + 3);
  expect([ids(optional), reports]).toEqual([['data'], []]);
});

test('of many reports each is chosen, and nothing that grows with all of them comes unasked', () => {
  const { fixed, optional, reports } = shelfOf(index(FEW + 1));
  expect(ids(fixed)).toEqual(['shell']);
  expect(ids(optional)).toEqual(['search', 'shared', 'data']);
  expect(reports).toHaveLength(FEW + 1);
});

test('sizes are summed, and said without pretending that little is nothing', () => {
  const of = (...parts: string[]) => weigh(index(3), new Set(parts));
  expect(of('shell', 'data', 'report:0')).toEqual({ files: 6, bytes: 300, packed: 90 });
  // what the reports of one district have in common is stored once
  expect(of('report:0', 'report:2')).toEqual({ files: 3, bytes: 140, packed: 40 });
  expect(of('report:0', 'report:1', 'report:2')).toEqual({ files: 4, bytes: 180, packed: 50 });
  expect(of()).toEqual({ files: 0, bytes: 0, packed: 0 });
  expect([megabytes(0), megabytes(1), megabytes(25_740_000)]).toEqual([
    '0\u00a0KB',
    '1\u00a0KB',
    '25.7\u00a0MB',
  ]);
});
