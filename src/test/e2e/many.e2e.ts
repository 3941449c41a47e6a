/**
 * A made-up site of many districts, each with a few lines: its lists are cut into pages, and still every
 * district and every report stands in each of them, once, a few clicks from the home page.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadEdition } from '../../edition/index.ts';
import { ENTRIES } from '../../edition/views/catalogue.ts';
import { writeCountry } from '../bench/districts.ts';
import { launchBrowser } from '../browser.ts';
import { build, tiny } from '../helpers/build.ts';
import { visit } from '../helpers/browse.ts';
import { checkLinks, problemLines } from '../helpers/links.ts';
import { pageReferences } from '../helpers/references.ts';
import { pagesOf, serve } from '../helpers/site.ts';
import type { Page } from '../helpers/site.ts';

const DISTRICTS = 42;
const PROVINCES = 6;
const folder = mkdtempSync(path.join(tmpdir(), 'duidu-many-'));
const site = path.join(folder, 'site');
let pages: readonly Page[] = [];
let reports = 0;

beforeAll(async () => {
  const from = (name: string): URL => new URL(`${name}/`, `file://${tiny}/`);
  const small = await loadEdition(from('content'), from('seeds'));
  const units = small.reports.flatMap(({ text }) => text.units);
  const country = { districts: DISTRICTS, provinces: PROVINCES, years: 2, mean: 40, seed: 1, lexicons: null };
  const made = writeCountry(folder, country, units);
  ({ reports } = made);
  await build({ outDir: site, seeds: made.seeds, content: made.content });
  pages = pagesOf(site);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Addresses of pages that a page's main part links to, without fragments, each once. */
function linksIn({ html, path: from }: Page): Set<string> {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const addresses = pageReferences(main).references.map(({ address }) => address);
  return new Set(addresses.map((address) => new URL(address, `http://site${from}`).pathname));
}
const below = (start: string): Page[] => pages.filter((page) => page.path.startsWith(start));
/** How often each page of a kind is linked to by pages of a list. */
function listed(list: readonly Page[], target: RegExp): Map<string, number> {
  const counts = new Map<string, number>();
  for (const page of list)
    for (const address of linksIn(page))
      if (target.test(address)) counts.set(address, (counts.get(address) ?? 0) + 1);
  return counts;
}
const DISTRICT = /^\/districts\/district-[^/]+\/$/;
const REPORT = /^\/reports\/district-[^/]+\/$/;

test('the lists of districts and reports are cut, and have each of them once', () => {
  expect(reports).toBeGreaterThan(ENTRIES);
  const counts = (list: readonly Page[], target: RegExp): number[] => [...listed(list, target).values()];
  expect(below('/districts/in/').length).toBeGreaterThanOrEqual(PROVINCES);
  expect(counts(below('/districts/in/'), DISTRICT)).toEqual(Array<number>(DISTRICTS).fill(1));
  expect(counts(below('/districts/in/'), REPORT)).toEqual(Array<number>(reports).fill(1));
  expect(counts(below('/reports/in/'), REPORT)).toEqual(Array<number>(reports).fill(1));
  expect(counts(below('/reports/of/'), REPORT)).toEqual(Array<number>(reports).fill(1));
  for (const start of ['/districts/in/', '/reports/in/', '/reports/of/'])
    for (const page of below(start))
      expect(page.html.split('class="entry"').length - 1, page.path).toBeLessThanOrEqual(ENTRIES);
});

test('tables with a column or a row for each report have each of them once, over their pages', () => {
  const list = (start: string): Page[] =>
    below(start).filter((page) => page.path === start || page.path.startsWith(`${start}page/`));
  for (const start of ['/indicators/unread/', '/indicators/firmness/'])
    expect([...listed(list(start), new RegExp(`^${start}district-[^/]+/$`)).values()], start).toEqual(
      Array<number>(reports).fill(1),
    );
  for (const start of ['/sources/', '/collation/'])
    expect([...listed(list(start), REPORT).values()], start).toEqual(Array<number>(reports).fill(1));
});

test('every district and report is three clicks from home', () => {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  let reached = new Set(['/']);
  for (let clicks = 1; clicks <= 3; clicks += 1) {
    const next = new Set(reached);
    for (const address of reached) {
      const page = byPath.get(address);
      // what the head of every page leads to counts as well
      if (page)
        for (const to of [...linksIn(page), '/districts/', '/reports/']) if (byPath.has(to)) next.add(to);
    }
    reached = next;
  }
  const wanted = pages.map((page) => page.path).filter((one) => DISTRICT.test(one) || REPORT.test(one));
  expect(wanted.length).toBe(DISTRICTS + reports);
  expect(wanted.filter((one) => !reached.has(one))).toEqual([]);
});

test('provinces stand in the order of their codes, years with the newest first', () => {
  const order = (list: string, target: RegExp): string[] =>
    pages
      .filter((page) => page.path === list)
      .flatMap((page) => [...linksIn(page)])
      .filter((one) => target.test(one));
  expect(order('/districts/', /^\/districts\/in\//)).toEqual(
    ['beijing', 'tianjin', 'hebei', 'shanxi', 'neimenggu', 'liaoning'].map((one) => `/districts/in/${one}/`),
  );
  const years = order('/reports/', /^\/reports\/of\//);
  expect(years).toEqual(years.toSorted().reverse());
  expect(years[0]).toBe('/reports/of/2024/');
});

test('every reference leads somewhere, and every page is reached', () => {
  expect(problemLines(checkLinks({ folder: site, basePath: '/', siteUrl: 'http://localhost:4321' }))).toEqual(
    [],
  );
});

/** Such short reports leave a page little but its lists. */
const KILOBYTES = 24;
test('no page is heavy', () => {
  const heavy = pages
    .map((page) => ({ path: page.path, kilobytes: gzipSync(page.html).length / 1024 }))
    .filter(({ kilobytes }) => kilobytes > KILOBYTES);
  expect(heavy).toEqual([]);
});

test('a district is found among the filters of the search, and chosen', async () => {
  const browser = await launchBrowser();
  const served = await serve(site);
  try {
    await visit(browser, `${served.origin}/search/?q=智慧岛`, {}, async ({ page, errors }) => {
      await page.locator('#results[data-search-state="done"]').waitFor();
      const facet = page.locator('#facet-district');
      expect(await facet.getByRole('checkbox').count()).toBeLessThanOrEqual(24);
      await facet.getByRole('searchbox').fill('甲丑');
      const box = facet.getByRole('checkbox', { name: '甲丑' });
      expect(await facet.getByRole('checkbox').count()).toBe(1);
      await box.check();
      await page.waitForURL(/district=district-0001/);
      expect(await box.isChecked()).toBe(true);
      await facet.getByRole('searchbox').fill('');
      expect(await box.isChecked()).toBe(true);
      await page.reload();
      await page.locator('#results[data-search-state="done"]').waitFor();
      expect(await box.isChecked()).toBe(true);
      expect(errors).toEqual([]);
    });
  } finally {
    await browser.close();
    await served.close();
  }
});

test('one report and the search are taken along, and nothing that grows with the others', async () => {
  const browser = await launchBrowser();
  const served = await serve(site);
  try {
    await visit(browser, `${served.origin}/offline/`, {}, async ({ page }) => {
      await page.locator('#offline summary').first().click();
      await page.locator('.offline-reports input').first().check();
      await page.click('#offline-store');
      await page.waitForSelector('#offline:not([data-kept=""])[data-offline-state="ready"]');
      expect(await page.innerText('#offline-status')).toMatch(/已存 1\s份报告和检索/);
      const own = await page.getAttribute('#offline-list a', 'href');
      const stored = await page.evaluate(async () => {
        const name = (await caches.keys()).find((key) => key.includes(':version:')) ?? '';
        const requests = await (await caches.open(name)).keys();
        return requests.map(({ url }) => new URL(url).pathname);
      });
      expect(stored.filter((address) => REPORT.test(address))).toEqual([own]);
      expect(
        stored.filter((address) => /^\/(?:themes|indicators|data)\/./.test(address)).length,
      ).toBeLessThan(12);
      await served.close();
      const open = (address: string): Promise<string> =>
        page
          .goto(served.origin + address)
          .then(async (answer) => `${answer?.status() ?? 0} ${await page.innerText('[role="note"] b')}`);
      expect(await open(own ?? '')).toBe('200 离线');
      const other = pages.find(({ path: address }) => REPORT.test(address) && address !== own)?.path ?? '';
      expect(await open(other)).toBe('503 没有存下');
      // what is said to be stored leads there
      await page.locator('#offline-list a').first().click();
      await page.waitForURL(`**${own ?? ''}`);
      expect(await page.locator('main h1').count()).toBe(1);
    });
  } finally {
    await browser.close();
    await served.close().catch(() => undefined);
  }
});
