/** Records of anchors: read, refused, written by the command, and what a build says of a text that moved. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { writeAnchors } from '../../cli/anchors/write.ts';
import { editorMessage } from '../../diagnostics/problems.ts';
import { tiny } from '../../test/helpers/build.ts';
import { temporaryFolder, writeFiles } from '../../test/helpers/temp.ts';
import { ledgerText } from '../anchors/ledger.ts';
import { loadEdition } from '../index.ts';

interface Corpus {
  readonly folder: string;
  readonly seeds: URL;
  readonly content: URL;
}
function corpus(files: Readonly<Record<string, string>> = {}): Corpus {
  const folder = temporaryFolder();
  cpSync(tiny, folder, { recursive: true });
  writeFiles(folder, files);
  const url = (name: string): URL => pathToFileURL(`${path.join(folder, name)}/`);
  return { folder, seeds: url('seeds'), content: url('content') };
}
const FILE = 'content/reports/yi-2024.anchors.json';
const problemOf = async ({ content, seeds }: Corpus): Promise<string> =>
  loadEdition(content, seeds).then(
    () => '',
    (error: unknown) => editorMessage(error) ?? String(error),
  );

describe('a record that cannot be read', () => {
  const cases: [name: string, text: string, says: string][] = [
    ['no JSON', '{"anchors": {', 'content-yaml'],
    ['an unknown key', '{"anchors": {}, "moved": [], "more": 1}', 'content-unknown-key'],
    ['a missing key', '{"anchors": {}}', 'content-missing-key'],
    ['an address twice', '{"anchors": {"p1": "a", "p1": "b"}, "moved": []}', 'content-yaml'],
    ['no hash', '{"anchors": {"p1": "abc"}, "moved": []}', 'content-bad-value'],
    ['a move from nowhere', '{"anchors": {}, "moved": [{"from": "x1", "to": null}]}', 'content-bad-value'],
    ['a move to nowhere', '{"anchors": {}, "moved": [{"from": "p1", "to": "p2"}]}', 'anchor-moved-nowhere'],
  ];
  test.each(cases)('%s', async (_, text, says) => {
    expect(await problemOf(corpus({ [FILE]: text }))).toContain(`[${says}]`);
  });

  test('a record of no report', async () => {
    const stray = corpus({ 'content/reports/bing-2024.anchors.json': '{"anchors": {}, "moved": []}' });
    expect(await problemOf(stray)).toContain('[anchors-without-report]');
  });
});

describe('a report on record', () => {
  const LIST = 'content/anchors.yaml';

  test('cannot lose its record unnoticed, nor its file', async () => {
    const { folder, ...folders } = corpus();
    await writeAnchors(folders);
    expect(readFileSync(path.join(folder, LIST), 'utf8')).toContain('recorded:\n  - jia-2022\n  - yi-2024\n');
    rmSync(path.join(folder, 'content/reports/jia-2022.anchors.json'));
    expect(await problemOf({ folder, ...folders })).toMatch(/\[anchors-record-gone\] .*anchors\.yaml:4: /u);
    // nor does the command begin anew as if nothing had been there
    await expect(writeAnchors(folders)).rejects.toThrow();
    writeFileSync(path.join(folder, LIST), 'recorded:\n  - yi-2024\n');
    expect(await problemOf({ folder, ...folders })).toBe('');
    expect((await writeAnchors(folders)).map(({ fresh }) => fresh)).toEqual([true]);
  });

  test.each([
    ['a report that is gone', 'recorded: [yi-2024, bing-2024]', 'anchors-report-gone'],
    ['a list that is none', 'recorded: yi-2024', 'content-bad-value'],
    ['an unknown key', 'recorded: []\nmore: 1', 'content-unknown-key'],
  ])('%s', async (_, text, says) => {
    expect(await problemOf(corpus({ [LIST]: text }))).toContain(`[${says}]`);
  });

  test('is listed once, in order', () => {
    expect(ledgerText(['b', 'a', 'b']).split('\n').slice(2)).toEqual(['recorded:', '  - a', '  - b', '']);
  });
});

test('the command records, a moved text stops the edition, and the command leads the old address on', async () => {
  const { folder, ...folders } = corpus();
  const seed = path.join(folder, 'seeds/jia_base.txt');
  const before = readFileSync(seed, 'utf8');
  const fresh = await writeAnchors({ ...folders, dryRun: true });
  expect(fresh.map(({ report, fresh: first }) => [report, first])).toEqual([['jia-2022', true]]);
  expect(readdirSync(path.join(folder, 'content/reports'))).not.toContain('jia-2022.anchors.json');
  await writeAnchors({ ...folders, only: ['jia-2022'] });
  expect(await problemOf({ folder, ...folders })).toBe('');

  writeFileSync(seed, `${before.trimEnd()}\n\n会后，全体同志参观了新建的项目，听取了有关情况的汇报。\n`);
  expect(await problemOf({ folder, ...folders })).toContain('[anchors-changed]');
  // what is only new is recorded without any move
  expect((await writeAnchors({ ...folders, only: ['jia-2022'] }))[0]?.moves).toEqual([]);

  const last = '会后，全体同志参观了新建的项目，听取了有关情况的汇报。';
  const added = '会议还通报了有关情况，对今后的工作作了安排。';
  writeFileSync(seed, readFileSync(seed, 'utf8').replace(last, `${added}\n\n${last}`));
  const [told] = await writeAnchors({ ...folders, only: ['jia-2022'] });
  expect(told?.moves.length).toBeGreaterThan(0);
  const all = await loadEdition(folders.content, folders.seeds);
  const report = all.reports.find(({ id }) => id === 'jia-2022');
  const move = all.moved.get(report?.id ?? ('' as never))?.at(-1);
  expect(report?.text.paragraphs.find(({ id }) => id === move?.to)?.text).toBe(last);
  expect(await writeAnchors({ ...folders, only: ['jia-2022'] })).toEqual([]);
});
