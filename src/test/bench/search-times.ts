/** How long a reader waits for the full-text search of a built site, and what it loads: in a real browser, from this machine. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../browser.ts';
import { serve } from '../helpers/site.ts';
import { seededRandom } from './random.ts';

export interface SearchTimes {
  /** Milliseconds of the first question, with all that it loads. */
  readonly first: number;
  readonly firstKilobytes: number;
  /** Of the others. */
  readonly median: number;
  readonly p95: number;
  readonly questions: number;
}

const QUESTIONS = 40;

const quantile = (list: readonly number[], share: number): number =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(share * list.length))] ?? Number.NaN;

/** Strings of two to six Han characters out of the seeds. */
function questionsFrom(seeds: string, seed: number): string[] {
  const random = seededRandom(seed);
  const names = readdirSync(seeds).sort();
  const questions: string[] = [];
  while (questions.length < QUESTIONS) {
    const text = readFileSync(path.join(seeds, random.pick(names)), 'utf8');
    const at = random.below(text.length);
    const [run] = /^\p{Script=Han}{2,6}$/u.exec(text.slice(at, at + 2 + random.below(5))) ?? [];
    if (run !== undefined) questions.push(run);
  }
  return questions;
}

export async function timeSearch(site: string, seeds: string, seed: number): Promise<SearchTimes> {
  const served = await serve(site);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    let bytes = 0;
    page.on('requestfinished', (request) => {
      void request.sizes().then(({ responseBodySize }) => (bytes += responseBodySize));
    });
    await page.goto(`${served.origin}/search/`);
    bytes = 0;
    const ask = (question: string): Promise<number> =>
      page.evaluate(
        async ([address = '', text = '']) => {
          const { search } = (await import(address)) as { search: (query: string) => Promise<unknown> };
          const from = performance.now();
          await search(text);
          return performance.now() - from;
        },
        [`${served.origin}/search/api.js`, question],
      );
    const [opening = '', ...others] = questionsFrom(seeds, seed);
    const first = await ask(opening);
    const firstKilobytes = bytes / 1024;
    const times: number[] = [];
    for (const question of others) times.push(await ask(question));
    return {
      first,
      firstKilobytes,
      median: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      questions: QUESTIONS,
    };
  } finally {
    await browser.close();
    await served.close();
  }
}
