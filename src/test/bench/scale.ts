/**
 * `npm run bench:scale -- --reports 10,100,1000 [--seed 1] [--keep FOLDER] [--kind mixed|alike]`
 *
 * Makes up corpora of these sizes, builds the whole site of each, and says what it costs the build and
 * the reader, row by row, and how each cost grows: the ratio of two rows over the ratio of their
 * reports. 1 is cost that grows with the corpus; its square would be 10 from 10 to 100 reports.
 * Reports are made as `mixed.ts` says; `alike` takes those of `synthetic.ts`, all of the same sentences.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCorpus } from './corpus.ts';
import type { CorpusFolders } from './corpus.ts';
import { watchMemory } from './memory.ts';
import type { Peak } from './memory.ts';
import { timeSearch } from './search-times.ts';
import type { SearchTimes } from './search-times.ts';
import { weighSite } from './site-weight.ts';
import type { SiteWeight } from './site-weight.ts';

const checkout = fileURLToPath(new URL('../../../', import.meta.url));

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '10,100,1000' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
    kind: { type: 'string', default: 'mixed' },
  },
});

interface Built {
  readonly seconds: number;
  readonly peak: Peak;
}

/** A build of its own process, as an editor starts it; what it says goes to standard error. */
async function build({ seeds, content }: CorpusFolders, outDir: string): Promise<Built> {
  const from = performance.now();
  const child = spawn(process.execPath, ['src/cli/build.ts'], {
    cwd: checkout,
    env: { ...process.env, SEEDS_DIR: seeds, CONTENT_DIR: content, OUT_DIR: outDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const memory = watchMemory(child.pid ?? 0);
  child.stdout.pipe(process.stderr, { end: false });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const peak = memory.stop();
  if (code !== 0) throw new Error(`the build ended with ${code}`);
  return { seconds: (performance.now() - from) / 1000, peak };
}

interface Row extends SiteWeight, SearchTimes {
  readonly reports: number;
  readonly seconds: number;
  readonly peak: Peak;
}

/** A browser that does not start costs its own columns, never those of a long build. */
async function timesOf(outDir: string, seeds: string): Promise<SearchTimes> {
  try {
    return await timeSearch(outDir, seeds, Number(values.seed));
  } catch (error) {
    console.error('the search was not timed:', error);
    const none = Number.NaN;
    return { first: none, firstKilobytes: none, median: none, p95: none, questions: 0 };
  }
}

async function measure(reports: number, root: string): Promise<Row> {
  const lexicons = values.kind === 'alike' ? 'own, alike' : 'own';
  const folders = await writeCorpus(root, reports, Number(values.seed), lexicons);
  const outDir = path.join(root, 'site');
  const built = await build(folders, outDir);
  return {
    reports,
    ...built,
    ...weighSite(outDir),
    ...(await timesOf(outDir, folders.seeds)),
  };
}

/** What is printed of a row, and whether it is told how it grows. */
const COLUMNS: readonly (readonly [name: string, of: (row: Row) => number, digits: number])[] = [
  ['build, s', ({ seconds }) => seconds, 0],
  ['processor, s', ({ peak }) => peak.processor ?? Number.NaN, 0],
  ['memory, GiB', ({ peak }) => peak.together ?? Number.NaN, 2],
  ['files', ({ files }) => files, 0],
  ['dist, MiB', ({ megabytes }) => megabytes, 0],
  ['pages', ({ pages }) => pages, 0],
  ['largest page, KB gzip', ({ page }) => page.kilobytes, 1],
  ['largest file a page loads, KB', ({ data }) => data.kilobytes, 1],
  ['largest download, KB', ({ download }) => download.kilobytes, 0],
  ['index, MiB', ({ searchMegabytes }) => searchMegabytes, 1],
  ['first search, ms', ({ first }) => first, 0],
  ['first search, KB', ({ firstKilobytes }) => firstKilobytes, 0],
  ['search median, ms', ({ median }) => median, 1],
  ['search p95, ms', ({ p95 }) => p95, 1],
];

/** Rows are costs, columns are corpora, and between two of them the growth. */
function table(rows: readonly Row[]): string {
  const head = [
    'reports',
    ...rows.flatMap(({ reports }, at) => (at === 0 ? [`${reports}`] : ['growth', `${reports}`])),
  ];
  const lines = COLUMNS.map(([name, of, digits]) => [
    name,
    ...rows.flatMap((row, at) => {
      const before = rows[at - 1];
      const shown = of(row).toFixed(digits);
      if (!before) return [shown];
      const growth = of(row) / of(before) / (row.reports / before.reports);
      return [growth.toFixed(2), shown];
    }),
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...lines].map((cells) => (cells[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...lines.map(line)].join('\n');
}

const root = values.keep ?? mkdtempSync(path.join(tmpdir(), 'duidu-scale-'));
try {
  const rows: Row[] = [];
  for (const reports of values.reports.split(',').map(Number)) {
    const row = await measure(reports, path.join(root, String(reports)));
    rows.push(row);
    console.log(`\n${table(rows)}\n`);
    console.log(`largest page: /${row.page.name}`);
    console.log(`largest file that a page loads: /${row.data.name}`);
    console.log(`largest download: /${row.download.name}`);
    if (values.keep === undefined) rmSync(path.join(root, String(reports)), { recursive: true, force: true });
  }
} finally {
  if (values.keep === undefined) rmSync(root, { recursive: true, force: true });
}
