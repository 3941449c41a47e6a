/**
 * `npm test`: everything, from cheap to dear. What reads the sources alone runs at once; the browser
 * tests, which take minutes, run only where all before them passed. Ends with one line that counts
 * what ran: each stage without a test runner is one check, the tests of the
 * others are read from the runner's report.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

const reports = mkdtempSync(path.join(tmpdir(), 'duidu-reports-'));
const vitest = [
  'vitest',
  'run',
  '--config',
  'src/test/config/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
];
const reportOf = (project: string): string => path.join(reports, `${project}.json`);
const suite = (project: string): readonly string[] => [
  ...vitest,
  '--project',
  project,
  `--outputFile.json=${reportOf(project)}`,
];

interface Stage {
  readonly name: string;
  readonly command: readonly string[];
  readonly report?: string;
  readonly dear?: boolean;
}

/** One after another; the stages of one row at once. */
const stages: readonly (readonly Stage[])[] = [
  [
    { name: 'format', command: ['prettier', '--log-level', 'warn', '--check', '.'] },
    {
      name: 'lint',
      command: ['eslint', '--config', 'src/test/config/eslint.config.mjs', '--max-warnings', '0', '.'],
    },
    { name: 'types', command: ['astro', 'check'] },
  ],
  [{ name: 'unit', command: suite('unit'), report: reportOf('unit') }],
  [{ name: 'e2e', command: suite('e2e'), report: reportOf('e2e'), dear: true }],
];

/** What the runner wrote of a stage; a stage that broke before it could write counts as one failure. */
function countsOf(ok: boolean, report: string | undefined): Counts {
  if (report === undefined) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const read = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const failed = read.numFailedTests;
  return {
    passed: read.numPassedTests,
    // A file that cannot be loaded, or an error outside any test, fails the stage without failing a test.
    failed: failed > 0 || ok ? failed : Math.max(1, read.numFailedTestSuites),
    skipped: read.numPendingTests + read.numTodoTests,
  };
}

/** @param alone Whether nothing else runs, so that what it says may be shown as it comes. */
async function runStage({ name, command, report }: Stage, alone: boolean): Promise<Counts> {
  const started = performance.now();
  if (alone) console.log(`\ntests: ${name}`);
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    shell: process.platform === 'win32',
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  const ok = await new Promise<boolean>((resolve) => {
    child.once('error', () => {
      resolve(false);
    });
    child.once('close', (code) => {
      resolve(code === 0);
    });
  });
  if (!alone) process.stdout.write(`\ntests: ${name}\n${Buffer.concat(said).toString()}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`tests: ${name} ${ok ? 'passed' : 'FAILED'} in ${seconds} s`);
  return countsOf(ok, report);
}

async function runStages(): Promise<Counts> {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const row of stages) {
    if (row.some(({ dear }) => dear) && total.failed > 0) {
      console.log(
        `\ntests: ${row.map(({ name }) => name).join(', ')} not run, since something before failed`,
      );
      continue;
    }
    for (const counts of await Promise.all(row.map((stage) => runStage(stage, row.length === 1)))) {
      total.passed += counts.passed;
      total.failed += counts.failed;
      total.skipped += counts.skipped;
    }
  }
  return total;
}

const { passed, failed, skipped } = await runStages();
rmSync(reports, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
