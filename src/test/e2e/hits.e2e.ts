/** A visit from the search: every occurrence of the query in the report, and the steps between them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { visit } from '../helpers/browse.ts';
import { browserOn } from '../helpers/browser-on.ts';

const site = inject('site');
const { browser, at } = browserOn(site);
const REPORT = 'jianxi-2022';
const address = (query: string, hash = ''): string =>
  at(`/reports/${REPORT}/?q=${encodeURIComponent(query)}${hash}`);

interface Published {
  readonly reports: readonly { readonly paragraphs: readonly { readonly text: string }[] }[];
}
const { reports } = JSON.parse(
  readFileSync(path.join(site, `data/reports/${REPORT}.json`), 'utf8'),
) as Published;
const paragraphs = reports.flatMap((report) => report.paragraphs);
const count = (query: string): number =>
  paragraphs.reduce((sum, { text }) => sum + text.split(query).length - 1, 0);

const WIDE = { viewport: { width: 1280, height: 900 } };
const said = (page: Page): Promise<string | null> => page.locator('.hits [role=status]').textContent();
/** Where the current occurrence stands in the window, and what it says. */
const current = (page: Page): Promise<{ text: string; top: number }> =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('hit-now') ?? [];
    if (!(range instanceof Range)) return { text: '', top: -1 };
    return { text: range.toString(), top: range.getBoundingClientRect().top };
  });

describe('highlights', () => {
  test('all occurrences, the current one in sight, steps by key and button, Escape ends it', async () => {
    await visit(browser(), address('营商环境'), WIDE, async ({ page, errors }) => {
      await page.waitForSelector('.hits');
      const before = await page.locator('.read-body').innerHTML();
      expect(await said(page)).toBe(`1 / ${count('营商环境')}`);
      const all = await page.evaluate(() => [...(CSS.highlights.get('hit') ?? [])].map(String));
      expect(all).toEqual(Array<string>(count('营商环境')).fill('营商环境'));
      for (const [act, expected] of [
        [() => page.keyboard.press('n'), 2],
        [() => page.getByRole('button', { name: '下一处' }).click(), 3],
        [() => page.keyboard.press('p'), 2],
        [() => page.getByRole('button', { name: '上一处' }).click(), 1],
        [() => page.keyboard.press('p'), count('营商环境')],
      ] as const) {
        await act();
        expect(await said(page)).toBe(`${expected} / ${count('营商环境')}`);
        const { text, top } = await current(page);
        expect(text).toBe('营商环境');
        expect(top).toBeGreaterThan(0);
        expect(top).toBeLessThan(900);
      }
      expect(await page.locator('.read-body').innerHTML()).toBe(before);
      await page.keyboard.press('Escape');
      expect(await page.locator('.hits').count()).toBe(0);
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
      expect(errors).toEqual([]);
    });
  });

  test('begins at the paragraph of the address', async () => {
    await visit(browser(), address('营商环境', '#p28'), WIDE, async ({ page }) => {
      await page.waitForSelector('.hits');
      const inside = await page.evaluate(() => {
        const [range] = CSS.highlights.get('hit-now') ?? [];
        return range instanceof Range && document.getElementById('p28')?.contains(range.startContainer);
      });
      expect(inside).toBe(true);
    });
  });

  test('traditional characters find simplified ones', async () => {
    await visit(browser(), address('營商環境'), WIDE, async ({ page }) => {
      await page.waitForSelector('.hits');
      expect(await said(page)).toBe(`1 / ${count('营商环境')}`);
      expect((await current(page)).text).toBe('营商环境');
    });
  });

  test.each(['绝无此词', '<img src=x onerror=alert(1)>', '%00', '*'.repeat(5000), '\ud83d'])(
    'no occurrence is said plainly: %#',
    async (query) => {
      await visit(
        browser(),
        at(`/reports/${REPORT}/?q=${encodeURIComponent(query.toWellFormed())}`),
        WIDE,
        async ({ page, errors }) => {
          await page.waitForSelector('.hits');
          expect(await said(page)).toBe('本篇没有');
          expect(errors).toEqual([]);
        },
      );
    },
  );

  test('without a query nothing of it is loaded', async () => {
    await visit(browser(), 'about:blank', WIDE, async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(at(`/reports/${REPORT}/`), { waitUntil: 'networkidle' });
      expect(asked.filter((url) => /hits|entry\.json/.test(url))).toEqual([]);
      expect(await page.locator('.hits').count()).toBe(0);
    });
  });

  test('the reading position neither offers itself nor moves', async () => {
    await visit(browser(), at('/'), WIDE, async ({ page }) => {
      const stored = JSON.stringify({ [REPORT]: 'p9' });
      await page.evaluate((value) => {
        localStorage.setItem('quce-duidu:read', value);
      }, stored);
      await page.goto(address('营商环境'), { waitUntil: 'networkidle' });
      await page.waitForSelector('.hits');
      await page.keyboard.press('n');
      await page.waitForTimeout(700);
      expect(await page.locator('.resume').count()).toBe(0);
      expect(await page.evaluate(() => localStorage.getItem('quce-duidu:read'))).toBe(stored);
    });
  });

  test('the bar is not printed', async () => {
    await visit(browser(), address('营商环境'), WIDE, async ({ page }) => {
      await page.waitForSelector('.hits');
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.hits').isVisible()).toBe(false);
    });
  });
});

test('without the highlight API: marked in the text, which reads the same, and is put back', async () => {
  await visit(browser(), 'about:blank', WIDE, async ({ page, errors }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(CSS, 'highlights');
    });
    await page.goto(at(`/reports/${REPORT}/`), { waitUntil: 'networkidle' });
    const text = await page.locator('.read-body').textContent();
    await page.goto(address('环境 境'), { waitUntil: 'networkidle' });
    await page.waitForSelector('.hits');
    expect(await page.locator('.read-body').textContent()).toBe(text);
    expect(await page.locator('mark.hit').count()).toBeGreaterThan(0);
    expect(await page.locator('mark.hit.now').first().isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('mark').count()).toBe(0);
    expect(await page.locator('.read-body').textContent()).toBe(text);
    expect(errors).toEqual([]);
  });
});
