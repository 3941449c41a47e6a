/** Pages of themes: every number opens just as many places as it says, and the pictures agree with the tables. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { visit } from '../helpers/browse.ts';
import { browserOn } from '../helpers/browser-on.ts';

const site = inject('site');
const { browser, at } = browserOn(site);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const file = (name: string): string => readFileSync(path.join(site, 'data', name), 'utf8');

interface Published {
  readonly themes: readonly {
    readonly id: string;
    readonly counts: Readonly<Record<string, { readonly direct: number; readonly near: number }>>;
    readonly mentions: readonly { readonly report: string; readonly kind: string }[];
  }[];
}
const { themes } = JSON.parse(file('themes.json')) as Published;
const WIDE = { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false };

/** What is wrong on one theme's page: numbers that do not open as many places as they say. */
const faultsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const number = (element: Element): number => Number(/\d+/.exec(element.textContent)?.[0] ?? Number.NaN);
    const expectCount = (what: string, said: number, found: number): void => {
      if (said !== found) faults.push(`${what}: says ${said}, opens ${found}`);
    };
    for (const column of document.querySelectorAll('.col')) {
      for (const link of column.querySelectorAll('.big a')) {
        const [, report, kind] = /^#(.+)-(direct|near)$/.exec(link.getAttribute('href') ?? '') ?? [];
        const group = document.getElementById(`${report}-${kind}`)?.closest('.kwic-group');
        expectCount(`${report} ${kind}`, number(link), group?.querySelectorAll(`li.${kind}`).length ?? -1);
      }
      for (const link of column.querySelectorAll('.words a[href*="-f"]')) {
        const target = document.getElementById((link.getAttribute('href') ?? '').slice(1));
        expectCount(
          `words ${link.getAttribute('href')}`,
          number(link),
          target?.querySelectorAll('a').length ?? -1,
        );
      }
    }
    for (const details of document.querySelectorAll('details.places')) {
      const summary = details.querySelector('summary');
      const links = [...details.querySelectorAll('a')].filter((link) => !summary?.contains(link));
      expectCount(`places ${details.textContent.slice(0, 20)}`, summary ? number(summary) : -1, links.length);
    }
    return faults;
  });

test('every number on the page of a theme opens as many places', async () => {
  await visit(browser(), at('/themes/'), WIDE, async ({ page, errors }) => {
    for (const { id, mentions } of themes) {
      await page.goto(at(`/themes/${id}/`));
      expect.soft(await faultsOf(page), id).toEqual([]);
      expect.soft(await page.locator('.kwic > li').count(), id).toBe(mentions.length);
    }
    expect(errors).toEqual([]);
  });
});

test.each([
  ['yingshang-huanjing', 'jianxi-2022'],
  ['fengkou-chanye', 'jiefang-2024'],
])('the address of a count lists just its own lines: %s, %s', async (id, report) => {
  const { direct = 0, near = 0 } = themes.find((theme) => theme.id === id)?.counts[report] ?? {};
  for (const [kind, count] of Object.entries({ direct, near })) {
    await visit(browser(), at(`/themes/${id}/#${report}-${kind}`), WIDE, async ({ page }) => {
      const group = page.locator('.kwic-group', { has: page.locator(`[id="${report}-${kind}"]`) });
      const shown = await group
        .locator('.kwic > li')
        .evaluateAll((list) =>
          list.filter((line) => line.checkVisibility()).map((line) => line.getAttribute('class')),
        );
      expect(shown).toEqual(Array.from({ length: count }, () => kind));
    });
  }
});

describe('the list of themes', () => {
  test.each(['/themes/', '/themes/by-difference/'])(
    '%s: every cell is its number of lines',
    async (address) => {
      await visit(browser(), at(address), WIDE, async ({ page }) => {
        const cells = await page.locator('.matrix td > a').evaluateAll((links) =>
          links.map((link) => ({
            href: link.getAttribute('href') ?? '',
            said: link.querySelector('span')?.textContent ?? '',
          })),
        );
        const wrong = cells.filter(({ href, said }) => {
          const [, id, report, , kind] = /^\/themes\/([^/]+)\/#(.+?)(-(direct|near))?$/.exec(href) ?? [];
          const counts = themes.find((theme) => theme.id === id)?.counts[report ?? ''];
          if (!counts) return true;
          return kind === 'direct' || kind === 'near'
            ? String(counts[kind]) !== said
            : counts.direct + counts.near > 0;
        });
        expect(cells.length).toBeGreaterThan(themes.length);
        expect(wrong).toEqual([]);
      });
    },
  );

  test('the network: each line and each row opens the paragraphs that it counts', async () => {
    await visit(browser(), at('/themes/'), WIDE, async ({ page }) => {
      const rows = await page
        .locator('#network table td.r a')
        .evaluateAll((links) =>
          links.map((link) => ({ href: link.getAttribute('href') ?? '', said: Number(link.textContent) })),
        );
      const drawn = await page
        .locator('#network svg a:has(line)')
        .evaluateAll((links) =>
          links.map((link) => ({ href: link.getAttribute('href') ?? '', said: Number(link.textContent) })),
        );
      expect(drawn).toEqual(rows);
      expect(rows.length).toBeGreaterThan(0);
      const [first] = rows;
      for (const { href, said } of rows.slice(0, 12)) {
        await page.goto(at(href));
        const list = page.locator(`[id="${href.split('#')[1] ?? ''}"]`);
        expect(await list.locator('a').count(), href).toBe(said);
        // a browser unfolds what an address points at
        if (href === first?.href) expect(await list.isVisible()).toBe(true);
      }
    });
  });

  test('no name lies over another', async () => {
    await visit(browser(), at('/themes/'), WIDE, async ({ page }) => {
      const clashes = await page.locator('#network .serif').evaluateAll((names) => {
        const boxes = names.map((name) => ({ name: name.textContent, box: name.getBoundingClientRect() }));
        return boxes.flatMap(({ name, box }, index) =>
          boxes
            .slice(index + 1)
            .filter(
              (other) =>
                box.left < other.box.right &&
                other.box.left < box.right &&
                box.top < other.box.bottom &&
                other.box.top < box.bottom,
            )
            .map((other) => `${name} ${other.name}`),
        );
      });
      expect(clashes).toEqual([]);
    });
  });
});

describe('tables as files', () => {
  const rows = (name: string): number => file(name).trimEnd().split('\n').length - 1;
  test('as many rows and marks as the theme has', () => {
    for (const { id, counts, mentions } of themes) {
      const reports = Object.keys(counts).length;
      expect.soft(rows(`themes/${id}/lines.csv`), id).toBe(mentions.length);
      expect.soft(rows(`themes/${id}/rates.csv`), id).toBe(reports);
      expect.soft(rows(`themes/${id}/forms.csv`) % reports, id).toBe(0);
      const marks = file(`themes/${id}/dispersion-1.svg`).match(/class="tick/g) ?? [];
      expect.soft(marks.length, id).toBe(mentions.length);
    }
  });
});

const SIZES = { wide: { width: 1280, height: 900 }, narrow: { width: 390, height: 844 } };
const longest = themes.toSorted((a, b) => b.mentions.length - a.mentions.length)[0]?.id ?? '';
const addresses = [
  '/themes/',
  '/themes/by-difference/',
  `/themes/${longest}/`,
  '/themes/yingshang-huanjing/',
];

describe.each(Object.entries(SIZES))('accessible with everything unfolded: %s', (_, viewport) => {
  test.each(
    addresses.flatMap((address) =>
      (viewport === SIZES.wide ? (['light', 'dark'] as const) : (['light'] as const)).map(
        (scheme) => [address, scheme] as const,
      ),
    ),
  )('%s %s', async (address, colorScheme) => {
    await visit(browser(), at(address), { viewport, colorScheme }, async ({ page, errors }) => {
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await page.evaluate(axe);
      const results = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
      expect(
        results.violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .slice(0, 4)
              .map(({ target }) => String(target))
              .join(' | ')}`,
        ),
      ).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      expect(errors).toEqual([]);
    });
  });
});
