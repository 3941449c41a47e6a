/** Whole ways through the site with the keyboard alone. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { visit } from '../helpers/browse.ts';
import { browserOn } from '../helpers/browser-on.ts';
import { shown } from '../helpers/search-truth.ts';

const site = inject('site');
const { browser, at } = browserOn(site);
const WIDE = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;

/** Presses Tab until the focus is where `there` says; every stop on the way must be seen to have the focus. */
async function tabTo(page: Page, there: string): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((selector) => {
      const one = document.activeElement;
      if (!one || one === document.body) return null;
      const { outlineStyle, outlineWidth, borderBottomWidth, backgroundColor } = getComputedStyle(one);
      const { width, height } = one.getBoundingClientRect();
      return {
        name: one.outerHTML.slice(0, 80),
        arrived: one.matches(selector),
        seen:
          // a stroke of a picture has no width of its own
          width + height > 0 &&
          ((outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) ||
            (one.matches('input') && (parseFloat(borderBottomWidth) > 0 || backgroundColor !== ''))),
      };
    }, there);
    if (!stop) continue;
    expect.soft(stop.seen, `the focus is seen on ${stop.name}`).toBe(true);
    if (stop.arrived) return;
  }
  throw new Error(`Tab does not reach ${there}`);
}

/** Whether the focus is where `there` says. */
const isOn = (page: Page, there: string): Promise<boolean> =>
  page.evaluate((selector) => document.activeElement?.matches(selector) === true, there);
/** Past the head of a page. */
async function skip(page: Page): Promise<void> {
  await tabTo(page, '.skip');
  await page.keyboard.press('Enter');
}

describe('with the keyboard alone', () => {
  test('from the home page by a search to a sentence and back', async () => {
    await visit(browser(), at('/'), WIDE, async ({ page, errors }) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('跳到正文');
      await page.keyboard.press('Enter');
      await tabTo(page, 'main input[name="q"]');
      await page.keyboard.type('营商环境');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\/\?/);
      await shown(page);
      await tabTo(page, '[data-hit] a, a[data-hit]');
      const hash = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).hash);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/reports\//);
      expect(await page.locator(hash).innerText()).toContain('营商环境');
      await page.goBack();
      expect((await shown(page)).occurrences).toBeGreaterThan(0);
      expect(errors).toEqual([]);
    });
  });

  test('from the themes to an occurrence', async () => {
    await visit(browser(), at('/themes/zhihuidao/'), WIDE, async ({ page }) => {
      await tabTo(page, '.skip');
      await page.keyboard.press('Enter');
      await tabTo(page, '.kwic a.kw');
      const { hash, text } = await page.evaluate(() => {
        const link = document.activeElement as HTMLAnchorElement;
        return { hash: link.hash, text: link.textContent };
      });
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/reports\//);
      expect(await page.locator(hash).innerText()).toContain(text);
    });
  });

  test('districts of a comparison are chosen', async () => {
    await visit(browser(), at('/compare/themes/yingshang-huanjing/'), WIDE, async ({ page }) => {
      await tabTo(page, '#compare-form input:checked');
      await page.keyboard.press('Space');
      await page.waitForURL(/\?d=/);
      await page.waitForSelector('#compare[data-compare-state="done"]', { state: 'attached' });
      expect(await page.evaluate(() => document.activeElement?.matches('#compare-form input'))).toBe(true);
      expect(await page.locator('#compare-said').innerText()).toContain('已换成');
    });
  });

  test('what is taken along is chosen, stored and removed', async () => {
    await visit(browser(), at('/offline/'), WIDE, async ({ page, errors }) => {
      const ready = (): Promise<unknown> => page.waitForSelector('[data-offline-state="ready"]');
      await ready();
      await skip(page);
      await tabTo(page, '#offline-choice input');
      const sum = await page.innerText('#offline-sum');
      const ticked = await isOn(page, ':checked');
      await page.keyboard.press('Space');
      expect(await isOn(page, ':checked')).toBe(!ticked);
      expect(await page.innerText('#offline-sum')).not.toBe(sum);
      await page.keyboard.press('Space');
      expect(await page.innerText('#offline-sum')).toBe(sum);
      await tabTo(page, '#offline-store');
      await page.keyboard.press('Enter');
      await page.locator('#offline-says').getByText('存好了').waitFor();
      await ready();
      expect(await isOn(page, '#offline-remove')).toBe(true);
      await page.keyboard.press('Space');
      await page.locator('#offline-says').getByText('删除了').waitFor();
      await ready();
      expect(await isOn(page, '#offline-store')).toBe(true);
      expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
      expect(errors).toEqual([]);
    });
  });
});
