/**
 * `npm run build`: checks the content, renders the site into a folder of its
 * own, and puts it in the target's place last.
 *
 * Astro runs in this process, not in a child: killing the build then kills all
 * of it, so no orphan goes on writing, and an error that a page throws arrives
 * here as it is.
 */
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { checkSeeds } from '../edition/content/check.ts';
import { readContent } from '../edition/content/read.ts';
import { assertSafeTarget, buildFolders, recover, replaceTarget } from './build/folders.ts';
import type { BuildFolders } from './build/folders.ts';
import { takeLock } from './build/lock.ts';
import { mdxDiagnostic } from './build/mdx-error.ts';
import { run } from './run.ts';
import { checkout, readSettings } from './settings.ts';
import type { Settings } from './settings.ts';

interface Step {
  readonly name: string;
  readonly run: (settings: Settings, folders: BuildFolders) => Promise<void>;
}

const folderUrl = (folder: string): URL => pathToFileURL(`${folder}/`);

async function checkInput({ seeds, content }: Settings): Promise<void> {
  const read = await readContent(folderUrl(content));
  checkSeeds(read, folderUrl(seeds));
}

async function renderPages(_: Settings, { site, cache }: BuildFolders): Promise<void> {
  const { build } = await import('astro');
  const logger = { entrypoint: new URL('build/log.ts', import.meta.url) };
  try {
    await build({ root: checkout, outDir: site, cacheDir: cache, logLevel: 'warn', logger });
  } catch (error) {
    throw mdxDiagnostic(error) ?? error;
  }
}

/** In order. What works on finished pages, such as a search index, comes after `pages`. */
const steps: readonly Step[] = [
  { name: 'content', run: checkInput },
  { name: 'pages', run: renderPages },
];

/**
 * Names that `import.meta.env` gives to the site's code. Astro lets a variable of
 * the environment win over its own value, and a test runner or a CI machine may
 * well have a BASE_URL, which would quietly move every link.
 */
const OWN_NAMES = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'];

const say = (line: string): void => {
  console.log(`build: ${line}`);
};

async function main(): Promise<void> {
  const settings = readSettings();
  // The edition and Astro read these; both are then independent of the current folder.
  process.env['SEEDS_DIR'] = settings.seeds;
  process.env['CONTENT_DIR'] = settings.content;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  for (const name of OWN_NAMES) Reflect.deleteProperty(process.env, name);
  process.chdir(checkout);
  assertSafeTarget(settings.outDir, checkout, [settings.seeds, settings.content]);

  const started = performance.now();
  const lock = await takeLock(checkout, () => {
    say('waiting for another build in this checkout …');
  });
  const folders = buildFolders(checkout, settings.outDir);
  try {
    recover(folders);
    for (const step of steps) {
      say(step.name);
      await step.run(settings, folders);
    }
    lock.assertHeld();
    replaceTarget(folders);
  } finally {
    await lock.release(() => {
      rmSync(folders.work, { recursive: true, force: true });
    });
  }
  say(`${settings.outDir} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

await run(main);
