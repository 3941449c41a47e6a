/** 换区同问: what stands beside a paragraph is verbatim, is counted right, and opens by link, click and key. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { visit } from '../helpers/browse.ts';
import { browserOn } from '../helpers/browser-on.ts';

const site = inject('site');
const { browser, at } = browserOn(site);
const WIDE = { viewport: { width: 1280, height: 900 } };
const NARROW = { viewport: { width: 390, height: 844 }, hasTouch: true };

interface Range {
  readonly start: number;
  readonly end: number;
}
interface Side extends Range {
  readonly report: string;
  readonly district: string;
  readonly paragraph: string;
  readonly quote: string;
  readonly shared: readonly Range[];
  readonly source: readonly (Range & { readonly seed: string })[];
  readonly url: string;
}
interface Pairs {
  readonly closest: readonly { readonly own: Side; readonly other: Side; readonly cosine: number }[];
}
interface ReportsFile {
  readonly reports: readonly {
    readonly id: string;
    readonly paragraphs: readonly { readonly id: string; readonly text: string }[];
  }[];
}
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(site, 'data', file), 'utf8'));
const { reports } = read('reports.json') as ReportsFile;
const ids = reports.map(({ id }) => id);
const pairsOf = (id: string): Pairs['closest'] => (read(`closest/${id}.json`) as Pairs).closest;
const textOf = ({ report, paragraph }: Side): string[] =>
  Array.from(
    reports.find(({ id }) => id === report)?.paragraphs.find(({ id }) => id === paragraph)?.text ?? '',
  );
const cut = (text: readonly string[], { start, end }: Range): string => text.slice(start, end).join('');

describe.each(ids)('%s', (id) => {
  const pairs = pairsOf(id);
  const units = new Set(pairs.map(({ own }) => own.paragraph));

  test('the data quote the texts, and what is shared stands on both sides', () => {
    for (const { own, other, cosine } of pairs) {
      expect(own.report).toBe(id);
      expect(other.district).not.toBe(own.district);
      expect(cosine).toBeGreaterThanOrEqual(0.15);
      for (const [side, counterpart] of [
        [own, other],
        [other, own],
      ] as const) {
        expect(cut(textOf(side), side)).toBe(side.quote);
        for (const run of side.shared) {
          expect(run.start).toBeGreaterThanOrEqual(side.start);
          expect(run.end).toBeLessThanOrEqual(side.end);
          // runs that overlap are one mark: its first two characters are of one run
          expect(counterpart.quote).toContain(cut(textOf(side), { ...run, end: run.start + 2 }));
        }
      }
    }
  });

  test('the page says how many paragraphs, and shows every pair once', async () => {
    await visit(browser(), at(`/reports/${id}/beside/`), WIDE, async ({ page, errors }) => {
      const total = reports.find((report) => report.id === id)?.paragraphs.length ?? 0;
      expect(await page.locator('h1').innerText()).toContain(`${units.size}`);
      expect(await page.locator('.near-row').evaluateAll((rows) => rows.map((row) => row.id))).toEqual([
        ...units,
      ]);
      expect(await page.locator('.alone a').count()).toBe(total - units.size);
      const shown = await page.locator('.near-pair li').evaluateAll((items) =>
        items.map((item) => ({
          quote: item.querySelector('.say')?.textContent,
          url: item.querySelector('.src a')?.getAttribute('href'),
          cosine: /\d\.\d\d/.exec(item.querySelector('.src')?.textContent ?? '')?.[0],
        })),
      );
      const wanted = pairs.map(({ other, cosine }) => ({
        quote: other.quote,
        url: other.url,
        cosine: cosine.toFixed(2),
      }));
      const key = (row: unknown): string => JSON.stringify(row);
      expect(shown.map(key).toSorted()).toEqual(wanted.map(key).toSorted());
      expect(errors).toEqual([]);
    });
  });

  test('each such paragraph of the reading page has one note that leads to its row', async () => {
    await visit(browser(), at(`/reports/${id}/`), { ...WIDE, javaScriptEnabled: false }, async ({ page }) => {
      const links = await page
        .locator('.m a[href*="/beside/"]')
        .evaluateAll((list) => list.map((link) => link.getAttribute('href')));
      expect(links).toEqual([...units].map((unit) => `/reports/${id}/beside/#${unit}`));
    });
  });
});

const longest = ids.reduce(
  (best, id) => (pairsOf(id).length > pairsOf(best).length ? id : best),
  ids[0] ?? '',
);
const busiest = [...Map.groupBy(pairsOf(longest), ({ own }) => own.paragraph)].toSorted(
  (a, b) => b[1].length - a[1].length,
)[0];
const [unit, own] = busiest ?? ['p1', []];

describe.each([
  ['wide', WIDE],
  ['narrow', NARROW],
])('the panel, %s', (size, options) => {
  test('opens by a click with all passages, and Escape gives the focus back', async () => {
    await visit(browser(), at(`/reports/${longest}/`), options, async ({ page, errors }) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(new URL(request.url()).pathname));
      const note = page.locator(`.m a[href$="/beside/#${unit}"]`);
      await note.click();
      const panel = page.locator('.other-said');
      await panel.waitFor();
      expect(await panel.locator('.say').allInnerTexts()).toHaveLength(own.length);
      expect(await panel.locator('.src a').first().getAttribute('href')).toBe(own[0]?.other.url);
      expect(await note.getAttribute('aria-expanded')).toBe('true');
      expect(requests.filter((one) => one.endsWith('.json'))).toEqual([`/reports/${longest}/beside.json`]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      const [box, text] = [await panel.boundingBox(), await page.locator(`[id="${unit}"]`).boundingBox()];
      if (size === 'wide') expect(box?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
      else expect(box?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0));
      await page.keyboard.press('Escape');
      expect(await panel.count()).toBe(0);
      expect(await note.evaluate((link) => link === document.activeElement)).toBe(true);
      expect(await note.getAttribute('aria-expanded')).toBe('false');
      expect(errors).toEqual([]);
    });
  });
});

describe('the key c', () => {
  test('opens the paragraph of the address, and closes it again', async () => {
    await visit(browser(), at(`/reports/${longest}/#${unit}`), WIDE, async ({ page }) => {
      await page.keyboard.press('c');
      await page.locator('.other-said').waitFor();
      expect(await page.locator('.u:has(.other-said) > p').getAttribute('id')).toBe(unit);
      await page.keyboard.press('c');
      await expect.poll(() => page.locator('.other-said').count()).toBe(0);
    });
  });

  test('at the top of the page opens the first paragraph that has something to show', async () => {
    const near = new Set(pairsOf(longest).map(({ own: { paragraph } }) => paragraph));
    const first = reports.find(({ id }) => id === longest)?.paragraphs.find(({ id }) => near.has(id))?.id;
    await visit(browser(), at(`/reports/${longest}/`), WIDE, async ({ page }) => {
      await page.keyboard.press('c');
      await page.locator('.other-said').waitFor();
      expect(await page.locator('.u:has(.other-said) > p').getAttribute('id')).toBe(first);
    });
  });

  test('says so where nothing is near', async () => {
    const near = new Set(pairsOf(longest).map(({ own: { paragraph } }) => paragraph));
    const alone = reports.find(({ id }) => id === longest)?.paragraphs.find(({ id }) => !near.has(id))?.id;
    await visit(browser(), at(`/reports/${longest}/#${alone ?? ''}`), WIDE, async ({ page }) => {
      await page.keyboard.press('c');
      await page.locator('.other-said').waitFor();
      expect(await page.locator('.other-said').innerText()).toContain('别区没有足够相近的话');
    });
  });

  test('is a letter where somebody writes', async () => {
    await visit(browser(), at(`/reports/${longest}/#${unit}`), WIDE, async ({ page }) => {
      await page.keyboard.press('/');
      await page.keyboard.type('c');
      expect(await page.locator('input[data-find]:focus').inputValue()).toBe('c');
      expect(await page.locator('.other-said').count()).toBe(0);
    });
  });
});
