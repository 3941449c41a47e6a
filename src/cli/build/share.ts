/** A process of a large build: renders a part of the pages, or writes the search's files. See `child.ts`. */
import { existsSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { onStep } from '../../edition/progress.ts';
import { serveJob } from './child.ts';
import { renderPages } from './render.ts';

const say = (line: string): void => {
  console.log(`build: ${line}`);
};

/** Milliseconds between two looks for the file of whoever goes first. */
const PAUSE = 100;

onStep((step) => {
  say(`working out: ${step}`);
});

serveJob(async (job) => {
  if (job.kind === 'render') {
    while (job.after !== null && !existsSync(job.after)) await setTimeout(PAUSE);
    await renderPages(job.folders, job.part);
    return;
  }
  const { writeSearch } = await import('./search.ts');
  await writeSearch(job, say);
  writeFileSync(job.written, '');
});
