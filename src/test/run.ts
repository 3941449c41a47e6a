/**
 * `npm test`: everything, from cheap to dear. The browser tests, which take
 * minutes, run only where all before them passed. Ends with one line that counts
 * what ran: each stage without a test runner is one check, the tests of the
 * others are read from the runner's report.
 */
import { spawnSync } from 'node:child_process';
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

const stages: readonly { name: string; command: readonly string[]; report?: string; dear?: boolean }[] = [
  { name: 'format', command: ['prettier', '--log-level', 'warn', '--check', '.'] },
  {
    name: 'lint',
    command: ['eslint', '--config', 'src/test/config/eslint.config.mjs', '--max-warnings', '0', '.'],
  },
  { name: 'types', command: ['astro', 'check'] },
  { name: 'unit', command: suite('unit'), report: reportOf('unit') },
  { name: 'e2e', command: suite('e2e'), report: reportOf('e2e'), dear: true },
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

function runStages(): Counts {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, command, report, dear } of stages) {
    if (dear && total.failed > 0) {
      console.log(`\ntests: ${name} not run, since something before it failed`);
      continue;
    }
    const started = performance.now();
    console.log(`\ntests: ${name}`);
    const [program = '', ...args] = command;
    const { status } = spawnSync(program, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      shell: process.platform === 'win32',
    });
    const counts = countsOf(status === 0, report);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`tests: ${name} ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  }
  return total;
}

const { passed, failed, skipped } = runStages();
rmSync(reports, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
