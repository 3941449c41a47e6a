/** What a reader's connection has to carry: every resource of a first visit, compressed. */
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { browserOn } from '../helpers/browser-on.ts';
import { longestReport, pagesOf } from '../helpers/site.ts';

const site = inject('site');
const pages = pagesOf(site);
const longest = longestReport(pages).path;
const heaviest =
  pages.filter(({ kind }) => kind === '/themes/…/').toSorted((a, b) => b.html.length - a.html.length)[0]
    ?.path ?? '';
const heaviestComparison =
  pages
    .filter(({ path }) => path.startsWith('/compare/'))
    .toSorted((a, b) => b.html.length - a.html.length)[0]?.path ?? '';
const { browser, at } = browserOn(site);

interface Weight {
  readonly requests: string[];
  readonly kilobytes: number;
  readonly scriptKilobytes: number;
}

async function weigh(address: string): Promise<Weight> {
  const page = await browser().newPage();
  const finished: Promise<{ url: string; bytes: number; script: boolean }>[] = [];
  page.on('requestfinished', (request) => {
    if (!request.url().startsWith(at('/'))) return;
    finished.push(
      request.sizes().then(({ responseBodySize }) => ({
        url: new URL(request.url()).pathname,
        bytes: responseBodySize,
        script: request.resourceType() === 'script',
      })),
    );
  });
  await page.goto(at(address), { waitUntil: 'networkidle' });
  const inline = await page.evaluate(() =>
    [...document.querySelectorAll('script:not([src])')].map((script) => script.textContent).join('\n'),
  );
  const loaded = await Promise.all(finished);
  await page.close();
  const sum = (list: readonly { bytes: number }[]): number =>
    list.reduce((n, { bytes }) => n + bytes, 0) / 1024;
  return {
    requests: loaded.map(({ url }) => url),
    kilobytes: sum(loaded),
    // A small script comes inside the page; there its weight is counted with the page as well.
    scriptKilobytes: sum(loaded.filter(({ script }) => script)) + gzipSync(inline).length / 1024,
  };
}

/**
 * In KB of 1024 bytes. A report carries its themes, numbers, terms, names, shared wording and witnesses as
 * links and notes that need no script: 70 in all, of which script 12.
 */
const budgets = [
  { name: 'home', address: '/', kilobytes: 50, scriptKilobytes: 10, requests: 5 },
  { name: 'list of themes', address: '/themes/', kilobytes: 50, scriptKilobytes: 10, requests: 5 },
  { name: 'heaviest theme', address: heaviest, kilobytes: 50, scriptKilobytes: 10, requests: 5 },
  { name: 'list of comparisons', address: '/compare/', kilobytes: 50, scriptKilobytes: 10, requests: 5 },
  {
    name: 'heaviest comparison',
    address: heaviestComparison,
    kilobytes: 50,
    scriptKilobytes: 10,
    requests: 5,
  },
  { name: 'longest report', address: longest, kilobytes: 70, scriptKilobytes: 12, requests: 5 },
];

test.each(budgets)('$name', async ({ name, address, ...budget }) => {
  const weight = await weigh(address);
  console.log(
    `weight of ${name}: ${weight.kilobytes.toFixed(1)} KB, of which script ${weight.scriptKilobytes.toFixed(1)} KB, in ${weight.requests.length} requests`,
  );
  expect(weight.requests.length, weight.requests.join(' ')).toBeLessThanOrEqual(budget.requests);
  expect(weight.requests.length).toBeGreaterThan(0);
  expect(weight.kilobytes).toBeLessThanOrEqual(budget.kilobytes);
  expect(weight.scriptKilobytes).toBeLessThanOrEqual(budget.scriptKilobytes);
});
