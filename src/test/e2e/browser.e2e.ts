/** The pages in a real browser: nothing moves while they load, and what is left without scripts. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { visit } from '../helpers/browse.ts';
import { browserOn } from '../helpers/browser-on.ts';
import { SIZES } from '../helpers/sizes.ts';
import { longestReport, pagesOf } from '../helpers/site.ts';

const site = inject('site');
const pages = pagesOf(site);
const { browser, at } = browserOn(site);

/** Sum of all layout shifts while the page loads and is scrolled to its end. */
async function layoutShift(address: string, viewport: { width: number; height: number }): Promise<number> {
  return visit(browser(), 'about:blank', { viewport }, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts = { sum: 0 };
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          shifts.sum += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(at(address), { waitUntil: 'networkidle' });
    await page.evaluate(async () => {
      const frame = (): Promise<number> => new Promise(requestAnimationFrame);
      for (let top = 0; top < document.documentElement.scrollHeight; top += window.innerHeight) {
        window.scrollTo({ top, behavior: 'instant' });
        await frame();
      }
      await frame();
    });
    return page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum);
  });
}

const longest = longestReport(pages).path;

describe.each(Object.entries(SIZES))('nothing moves while it loads: %s', (_, viewport) => {
  test.each([['/'], [longest]])('%s', async (address) => {
    expect(await layoutShift(address, viewport)).toBe(0);
  });
});

interface ReportFile {
  readonly reports: readonly {
    readonly id: string;
    readonly paragraphs: readonly { readonly id: string; readonly text: string }[];
    readonly sections: readonly {
      readonly id: string;
      readonly role: string;
      readonly level: number;
      readonly heading: string;
    }[];
  }[];
}
const { reports } = JSON.parse(readFileSync(path.join(site, 'data/reports.json'), 'utf8')) as ReportFile;

describe('without scripts', () => {
  test.each(reports.map((report) => [report.id, report] as const))('%s is read whole', async (id, report) => {
    const options = { javaScriptEnabled: false, viewport: SIZES.wide };
    await visit(browser(), at(`/reports/${id}/`), options, async ({ page, errors }) => {
      const units = [
        ...report.paragraphs,
        ...report.sections.map((section) => ({ ...section, text: section.heading })),
      ];
      const shown = await page.evaluate(
        (ids) =>
          ids.map((one) => {
            const element = document.getElementById(one);
            return element?.checkVisibility() === true ? element.textContent : null;
          }),
        units.map((unit) => unit.id),
      );
      const missing = units
        .filter((unit, index) => !shown[index]?.includes(unit.text))
        .map((unit) => unit.id);
      expect(missing).toEqual([]);
      const links = await page.evaluate(() =>
        [...document.querySelectorAll('a[href^="#s"]')].map((link) => link.getAttribute('href')?.slice(1)),
      );
      // The outline shows the two upper levels; a deck carries its heading on and opens nothing.
      const outlined = report.sections.filter(({ role, level }) => role === 'heading' && level <= 2);
      expect(links).toEqual(expect.arrayContaining(outlined.map((section) => section.id)));
      expect(errors).toEqual([]);
    });
  });
});
