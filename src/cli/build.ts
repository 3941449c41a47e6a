/**
 * `npm run build`: checks the content, renders the site into a folder of its
 * own, and puts it in the target's place last.
 *
 * A small site is made by this process alone, Astro's part included, and so is a share of a large one; the
 * rest, the full-text index and the suggestions are made by processes that end with this one (`build/large.ts`).
 * An error that a page throws arrives here as it is.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { checkSeeds, sharedDirectForms } from '../edition/content/check.ts';
import { readContent } from '../edition/content/read.ts';
import { loadEdition } from '../edition/index.ts';
import type { Edition } from '../edition/model.ts';
import { onStep } from '../edition/progress.ts';
import { assertSafeTarget, buildFolders, recover, replaceTarget } from './build/folders.ts';
import type { BuildFolders } from './build/folders.ts';
import { assertSameInput, inputDigests } from './build/input.ts';
import { renderLarge } from './build/large.ts';
import { listedFile, listedOf } from './build/listed.ts';
import type { ListedEdition } from './build/listed.ts';
import { takeLock } from './build/lock.ts';
import { processesFor } from './build/processes.ts';
import { renderPages } from './build/render.ts';
import { run } from './run.ts';
import { checkout, readSettings } from './settings.ts';
import type { Settings } from './settings.ts';

interface Build {
  readonly settings: Settings;
  readonly folders: BuildFolders;
  /** Processes that render at once; with one of them, this is it. */
  readonly processes: number;
  /**
   * Read once, by the first step that needs it; of a large build no step of this process does. Astro's own copy
   * lives in its bundle and goes with it.
   */
  readonly edition: () => Promise<Edition>;
}

interface Step {
  readonly name: string;
  readonly run: (build: Build) => Promise<void>;
}

const say = (line: string): void => {
  console.log(`build: ${line}`);
};

/** Seconds from which a step says how long it took. */
const TOLD = 60;

const folderUrl = (folder: string): URL => pathToFileURL(`${folder}/`);

async function checkInput({ settings: { seeds, content } }: Build): Promise<void> {
  const read = await readContent(folderUrl(content));
  if (read.site.contact === null)
    say('note: content/site.yaml names no contact for corrections; set one before publishing');
  for (const { form, themes } of sharedDirectForms(read.themes))
    say(`note: "${form}" is a direct form of ${themes.join(' and ')}; each counts it`);
  const recorded = new Set<string>(read.anchors.map(({ id }) => id));
  const bare = read.reports.filter(({ id }) => !recorded.has(id));
  if (bare.length > 0)
    say(
      `note: the anchors of ${bare.length} of ${read.reports.length} reports are not recorded; run npm run anchors before publishing`,
    );
  const listed = new Set(read.recorded);
  const unlisted = read.anchors.filter(({ id }) => !listed.has(id));
  if (unlisted.length > 0)
    say(
      `note: ${unlisted.length} records of anchors are not listed in content/anchors.yaml, so that one could be lost unnoticed; run npm run anchors`,
    );
  for (const { file, data } of [...read.districts, ...read.reports])
    if (data.unchecked && data.unchecked.length > 0)
      say(`note: ${file}: proposed by rule, and no editor has checked: ${data.unchecked.join(', ')}`);
  checkSeeds(read, folderUrl(seeds));
}

/** The pages; those of a large site together with all that the search needs, since both take minutes. */
async function writePages({ folders, processes }: Build): Promise<void> {
  if (processes > 1) await renderLarge(folders, processes);
  else await renderPages(folders, null);
}

async function indexTexts({ folders: { site }, processes, edition }: Build): Promise<void> {
  if (processes > 1) return;
  const { writeSearchIndex } = await import('../search/build/write.ts');
  await writeSearchIndex({ edition: await edition(), outDir: site, log: say });
}

async function suggestPages({ settings, folders: { site }, processes, edition }: Build): Promise<void> {
  if (processes > 1) return;
  const { suggestedPages, writeSuggestions } = await import('../search/suggest/write.ts');
  const content = await readContent(folderUrl(settings.content));
  await writeSuggestions(suggestedPages({ edition: await edition(), content }), site);
}

async function listForOffline({ folders, processes, edition }: Build): Promise<void> {
  const { writeOffline } = await import('../offline/build/write.ts');
  const listed =
    processes > 1
      ? (JSON.parse(readFileSync(listedFile(folders), 'utf8')) as ListedEdition)
      : listedOf(await edition());
  await writeOffline({ ...listed, outDir: folders.site, log: say });
}

/** In order. What works on finished pages, such as a search index, comes after `pages`. */
const steps: readonly Step[] = [
  { name: 'content', run: checkInput },
  { name: 'pages', run: writePages },
  { name: 'search', run: indexTexts },
  // after the full-text index, whose copy of Pagefind's program it shares
  { name: 'suggestions', run: suggestPages },
  // last: it lists every file that the others wrote
  { name: 'offline', run: listForOffline },
];

/**
 * Names that `import.meta.env` gives to the site's code. Astro lets a variable of
 * the environment win over its own value, and a test runner or a CI machine may
 * well have a BASE_URL, which would quietly move every link.
 */
const OWN_NAMES = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'];

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
  let loaded: Promise<Edition> | undefined;
  const edition = (): Promise<Edition> =>
    (loaded ??= loadEdition(folderUrl(settings.content), folderUrl(settings.seeds)));
  try {
    recover(folders);
    const processes = processesFor(settings);
    // What one process has worked out the others read: for this build only, and gone with it.
    if (processes > 1) {
      mkdirSync(folders.store, { recursive: true });
      process.env['EDITION_STORE'] = folders.store;
      onStep((step) => {
        say(`working out: ${step}`);
      });
    } else Reflect.deleteProperty(process.env, 'EDITION_STORE');
    const input = [settings.seeds, settings.content];
    const before = await inputDigests(input);
    for (const step of steps) {
      say(step.name);
      const from = performance.now();
      await step.run({ settings, folders, processes, edition });
      const seconds = (performance.now() - from) / 1000;
      if (seconds > TOLD) say(`${step.name} took ${seconds.toFixed(0)} s`);
    }
    assertSameInput(before, await inputDigests(input));
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
// Where another process failed, Astro may still be at work in this one.
if (process.exitCode === 1) process.exit();
