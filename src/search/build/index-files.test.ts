/** The index made here beside the one that Pagefind itself makes of the same records. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { expect, test } from 'vitest';
import { filesBelow } from '../../test/helpers/build.ts';
import { temporaryFolder } from '../../test/helpers/temp.ts';
import { madeUp } from '../../test/search/made-up.ts';
import { LANGUAGE } from '../shared/entry.ts';
import { indexFiles } from './index-files.ts';
import type { IndexRecord } from './index-files.ts';
import { createIndex, must, writePagefind } from './pagefind.ts';
import { surveyOf } from './survey.ts';
import { recordsOf } from './write.ts';

/** Files below the index's folder, unpacked. */
function unpacked(folder: string): Map<string, string> {
  const files = filesBelow(folder).map((name) => {
    const bytes = readFileSync(path.join(folder, name));
    return [name, (name.includes('.pf_') ? gunzipSync(bytes) : bytes).toString('latin1')] as const;
  });
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function byPagefind(records: Iterable<IndexRecord>): Promise<Map<string, string>> {
  const folder = temporaryFolder();
  try {
    const index = await createIndex(LANGUAGE);
    for (const { url, tokens, filters } of records)
      must(
        (
          await index.addCustomRecord({
            url,
            content: tokens.join(' '),
            language: LANGUAGE,
            filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
          })
        ).errors,
      );
    must((await index.writeFiles({ outputPath: folder })).errors);
  } finally {
    await pagefind.close();
  }
  return unpacked(folder);
}

async function byUs(records: Iterable<IndexRecord>): Promise<Map<string, string>> {
  const folder = temporaryFolder();
  await writePagefind(folder, records);
  return unpacked(folder);
}

/** The same numbers on every run: a linear congruential generator (Numerical Recipes). */
function* numbers(state: number): Generator<number> {
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Characters of every kind, some of them common and most rare, so that pairs fill whole files and share them. */
function texts(reports: number, units: number, length: number): string[][] {
  const random = numbers(reports);
  const next = (below: number): number => Math.floor((random.next().value ?? 0) * below);
  const character = (): string => {
    const kind = next(20);
    if (kind < 8) return Array.from('的和区发展')[next(5)] ?? '';
    if (kind < 16) return String.fromCodePoint(0x4e00 + next(3000));
    if (kind < 17) return String.fromCodePoint(0x2_0000 + next(50));
    return Array.from('，。“”ABz１23營\ue000😀é·\u00a0')[next(16)] ?? '';
  };
  const text = (): string => Array.from({ length: next(length) }, character).join('');
  return Array.from({ length: reports }, () => Array.from({ length: units }, text));
}

const editions: Record<string, readonly (readonly string[])[]> = {
  'a few texts': [
    ['營商环境，“智慧岛”。', '一、总体要求', 'A区 完成２个\u00a0项目；増長*％', ' \u3000', '𠮷𠮷😀'],
    ['千亿强区，首创之区。'.repeat(60), '一、总体要求'],
    ['人人人'],
  ],
  'many texts': texts(30, 12, 400),
  'one text': texts(1, 200, 200),
};

test.each(Object.entries(editions))('of %s Pagefind makes the same bytes', async (_, reports) => {
  const records = [...recordsOf(surveyOf(madeUp(reports)))];
  const ours = await byUs(records);
  const theirs = await byPagefind(records);
  expect(ours.size).toBeGreaterThan(5);
  for (const [name, bytes] of ours) expect(theirs.get(name) === bytes, name).toBe(true);
  // what a reader's browser never asks for is not written
  const left = [...theirs.keys()].filter((name) => !ours.has(name));
  expect(left.filter((name) => /pf_|entry|wasm/.test(name))).toEqual([]);
});

test('the larger corpus fills several files', () => {
  const records = recordsOf(surveyOf(madeUp(editions['many texts'] ?? [])));
  const options = { version: '1.6.0', language: LANGUAGE, chunk: 6000, signs: '' };
  const files = [...indexFiles(records, options)].map((file) => file.path);
  expect(files.filter((name) => name.startsWith('index/')).length).toBeGreaterThan(5);
});

test('the same record twice is refused, since one would hide the other', () => {
  const record: IndexRecord = { url: '/a/0', tokens: ['人口'], filters: {} };
  const options = { version: '1.6.0', language: LANGUAGE, chunk: 6000, signs: '' };
  expect(() => [...indexFiles([record, record], options)]).toThrow('the same');
});
