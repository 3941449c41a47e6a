/**
 * `npm run axe -- [--only /themes/] [--every 1]`
 *
 * axe over every page of the built site (`OUT_DIR`, else `dist`), at 1280 and 390 pixels, light and dark:
 * too long for `npm test`, which looks at a page of every kind. Ends with 1 where it finds anything.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import type { AxeResults } from 'axe-core';
import { readSettings } from '../../cli/settings.ts';
import { launchBrowser } from '../browser.ts';
import { pagesOf, serve } from '../helpers/site.ts';

const { values } = parseArgs({
  options: { only: { type: 'string', default: '/' }, every: { type: 'string', default: '1' } },
});
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = readSettings().outDir;
const every = Number(values.every);
const pages = pagesOf(site).filter(({ path }, index) => path.startsWith(values.only) && index % every === 0);
const browser = await launchBrowser();
const served = await serve(site);

let looked = 0;
let found = 0;
try {
  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 390, height: 844 },
  ]) {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const { path } of pages) {
      await page.goto(served.origin + path, { waitUntil: 'load' });
      await page.evaluate(axe);
      // in the dark only colours differ
      for (const [colorScheme, options] of [
        ['light', ''],
        ['dark', ", runOnly: ['color-contrast']"],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await page.evaluate<AxeResults>(
          `axe.run(document, { resultTypes: ['violations']${options} })`,
        );
        looked += 1;
        found += violations.length;
        for (const { id, nodes } of violations)
          console.log(`${path} ${viewport.width} ${colorScheme}: ${id}: ${String(nodes[0]?.target)}`);
      }
      if (looked % 100 === 0) console.error(`axe: ${looked} of ${pages.length * 4}`);
    }
    await context.close();
  }
} finally {
  await browser.close();
  await served.close();
}
console.log(`axe: ${pages.length} pages, ${looked} looks, ${found} violations`);
process.exitCode = found > 0 ? 1 : 0;
