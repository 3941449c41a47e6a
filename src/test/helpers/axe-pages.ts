/**
 * A page of every kind in one window: accessibility, overflow, errors, foreign requests; in the wide one also
 * the dark, pictures, motion, forced colours and paper.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { browserOn } from './browser-on.ts';
import { visit } from './browse.ts';
import { forcedFaults, motions } from './forced.ts';
import { paperFaults } from './paper.ts';
import { pictureFaults } from './pictures.ts';
import { pagesOf, samplePages } from './site.ts';

/** The program of axe, to be run in a page before `violations`. */
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All rules in the light; in the dark the one that looks at colours, since nothing else changes. */
const RULES = { light: '', dark: ", runOnly: ['color-contrast']" } as const;
/** What axe finds on a page in one scheme, colours settled. */
export async function violations(page: Page, scheme: keyof typeof RULES): Promise<string[]> {
  await page.emulateMedia({ colorScheme: scheme });
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, { resultTypes: ['violations']${RULES[scheme]} })`,
  );
  return results.violations.map(({ id, nodes }) => {
    const targets = nodes.map(({ target }) => String(target)).slice(0, 5);
    return `${scheme}: ${id}: ${targets.join(' | ')}`;
  });
}

/** Distances that a reader may set: WCAG 2.2, 1.4.12. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } ' +
  'p { margin-bottom: 2em !important }';
/** A phone's narrowest (WCAG 1.4.10), and a window of 1280 pixels at twice the size. */
const REFLOWED = [320, 640];

/** Pixels wider than the window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

async function reflowed(page: Page): Promise<string[]> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, SPACING);
  const found: string[] = [];
  for (const width of REFLOWED) {
    await page.setViewportSize({ width, height: 640 });
    const pixels = await overflow(page);
    if (pixels > 0) found.push(`${pixels} pixels wider than ${width}`);
  }
  return found;
}

/**
 * Each page is loaded once for both schemes. Without motion, since colours would else take their time to
 * change over, and in parts that the browser lays out late not before they are asked for.
 */
export function testPages(viewport: { readonly width: number; readonly height: number }): void {
  const site = inject('site');
  const { browser, at } = browserOn(site);
  // colours are the same in all windows: those of the dark are looked at in the wide one
  const narrow = viewport.width < 500;
  test.each(samplePages(pagesOf(site)).map(({ path }) => [path]))('%s', async (address) => {
    const view = { viewport, colorScheme: 'light', reducedMotion: 'reduce' } as const;
    await visit(browser(), at(address), view, async ({ page, errors, foreign }) => {
      await page.evaluate(axe);
      expect.soft(await violations(page, 'light')).toEqual([]);
      expect.soft(await overflow(page), 'pixels wider than the window').toBeLessThanOrEqual(0);
      if (!narrow) expect.soft(await violations(page, 'dark')).toEqual([]);
      if (!narrow) {
        expect.soft(await pictureFaults(page), 'pictures').toEqual([]);
        expect.soft(await motions(page), 'motion').toEqual([]);
        expect.soft(await forcedFaults(page), 'forced colours').toEqual([]);
      }
      // last, since the page is another one after it
      if (!narrow) expect.soft(await paperFaults(page), 'on paper').toEqual([]);
      if (narrow) expect.soft(await reflowed(page)).toEqual([]);
      expect.soft(errors).toEqual([]);
      expect.soft(foreign).toEqual([]);
    });
  });
}
