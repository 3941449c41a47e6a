/** Topics side by side: whole without scripts, redrawn in place, and never a sentence more or less. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { visit } from '../helpers/browse.ts';
import { browserOn } from '../helpers/browser-on.ts';
import { filesBelow } from '../helpers/build.ts';
import { pagesOf } from '../helpers/site.ts';

const site = inject('site');
const { browser, at } = browserOn(site);
const WIDE = { viewport: { width: 1280, height: 900 } };
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(site, file), 'utf8'));

interface Names {
  readonly districts: readonly { readonly id: string }[];
}
interface Themes {
  readonly themes: readonly {
    readonly id: string;
    readonly counts: Readonly<Record<string, { readonly direct: number; readonly near: number }>>;
  }[];
}
const districts = (read('compare/names.json') as Names).districts.map(({ id }) => id);
const { themes } = read('data/themes.json') as Themes;
const reportOf = new Map(
  districts.map((id) => [id, (read(`compare/districts/${id}.json`) as { readonly report: string }).report]),
);
const [first = '', second = '', third = '', fourth = ''] = districts;
const pages = pagesOf(site).filter(({ path: address }) => /^\/compare\/[a-z]+\/[^/]+\/$/.test(address));
const TOPICS = [
  '/compare/themes/yingshang-huanjing/',
  '/compare/themes/zhihuidao/',
  '/compare/fields/industry/',
  '/compare/indicators/innovation/',
];

const done = (page: Page): Promise<unknown> =>
  page.waitForSelector('#compare[data-compare-state="done"]', { state: 'attached' });
const shown = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      `${document.getElementById('compare-head')?.innerHTML ?? ''}\n${document.getElementById('compare-body')?.innerHTML ?? ''}`,
  );
const columns = (page: Page): Promise<string | null> => page.locator('#compare').getAttribute('data-columns');
const loadedFiles = (page: Page): string[] => {
  const files: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.json')) files.push(pathname);
  });
  return files;
};

describe('without scripts', () => {
  test('there is a page for every theme, whole', async () => {
    const addresses = new Set(pages.map((page) => page.path));
    expect(themes.filter(({ id }) => !addresses.has(`/compare/themes/${id}/`))).toEqual([]);
    const options = { ...WIDE, javaScriptEnabled: false };
    await visit(browser(), at(`${TOPICS[0] ?? ''}?d=${first},${second}`), options, async ({ page }) => {
      expect(await columns(page)).toBe(String(Math.min(4, districts.length)));
      expect(await page.locator('noscript').textContent()).toContain('换区要用脚本');
      expect(await page.locator('#compare-form fieldset').isVisible()).toBe(false);
      expect(await page.locator('#said blockquote').count()).toBeGreaterThan(5);
    });
  });

  test('every count of a theme is the theme’s own, and its sentences stand below', () => {
    for (const { id, counts } of themes) {
      const html = pages.find((page) => page.path === `/compare/themes/${id}/`)?.html ?? '';
      const direct = [...html.matchAll(/data-direct="(\d+)"/g)].map(([, count]) => Number(count));
      const near = [...html.matchAll(/data-near="(\d+)"/g)].map(([, count]) => Number(count));
      const wanted = districts.slice(0, 4).map((district) => counts[reportOf.get(district) ?? '']);
      expect(direct, id).toEqual(wanted.map((count) => count?.direct));
      expect(near, id).toEqual(wanted.map((count) => count?.near));
    }
  });

  test('every count of passages and of words opens as many', () => {
    for (const { path: address, html } of pages) {
      const places = [...html.matchAll(/data-at="([^".]+)\./g)].map(([, report]) => report);
      for (const [, report, count] of html.matchAll(/href="#said-([^"]+)" data-count="(\d+)"/g)) {
        expect(places.filter((one) => one === report).length, `${address} ${report}`).toBe(Number(count));
        expect(html).toContain(`id="said-${report}"`);
      }
      for (const [, count, list] of html.matchAll(
        /<details class="places" data-count="(\d+)"><summary>.*?<\/summary>(.*?)<\/details>/gs,
      ))
        expect(
          [...(list ?? '').matchAll(/data-n="(\d+)"/g)].reduce((sum, [, own]) => sum + Number(own), 0),
          address,
        ).toBe(Number(count));
    }
  });
});

describe('with scripts', () => {
  test('a page that nobody changed loads no data', async () => {
    const files: string[] = [];
    await visit(browser(), 'about:blank', WIDE, async ({ page, errors }) => {
      files.push(...loadedFiles(page));
      await page.goto(at(TOPICS[0] ?? ''), { waitUntil: 'networkidle' });
      expect(files).toEqual([]);
      expect(errors).toEqual([]);
    });
  });

  test.each(TOPICS)('the build and the browser draw the same: %s', async (topic) => {
    const choice = districts.slice(0, 4).join(',');
    const built = await visit(browser(), at(topic), WIDE, ({ page }) => shown(page));
    await visit(browser(), at(`${topic}?d=${choice}`), WIDE, async ({ page, errors }) => {
      await page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('/compare/reports/')),
      );
      await done(page);
      expect(await shown(page)).toBe(built);
      expect(errors).toEqual([]);
    });
  });

  test('only the chosen reports are asked for', async () => {
    await visit(browser(), 'about:blank', WIDE, async ({ page }) => {
      const files = loadedFiles(page);
      await page.goto(at(`${TOPICS[0] ?? ''}?d=${second},${first}`), { waitUntil: 'networkidle' });
      await done(page);
      expect(await columns(page)).toBe('2');
      expect(files.toSorted()).toEqual(
        [first, second]
          .flatMap((id) => [
            `/compare/districts/${id}.json`,
            `/compare/reports/${reportOf.get(id) ?? ''}.json`,
          ])
          .toSorted(),
      );
      const heads = await page.locator('#usage .names .who').allTextContents();
      expect(heads).toHaveLength(2);
    });
  });

  test('the keyboard chooses, focus stays, the change is told; back, forward and a copied address agree', async () => {
    await visit(browser(), at(TOPICS[0] ?? ''), WIDE, async ({ page, errors }) => {
      const built = await shown(page);
      await page.locator(`#compare-form input[value="${fourth}"]`).focus();
      await page.keyboard.press('Space');
      await page.waitForURL((url) => url.searchParams.get('d') === [first, second, third].join(','));
      await done(page);
      await page.waitForFunction(() => document.getElementById('compare-said')?.textContent !== '');
      expect(await columns(page)).toBe('3');
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value)).toBe(
        fourth,
      );
      const three = await shown(page);
      await page.locator(`#compare-form input[value="${third}"]`).focus();
      await page.keyboard.press('Space');
      await page.waitForFunction(() => document.getElementById('compare')?.dataset['columns'] === '2');
      const two = await shown(page);
      expect(await page.locator('#compare-form input:checked:disabled').count()).toBe(2);
      const carried = await page.locator('#compare-form a[data-topic]').getAttribute('href');
      expect(carried).toContain(`?d=${first},${second}`);
      await page.goBack();
      await page.waitForFunction(() => document.getElementById('compare')?.dataset['columns'] === '3');
      expect(await shown(page)).toBe(three);
      await page.goBack();
      await page.waitForFunction(() => document.getElementById('compare')?.dataset['columns'] === '4');
      expect(await shown(page)).toBe(built);
      await page.goForward();
      await page.goForward();
      await page.waitForFunction(() => document.getElementById('compare')?.dataset['columns'] === '2');
      const address = page.url();
      await page.goto('about:blank');
      await page.goto(address, { waitUntil: 'networkidle' });
      await done(page);
      expect(await shown(page)).toBe(two);
      expect(errors).toEqual([]);
    });
  });

  test('a broken or missing file is named, and what was there stays', async () => {
    await visit(browser(), 'about:blank', WIDE, async ({ page }) => {
      const file = `compare/reports/${reportOf.get(second) ?? ''}.json`;
      await page.route(`**/${file}`, (route) => route.fulfill({ body: '{"units": [' }));
      await page.goto(at(`${TOPICS[0] ?? ''}?d=${first},${second}`), { waitUntil: 'networkidle' });
      const problem = page.locator('#compare-problem:not(:empty)');
      await problem.waitFor();
      expect(await problem.textContent()).toContain(file);
      expect(await columns(page)).toBe(String(Math.min(4, districts.length)));
      expect(await page.locator('#said blockquote').count()).toBeGreaterThan(5);
    });
  });

  test('an address that names no district is explained and cleaned, and leaves no box behind', async () => {
    await visit(browser(), 'about:blank', WIDE, async ({ page, errors }) => {
      const boxes = '#compare-form input[name="d"]';
      for (const [query, chosen, told] of [
        [`${first},foo,${second}`, `?d=${first},${second}`, ['没有“foo”这个区']],
        [
          `${second},%3Cimg%20src=x%20onerror=alert(1)%3E`,
          `?d=${second},${first}`,
          ['“<img src=x', '补上了'],
        ],
        ['%E0%A4%A,__proto__', '', ['没有“', '默认的']],
        [
          `${first},${first},${second},${third},${fourth},wu-qu`,
          `?d=${first},${second},${third},${fourth}`,
          ['至多'],
        ],
      ] as const) {
        await page.goto(at(`${TOPICS[0] ?? ''}?d=${query}`), { waitUntil: 'networkidle' });
        await done(page);
        expect(new URL(page.url()).search, query).toBe(chosen);
        const notice = await page.locator('#compare-notice').textContent();
        for (const part of told) expect(notice, query).toContain(part);
        expect(
          await page.locator(boxes).evaluateAll((list) => list.map((box) => box.getAttribute('value'))),
        ).toEqual(districts);
        expect(await page.locator(`${boxes}:checked`).count()).toBe(
          chosen === '' ? 4 : chosen.split(',').length,
        );
        expect(await page.locator('#compare img').count()).toBe(0);
      }
      expect(errors).toEqual([]);
    });
  });

  test('what is shown goes home as a table', async () => {
    await visit(browser(), at(`${TOPICS[0] ?? ''}?d=${first},${third}`), WIDE, async ({ page }) => {
      await done(page);
      const passages = await page.locator('[data-at]').count();
      const waiting = page.waitForEvent('download');
      await page.locator('a[data-csv]').click();
      const file = await (await waiting).path();
      const lines = readFileSync(file, 'utf8').split('\r\n');
      expect(lines.filter((line) => line.startsWith('passage,'))).toHaveLength(passages);
    });
  });
});

test('what was chosen is cited in four formats, until something else is', async () => {
  await visit(browser(), at(TOPICS[0] ?? ''), WIDE, async ({ page, errors }) => {
    const cite = page.getByRole('button', { name: '引用此次对读' });
    expect(await cite.isVisible()).toBe(false);
    await page.goto(at(`${TOPICS[0] ?? ''}?d=${first},${third}`));
    await done(page);
    await cite.focus();
    await page.keyboard.press('Enter');
    const box = page.locator('.cited');
    const written: string[] = [];
    for (const format of ['GB/T 7714—2015', 'BibTeX', 'RIS', 'CSL-JSON']) {
      await box.getByRole('button', { name: format }).click();
      written.push(await box.innerText());
    }
    const [named = ''] = (await page.locator('#compare-head h1').innerText()).split('，');
    const address = new URL(page.url());
    for (const text of written) {
      expect(text).toContain(named);
      expect(text.replaceAll('\\', '')).toContain(address.search);
    }
    expect(new Set(written).size).toBe(4);
    await page.keyboard.press('Escape');
    expect(await box.count()).toBe(0);
    expect(await cite.evaluate((control) => control === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await box.waitFor();
    await page.locator(`#compare-form input[value="${second}"]`).check();
    await page.locator('#compare[data-columns="3"]').waitFor();
    expect(await box.count()).toBe(0);
    expect(errors).toEqual([]);
  });
});

test('a choice of four weighs what four reports weigh', async () => {
  const choice = districts.slice(0, 4);
  const data = choice.reduce(
    (sum, id) =>
      sum + gzipSync(readFileSync(path.join(site, `compare/reports/${reportOf.get(id) ?? ''}.json`))).length,
    0,
  );
  const scripts: string[] = [];
  await visit(browser(), 'about:blank', WIDE, async ({ page }) => {
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
    });
    await page.goto(at(`${TOPICS[0] ?? ''}?d=${choice.join(',')}`), { waitUntil: 'networkidle' });
    await done(page);
  });
  const script = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(site, file))).length, 0);
  const heaviest = Math.max(...pages.map(({ html }) => gzipSync(html).length));
  console.log(
    `compare: heaviest page ${(heaviest / 1024).toFixed(1)} KB, data of four reports ${(data / 1024).toFixed(1)} KB, script once somebody chooses ${(script / 1024).toFixed(1)} KB in ${scripts.length} files, ${filesBelow(path.join(site, 'compare')).length} files`,
  );
  expect(script / 1024).toBeLessThan(20);
  expect(heaviest / 1024).toBeLessThan(34);
});
