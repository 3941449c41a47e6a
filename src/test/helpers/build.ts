/** Runs `npm run build` as a process of its own, the way people do. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const checkout = fileURLToPath(new URL('../../../', import.meta.url));
export const tiny = path.join(checkout, 'src/test/fixtures/tiny');

export interface BuildInput {
  readonly outDir: string;
  readonly seeds?: string;
  readonly content?: string;
  readonly basePath?: string;
  /** Processes that render; by default as many as the site's size wants. */
  readonly processes?: number;
}

export interface BuildResult {
  readonly code: number | null;
  readonly output: string;
}

export function startBuild(input: BuildInput): { child: ChildProcess; result: Promise<BuildResult> } {
  const child = spawn(process.execPath, ['src/cli/build.ts'], {
    cwd: checkout,
    env: {
      ...process.env,
      // Vitest's own mode must not reach the build.
      NODE_ENV: 'production',
      VITEST: '',
      SITE_URL: '',
      // Empty means the default.
      SEEDS_DIR: input.seeds ?? '',
      CONTENT_DIR: input.content ?? '',
      OUT_DIR: input.outDir,
      BASE_PATH: input.basePath ?? '',
      BUILD_PROCESSES: input.processes ? String(input.processes) : '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const result = new Promise<BuildResult>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, output });
    });
  });
  return { child, result };
}

/** Builds, and fails with what the build said where it does not succeed. */
export async function build(input: BuildInput): Promise<string> {
  const { code, output } = await startBuild(input).result;
  if (code !== 0) throw new Error(`the build ended with ${code}:\n${output}`);
  return output;
}

/** Paths of all files below a folder, with forward slashes, in order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Every file with its digest: equal lists mean equal bytes. */
export function digests(folder: string): string[] {
  return filesBelow(folder).map((file) => {
    const digest = createHash('sha256')
      .update(readFileSync(path.join(folder, file)))
      .digest('hex');
    return `${digest} ${file}`;
  });
}
