/** Five questions of a reader, walked with clicks from the home page to the sentences that answer them. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { visit } from '../helpers/browse.ts';
import { browserOn } from '../helpers/browser-on.ts';

const { browser, at } = browserOn(inject('site'));
const WIDE = { viewport: { width: 1280, height: 900 } };
const MOST_CLICKS = 3;

interface Walk {
  /** One click: what is pressed has to be seen first, as a reader sees it. */
  readonly click: (selector: string) => Promise<void>;
  readonly page: Page;
}

/** Each ends where the sentences stand; the selector finds them. */
const walks: readonly (readonly [question: string, walk: (walk: Walk) => Promise<string>])[] = [
  [
    '谁的研发目标更高',
    async ({ click }) => {
      await click('.contrasts a:has-text("研发投入强度")');
      return '#numbers .row:has(h3:has-text("研发经费投入强度"))';
    },
  ],
  [
    '谁没提营商环境',
    async ({ click, page }) => {
      await click('header a:text-is("对读")');
      await click('#themes a:text-is("营商环境")');
      expect(await page.locator('h1').innerText()).toMatch(/没有提到|只有近义/u);
      return '#silence';
    },
  ],
  [
    '各区怎么招商',
    async ({ click }) => {
      await click('.contrasts a:has-text("招商")');
      return '#said';
    },
  ],
  [
    '谁的投资在降',
    async ({ click }) => {
      await click('.contrasts a:has-text("固定资产投资")');
      return '#numbers .row:has(h3:has-text("固定资产投资"))';
    },
  ],
  [
    '青年',
    async ({ click }) => {
      await click('main table a:text-is("青年")');
      return '#lines, .cols';
    },
  ],
];

test.each(walks)('%s', async (question, walk) => {
  await visit(browser(), at('/'), WIDE, async ({ page, errors }) => {
    let clicks = 0;
    const begun = performance.now();
    const click = async (selector: string): Promise<void> => {
      const link = page.locator(selector).first();
      await link.scrollIntoViewIfNeeded();
      await link.click();
      await page.waitForLoadState('load');
      clicks += 1;
    };
    const answer = page.locator(await walk({ click, page }));
    const seconds = (performance.now() - begun) / 1000;
    console.log(`question ${question}: ${clicks} clicks, ${seconds.toFixed(2)} s, ${page.url()}`);
    expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
    // what answers the question leads on to the paragraphs
    expect(await answer.locator('a[href*="/reports/"], a[href*="report="]').count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });
});
