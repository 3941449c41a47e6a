/** The identity card of a number, by mouse, keyboard and finger. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { visit } from '../helpers/browse.ts';
import { browserOn } from '../helpers/browser-on.ts';
import { publishedFigures } from '../helpers/figures.ts';

const site = inject('site');
const { place } = publishedFigures(site);
const { browser, at } = browserOn(site);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDE = { viewport: { width: 1280, height: 900 } };
const NARROW = { viewport: { width: 390, height: 844 }, hasTouch: true };

const panel = (page: Page) => page.locator('.card:popover-open');
const address = `/reports/${place?.report ?? ''}/`;
const mark = `n${place?.paragraph ?? ''}-${place?.start ?? 0}`;

describe('the identity card', () => {
  test('opens by click, closes by Escape, and the focus comes back', async () => {
    await visit(browser(), at(address), WIDE, async ({ page, errors }) => {
      await page.locator(`#${mark}`).click();
      await panel(page).waitFor();
      expect(new URL(page.url()).pathname).toBe(address);
      const text = await panel(page).innerText();
      for (const term of ['指标', '性质', '时期', '原文', '认法', place?.surface ?? ''])
        expect(text).toContain(term);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('card');
      await page.evaluate(axe);
      const { violations } = await page.evaluate<AxeResults>(
        "axe.run(document, { resultTypes: ['violations'] })",
      );
      expect(violations.map(({ id, nodes }) => `${id} ${String(nodes[0]?.target)}`)).toEqual([]);
      await page.keyboard.press('Escape');
      await panel(page).waitFor({ state: 'hidden' });
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(mark);
      expect(errors).toEqual([]);
    });
  });

  test('opens from the keyboard: focus shows it, Enter goes in', async () => {
    await visit(browser(), at(address), WIDE, async ({ page }) => {
      await page.locator(`#${mark}`).scrollIntoViewIfNeeded();
      await page.evaluate((id) => {
        const all = [...document.querySelectorAll<HTMLElement>('a, button, input, summary')];
        all[all.findIndex((one) => one.id === id) - 1]?.focus();
      }, mark);
      await page.keyboard.press('Tab');
      await panel(page).waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(mark);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.className === 'card');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('.card') !== null)).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(mark);
      expect(await panel(page).count()).toBe(0);
    });
  });

  test('Enter goes in, even before the card has come', async () => {
    await visit(browser(), at(address), WIDE, async ({ page }) => {
      let answer = (): void => undefined;
      const answered = new Promise<void>((resolve) => (answer = resolve));
      await page.route('**/cards.json', async (route) => {
        await answered;
        await route.continue();
      });
      const waited = page.waitForRequest('**/cards.json');
      await page.locator(`#${mark}`).focus();
      await page.keyboard.press('Enter');
      await waited;
      expect(await panel(page).count()).toBe(0);
      answer();
      await page.waitForFunction(() => document.activeElement?.className === 'card');
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(mark);
    });
  });

  test('follows the mouse, and asks for its file once', async () => {
    await visit(browser(), at(address), WIDE, async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.url().endsWith('cards.json')) asked.push(request.url());
      });
      const marks = page.locator('.read-body a.d');
      await marks.nth(0).hover();
      await panel(page).waitFor();
      await page.mouse.move(5, 5);
      await panel(page).waitFor({ state: 'hidden' });
      await marks.nth(1).hover();
      await panel(page).waitFor();
      expect(asked).toHaveLength(1);
    });
  });

  test('on a phone a tap brings it up, and it leaves the number in sight', async () => {
    await visit(browser(), at(address), NARROW, async ({ page }) => {
      await page.locator(`#${mark}`).tap();
      await panel(page).waitFor();
      const box = await panel(page).boundingBox();
      expect(box?.width).toBe(390);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(844, 0);
      await panel(page).getByRole('button', { name: '合上' }).tap();
      await panel(page).waitFor({ state: 'hidden' });
    });
  });

  test('an address that names a number opens it', async () => {
    await visit(browser(), at(`${address}#${mark}`), WIDE, async ({ page }) => {
      await panel(page).waitFor();
      expect(await panel(page).innerText()).toContain(place?.surface ?? '');
    });
  });

  test('without scripts a number is a link to its place among its indicator’s figures', async () => {
    const options = { ...WIDE, javaScriptEnabled: false };
    await visit(browser(), at(address), options, async ({ page }) => {
      await page.locator(`#${mark}`).click();
      await page.waitForURL(/\/indicators\//);
      const { pathname, hash } = new URL(page.url());
      expect(pathname).toBe(`/indicators/${place?.indicator ?? ''}/`);
      expect(hash).toBe(`#${(place?.id ?? '').replaceAll('.', '-')}`);
    });
  });
});
