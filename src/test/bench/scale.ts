/**
 * `npm run bench:scale -- --reports 10,100,1000 [--seed 1] [--keep FOLDER]`
 *
 * Makes up corpora of these sizes, writes their search index, and measures what
 * it costs the build and the reader. Where the independent check of the search
 * lies beside the checkout, its queries are asked too.
 */
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCorpus } from './corpus.ts';
import type { CorpusFolders } from './corpus.ts';
import { watchMemory } from './memory.ts';

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const CHECK = path.join(checkout, '../shared/check/search.mjs');

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '10,100,1000' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
  },
});

/** Bytes and number of the files below a folder. */
function weigh(folder: string): { readonly files: number; readonly bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce((sum, file) => sum + statSync(path.join(file.parentPath, file.name)).size, 0);
  return { files: files.length, bytes };
}

interface Indexed {
  readonly seconds: number;
  readonly peak: ReturnType<ReturnType<typeof watchMemory>['stop']>;
}

async function index(folders: CorpusFolders, outDir: string): Promise<Indexed> {
  const child = spawn(process.execPath, ['src/test/bench/index-site.ts'], {
    cwd: checkout,
    env: { ...process.env, SEEDS_DIR: folders.seeds, CONTENT_DIR: folders.content, OUT_DIR: outDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const memory = watchMemory(child.pid ?? 0);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const peak = memory.stop();
  if (code !== 0) throw new Error(`the index was not written (${code})`);
  return { seconds: Number(said), peak };
}

interface Row {
  readonly q: string;
  readonly ms: number;
  readonly kb: number;
}

const quantile = (list: readonly number[], share: number): number =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(share * list.length))] ?? Number.NaN;

function spread(rows: readonly Row[], key: 'ms' | 'kb'): string {
  const list = rows.map((row) => row[key]);
  return `median ${quantile(list, 0.5).toFixed(1)}, p95 ${quantile(list, 0.95).toFixed(1)}, max ${Math.max(...list).toFixed(1)}`;
}

async function ask(outDir: string, seed: string): Promise<void> {
  if (!existsSync(CHECK)) return;
  const json = path.join(outDir, '..', 'check.json');
  const said = await new Promise<string>((resolve) => {
    execFile(
      process.execPath,
      [CHECK, '--dist', outDir, '--seed', seed, '--json', json],
      { cwd: checkout, maxBuffer: 1 << 26 },
      (error, stdout) => {
        resolve(error ? `${stdout}FAILED (${error.code})\n` : stdout);
      },
    );
  });
  process.stdout.write(said);
  const { rows } = JSON.parse(readFileSync(json, 'utf8')) as { rows: Row[] };
  const single = rows.filter(({ q }) => q.split(/\s+/).some((run) => Array.from(run).length === 1));
  const longer = rows.filter((row) => !single.includes(row));
  console.log(
    `  single characters (${single.length}): ms ${spread(single, 'ms')}; KB ${spread(single, 'kb')}`,
  );
  console.log(`  two and more (${longer.length}): ms ${spread(longer, 'ms')}; KB ${spread(longer, 'kb')}`);
}

async function measure(reports: number, root: string): Promise<void> {
  const folders = await writeCorpus(root, reports, Number(values.seed));
  const outDir = path.join(root, 'site');
  const { seconds, peak } = await index(folders, outDir);
  const mib = (folder: string): string => {
    const { files, bytes } = weigh(path.join(outDir, folder));
    return `${folder} ${(bytes / 1024 / 1024).toFixed(2)} MiB in ${files} files`;
  };
  const each = [...peak.each].map(([name, gib]) => `${name} ${gib.toFixed(2)}`).join(', ');
  console.log(
    `${reports} reports: index ${seconds} s, peak ${peak.together?.toFixed(2) ?? 'unknown'} GiB (${each})`,
  );
  console.log(
    `  ${['pagefind/index', 'pagefind/fragment', 'pagefind/filter', 'search/data'].map(mib).join('; ')}`,
  );
  await ask(outDir, values.seed);
}

const root = values.keep ?? mkdtempSync(path.join(tmpdir(), 'duidu-scale-'));
try {
  for (const reports of values.reports.split(',').map(Number))
    await measure(reports, path.join(root, String(reports)));
} finally {
  if (values.keep === undefined) rmSync(root, { recursive: true, force: true });
}
