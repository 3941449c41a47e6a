import { execFile, spawn } from 'node:child_process';
import type * as Fs from 'node:fs';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serialize } from 'node:v8';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { prepared, preparedEach } from './prepared.ts';
import { onStep } from './progress.ts';

/** Called before a process is asked how it fares. */
const fares = vi.hoisted(() => ({ asked: (): void => undefined }));
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof Fs>();
  const readFileSync = ((...asked: Parameters<typeof fs.readFileSync>) => {
    if (String(asked[0]).startsWith('/proc/')) fares.asked();
    return fs.readFileSync(...asked);
  }) as typeof fs.readFileSync;
  return { ...fs, readFileSync };
});

const run = promisify(execFile);
let store: string;
beforeEach(() => {
  store = mkdtempSync(join(tmpdir(), 'edition-store-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  fares.asked = () => undefined;
  rmSync(store, { recursive: true });
});

const head = `
import { appendFileSync } from 'node:fs';
import { prepared, preparedEach } from ${JSON.stringify(new URL('prepared.ts', import.meta.url).href)};
const rest = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
const note = (text) => appendFileSync(${JSON.stringify('NOTES')}, text + '\\n');
`;
const args = (code: string): string[] => [
  '--input-type=module',
  '-e',
  `${head.replace('NOTES', join(store, 'notes'))}\n${code}`,
];
const another = async (code: string): Promise<string> =>
  (await run(process.execPath, args(code), { env: { ...process.env, EDITION_STORE: store } })).stdout;
const notes = (): string[] => readFileSync(join(store, 'notes'), 'utf8').trimEnd().split('\n');

it('works an answer out anew at every question where no folder is named', () => {
  vi.stubEnv('EDITION_STORE', undefined);
  let asked = 0;
  const ask = (): number => prepared('answer', () => (asked += 1));
  expect([ask(), ask()]).toEqual([1, 2]);
  expect(preparedEach('each', [1, 2, 3], (items) => items.map((item) => item * 2))).toEqual([2, 4, 6]);
});

it('is asked by several processes at once and worked out by one', async () => {
  const ask = `const it = prepared('answer', () => { note('made'); rest(300); return { at: new Uint32Array([7]), by: new Map([['a', undefined]]) }; });
    process.stdout.write(String(it.at[0]) + it.by.has('a'));`;
  expect(await Promise.all([another(ask), another(ask), another(ask)])).toEqual(['7true', '7true', '7true']);
  expect(notes()).toEqual(['made']);
  expect(readdirSync(store).sort()).toEqual(['answer.claim0', 'answer.v8', 'notes']);
});

it('is made by another where the maker dies, and each names the step it makes', async () => {
  const maker = spawn(process.execPath, args(`prepared('answer', () => { note('began'); rest(60000); });`), {
    env: { ...process.env, EDITION_STORE: store },
  });
  const hasBegun = (): void => {
    expect(notes()).toEqual(['began']);
  };
  await vi.waitFor(hasBegun, { timeout: 5000, interval: 20 });
  const waiting = another(
    `process.stdout.write(prepared('answer', () => { note('again'); return 'mended'; }))`,
  );
  maker.kill('SIGKILL');
  await once(maker, 'exit');
  expect(await waiting).toBe('mended');
  vi.stubEnv('EDITION_STORE', store);
  const steps: string[] = [];
  const end = onStep((step) => steps.push(step));
  expect(prepared('answer', () => 'never asked')).toBe('mended');
  expect(prepared('other', () => 1)).toBe(1);
  end();
  expect(steps).toEqual(['other']);
  expect(notes()).toEqual(['began', 'again']);
});

it.skipIf(process.platform !== 'linux')('is made by the maker’s parent where the maker dies', async () => {
  const maker = args(`prepared('answer', () => { note('began'); rest(60000); });`);
  // a parent that waits hears of no child's end, and what is left of it answers to signals
  const parent = args(`
    import { spawn } from 'node:child_process';
    import { existsSync } from 'node:fs';
    const maker = spawn(process.execPath, ${JSON.stringify(maker)});
    while (!existsSync(${JSON.stringify(join(store, 'notes'))})) rest(20);
    maker.kill('SIGKILL');
    process.stdout.write(prepared('answer', () => { note('again'); return 'mended'; }));`);
  const env = { ...process.env, EDITION_STORE: store };
  const { stdout } = await run(process.execPath, parent, { env, timeout: 8000, killSignal: 'SIGKILL' });
  expect(stdout).toBe('mended');
  expect(notes()).toEqual(['began', 'again']);
});

it('bears a maker that ends while it is looked at', () => {
  vi.stubEnv('EDITION_STORE', store);
  writeFileSync(join(store, 'answer.claim0'), String(process.pid));
  fares.asked = () => {
    writeFileSync(join(store, 'answer.v8'), serialize('left'));
    throw Object.assign(new Error('no such process'), { code: 'ESRCH' });
  };
  expect(prepared('answer', () => 'never asked')).toBe('left');
});

it('keeps nobody waiting where making it fails', () => {
  vi.stubEnv('EDITION_STORE', store);
  expect(() =>
    prepared('answer', () => {
      throw new Error('bad seed');
    }),
  ).toThrow('bad seed');
  expect(prepared('answer', () => 'better')).toBe('better');
  // a claim whose owner is gone, and its answer already left
  writeFileSync(join(store, 'answer.claim1'), 'failed');
  expect(prepared('answer', () => 'never asked')).toBe('better');
});

it('shares what is made item by item, each made once and all in their order', async () => {
  const ask = `const all = preparedEach('each', Array.from({ length: 40 }, (_, i) => i), (items) => { for (const i of items) note(String(i)); rest(60); return items.map((i) => i * i); });
    process.stdout.write(all.join());`;
  const want = Array.from({ length: 40 }, (_, index) => index * index).join();
  expect(await Promise.all([another(ask), another(ask)])).toEqual([want, want]);
  expect(
    notes()
      .map(Number)
      .sort((a, b) => a - b),
  ).toEqual(Array.from({ length: 40 }, (_, index) => index));
});
