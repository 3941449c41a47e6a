/** Small things that a reader sees: the way to every section on a phone, who speaks, what lies on top. */
import { expect, inject, test } from 'vitest';
import { browserOn } from '../helpers/browser-on.ts';
import { visit } from '../helpers/browse.ts';
import { paperFaults } from '../helpers/paper.ts';
import { shown } from '../helpers/search-truth.ts';
import { NAV } from '../../site/strings.ts';

const { browser, at } = browserOn(inject('site'));
const PHONE = { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' } as const;

test('a phone reaches every section from the head, by touch or key, without a script', async () => {
  await visit(browser(), at('/terms/'), { ...PHONE, javaScriptEnabled: false }, async ({ page }) => {
    const head = page.locator('.masthead nav');
    const shown = head.locator('a:visible');
    const before = await shown.allInnerTexts();
    await head.locator('summary').press('Enter');
    expect(await shown.allInnerTexts()).toEqual(NAV.map(({ label }) => label));
    expect(before).toHaveLength(6);
    const boxes = await shown.all();
    for (const link of boxes) expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    // the second line pushes the page down instead of lying on it
    const last = await shown.last().boundingBox();
    const main = await page.locator('main').boundingBox();
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((main?.y ?? 0) + 1);
  });
});

test('in a comparison on a phone the name stays in sight beside a long passage', async () => {
  await visit(browser(), at('/compare/themes/yingshang-huanjing/'), PHONE, async ({ page }) => {
    const tops = await page.evaluate(() => {
      const [longest] = [...document.querySelectorAll('#said .cell')].toSorted(
        (a, b) => b.getBoundingClientRect().height - a.getBoundingClientRect().height,
      );
      const { top, height } = longest?.getBoundingClientRect() ?? { top: 0, height: 0 };
      window.scrollTo(0, top + window.scrollY + height / 2);
      return { height, name: longest?.querySelector('.of')?.getBoundingClientRect().top };
    });
    expect(tops.height).toBeGreaterThan(200);
    expect(tops.name).toBe(0);
  });
});

test.each([
  ['what other districts say', '.other-said', 'c'],
  ['how to cite it', '.cite', 'Enter'],
])('beside a paragraph, %s cuts no note in two', async (_, panel, key) => {
  const wide = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;
  await visit(browser(), at('/reports/jianxi-2022/#p3'), wide, async ({ page }) => {
    const cut = (): Promise<number> =>
      page.evaluate((selector) => {
        const { top, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        return [...document.querySelectorAll('.m > li')].filter((note) => {
          const box = note.getBoundingClientRect();
          return box.top < bottom && box.bottom > top && getComputedStyle(note).visibility === 'visible';
        }).length;
      }, panel);
    await page.locator('a.n[href="#p3"]').focus();
    await page.keyboard.press(key);
    await page.locator(panel).waitFor();
    expect(await cut()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await page.locator('.m > li[style*="hidden"]').count()).toBe(0);
  });
});

test('what a search found is printed, with the notes beside it', async () => {
  const wide = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;
  await visit(browser(), at(`/search/?q=${encodeURIComponent('营商环境')}`), wide, async ({ page }) => {
    await shown(page);
    expect(await page.locator('.side-note:not(:empty)').count()).toBeGreaterThan(0);
    expect(await paperFaults(page)).toEqual([]);
  });
});
