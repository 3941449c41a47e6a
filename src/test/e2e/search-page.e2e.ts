/** How the search page behaves: its state, hostile queries, lost files, no scripts, accessibility. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, inject, test } from 'vitest';
import { visit } from '../helpers/browse.ts';
import { browserOn } from '../helpers/browser-on.ts';
import { proved, searchPath, shown, sum, truthOf } from '../helpers/search-truth.ts';

const site = inject('site');
const { browser, at } = browserOn(site);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { themed, reports, find: truth } = truthOf(site);
const address = (query: string, rest: Readonly<Record<string, string>> = {}): string =>
  at(searchPath(query, rest));
const WIDE = { viewport: { width: 1280, height: 900 } };

describe('the state of the page', () => {
  test('is in the address, one entry of the history for each thing meant', async () => {
    await visit(browser(), at('/search/'), WIDE, async ({ page, errors }) => {
      const field = page.locator('#q');
      await field.pressSequentially('营商', { delay: 20 });
      await shown(page);
      await field.press('Enter');
      expect(new URL(page.url()).searchParams.get('q')).toBe('营商');
      await page.locator('input[name="view"][value="kwic"]').check({ force: true });
      await page.waitForURL(/view=kwic/);
      await field.fill('产业');
      await page.waitForSelector('#finding:text("处")');
      await field.press('Enter');
      await page.waitForFunction(
        (count) => document.querySelector<HTMLElement>('#results')?.dataset['occurrences'] === count,
        String(sum(truth('产业'))),
      );
      await page.goBack();
      await page.waitForFunction(
        (count) => document.querySelector<HTMLElement>('#results')?.dataset['occurrences'] === count,
        String(sum(truth('营商'))),
      );
      expect(await field.inputValue()).toBe('营商');
      await page.goBack();
      await page.waitForSelector('#results .hits');
      await page.goBack();
      await page.waitForSelector('#results[data-search-state="idle"]', { state: 'attached' });
      expect(errors).toEqual([]);
    });
  });

  test('follows what is typed: the last query wins', async () => {
    await visit(browser(), at('/search/'), WIDE, async ({ page }) => {
      const field = page.locator('#q');
      for (const query of ['的', '的发', '发展', '发展改', '营商环境']) await field.fill(query);
      await page.waitForFunction(
        () => document.querySelector<HTMLElement>('#results')?.dataset['searchState'] === 'done',
      );
      await proved(page);
      const found = await shown(page);
      expect(Object.fromEntries(found.hits)).toEqual(Object.fromEntries(truth('营商环境')));
    });
  });

  test('is never that of an older query, however late files come', async () => {
    await visit(browser(), at('/search/'), WIDE, async ({ page }) => {
      const late = async (pattern: string, milliseconds: number): Promise<void> => {
        await page.context().route(pattern, async (route) => {
          await new Promise((resolve) => setTimeout(resolve, milliseconds));
          await route.continue().catch(() => undefined);
        });
      };
      await page.context().route('**/search/quick.json', (route) => route.abort());
      await late('**/search/places/**', 400);
      await late('**/search/entry.json', 1500);
      await page.reload();
      await page.evaluate(() => {
        const region = document.querySelector<HTMLElement>('#results');
        const field = document.querySelector<HTMLInputElement>('#q');
        const log: unknown[] = [];
        Object.assign(globalThis, { log });
        new MutationObserver(() => {
          const { searchState, paragraphs, occurrences } = region?.dataset ?? {};
          if (searchState !== 'done') return;
          const view = document.querySelector<HTMLElement>('#view');
          const finding = document.querySelector('#finding')?.textContent ?? '';
          log.push([field?.value, Number(paragraphs), Number(occurrences), finding, view?.textContent ?? '']);
        }).observe(region ?? document, { attributes: true });
      });
      const field = page.locator('#q');
      await field.fill('绝无此词');
      await page.waitForTimeout(500);
      await field.fill('');
      await field.pressSequentially('营商环境创新', { delay: 150 });
      await shown(page);
      await field.fill('绝无此词');
      await page.waitForTimeout(120);
      await field.fill('营商环境');
      await shown(page);
      await page.waitForTimeout(2500);
      const log = await page.evaluate(
        () => (globalThis as unknown as { log: [string, number, number, string, string][] }).log,
      );
      expect(log.length).toBeGreaterThan(1);
      for (const [query, paragraphs, occurrences, finding, view] of log) {
        expect([query, paragraphs, occurrences]).toEqual([query, truth(query).size, sum(truth(query))]);
        expect(finding.startsWith('没有找到'), `${query}: ${finding}`).toBe(occurrences === 0);
        expect(view.includes('没有出现'), query).toBe(occurrences === 0);
      }
      expect(log.at(-1)?.[0]).toBe('营商环境');
      expect(await page.locator('#view').textContent()).not.toContain('没有出现');
    });
  });

  test('tells every condition, and lets go of each', async () => {
    const [first] = reports;
    const conditions = { none: '经济', district: first?.district ?? '', kind: 'nosuch' };
    await visit(browser(), address('创新', conditions), WIDE, async ({ page }) => {
      expect((await shown(page)).paragraphs).toBe(0);
      const told = page.locator('#conditions li');
      expect(await told.count()).toBe(3);
      expect(await page.locator('#view').textContent()).toContain('nosuch（没有这一项）');
      expect(await page.locator('#finer-said').textContent()).toContain('经济');
      await told.filter({ hasText: 'nosuch' }).getByRole('button').click();
      await page.waitForSelector('#results .hits');
      await proved(page);
      expect(await page.locator('#proof-text').textContent()).toContain('不筛选共');
      await told.filter({ hasText: '排除' }).getByRole('button').click();
      await page.waitForFunction(() => !location.search.includes('none='));
      await told.filter({ hasText: '地区' }).getByRole('button').click();
      await page.waitForFunction(() => !location.search.includes('district='));
      await shown(page);
      expect((await shown(page)).occurrences).toBe(sum(truth('创新')));
      expect(await told.count()).toBe(0);
      await page.locator('#within').fill('0');
      await page.locator('#within').press('Enter');
      await page.waitForURL(/within=0/);
      expect(await told.textContent()).toContain('不起作用');
    });
  });

  test('a query that no address holds is said to be left out of it', async () => {
    await visit(browser(), at('/search/'), WIDE, async ({ page }) => {
      await page.locator('#q').fill('龘'.repeat(501));
      await shown(page);
      expect(await page.locator('#unkept').isVisible()).toBe(true);
      await page.locator('#q').fill('营商环境');
      expect(await page.locator('#unkept').isVisible()).toBe(false);
    });
  });

  test('changes with a filter, whose counts add up', async () => {
    await visit(browser(), address('发展'), WIDE, async ({ page }) => {
      await shown(page);
      const counts = await page.locator('#facet-kind .num').allTextContents();
      const numbers = counts.map((text) => Number(text.replaceAll(',', '')));
      expect(numbers).toEqual([
        sum(truth('发展', { kind: 'body' })),
        sum(truth('发展', { kind: 'heading' })),
      ]);
      await page.locator('#facet-kind input[value="heading"]').check();
      await page.waitForURL(/kind=heading/);
      expect((await shown(page)).occurrences).toBe(sum(truth('发展', { kind: 'heading' })));
    });
  });

  test('is reached from any page: / and Ctrl K go to the box, arrows walk the hits, Escape leaves', async () => {
    await visit(browser(), at('/themes/'), WIDE, async ({ page }) => {
      const focused = (): Promise<string | null> =>
        page.evaluate(() => document.activeElement?.getAttribute('name') ?? null);
      // A window that has only just come up may not hear the first key.
      await expect
        .poll(async () => {
          await page.keyboard.press('/');
          return focused();
        })
        .toBe('q');
      await page.keyboard.press('Escape');
      expect(await focused()).toBe(null);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('营商环境');
      await page.keyboard.press('Enter');
      await shown(page);
      await page.keyboard.press('/');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const [, second] = [...truth('营商环境').keys()];
      const hash = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).hash);
      expect(hash).toBe(`#${second?.split(' ')[1] ?? ''}`);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/reports\//);
    });
  });
});

describe('hostile queries are only text', () => {
  const hostile = [
    '<img src=x onerror=alert(1)>',
    '"\'`\\',
    '😀',
    '\ud800',
    '%00',
    '%',
    '../../etc/passwd',
    '</script><script>alert(1)</script>',
    '龘'.repeat(10_000),
    '   ',
    '__proto__ constructor',
  ];
  test.each(hostile.map((query) => [query.slice(0, 20), query]))('%s', async (_, query) => {
    await visit(browser(), at('/search/'), WIDE, async ({ page, errors }) => {
      await page.evaluate((text) => {
        const field = document.querySelector<HTMLInputElement>('#q');
        if (!field) return;
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, query);
      if (query.trim() === '')
        await page.waitForSelector('#results[data-search-state="idle"]', { state: 'attached' });
      else expect((await shown(page)).paragraphs).toBe(query === '\ud800' ? 0 : truth(query).size);
      await page.waitForTimeout(300);
      expect(await page.locator('#view img, #view script').count()).toBe(0);
      expect(errors).toEqual([]);
    });
  });
});

describe('when files cannot be loaded', () => {
  test('the page says so and tries again', async () => {
    await visit(browser(), at('/search/'), WIDE, async ({ page }) => {
      const lost = /\/search\/(api\.js|quick\.json|entry\.json)/;
      await page.context().route(lost, (route) => route.abort());
      await page.reload();
      await page.locator('#q').fill('营商环境');
      await page.waitForSelector('#results[data-search-state="error"]');
      expect(await page.locator('#view [role="alert"]').textContent()).toContain('没有载入');
      expect(await page.locator('#results').getAttribute('data-occurrences')).toBe(null);
      await page.context().unroute(lost);
      await page.getByRole('button', { name: '再试一次' }).click();
      expect((await shown(page)).occurrences).toBe(sum(truth('营商环境')));
      await proved(page);
    });
  });

  test('a lost index is told beside the answer that was read from the text', async () => {
    await visit(browser(), at('/search/'), WIDE, async ({ page }) => {
      await page.context().route('**/pagefind/**', (route) => route.abort());
      await page.locator('#q').fill('营商环境');
      expect((await shown(page)).occurrences).toBe(sum(truth('营商环境')));
      await page.waitForSelector('#proof-text:text("索引没有载入")');
      await page.context().unroute('**/pagefind/**');
      await page.locator('#proof-text button').click();
      await proved(page);
    });
  });

  test('a lost text leaves the index to answer', async () => {
    await visit(browser(), at('/search/'), WIDE, async ({ page }) => {
      await page.context().route('**/search/quick.json', (route) => route.abort());
      await page.reload();
      await page.locator('#q').fill('营商环境');
      const found = await shown(page);
      expect(Object.fromEntries(found.hits)).toEqual(Object.fromEntries(truth('营商环境')));
    });
  });
});

test('themes that did not load are not counted as zero', async () => {
  await visit(browser(), at('/search/'), WIDE, async ({ page }) => {
    await page.context().route(/\/search\/(quick\.json|data\/[^/]+\/themes-)/, (route) => route.abort());
    await page.goto(address('营商环境'));
    expect((await shown(page)).occurrences).toBe(sum(truth('营商环境')));
    await page.waitForSelector('#facet-theme .lost:text("没有载入")');
    expect(new Set(await page.locator('#facet-theme .num').allTextContents())).toEqual(new Set(['']));
    expect(await page.locator('#facet-theme .zero').count()).toBe(0);
  });
});

test('a count stands on one line', async () => {
  await visit(browser(), address('发展'), { viewport: { width: 1280, height: 900 } }, async ({ page }) => {
    await shown(page);
    const broken = await page.locator('.facets label .num').evaluateAll((counts) =>
      counts
        .filter((count) => {
          const text = document.createRange();
          text.selectNodeContents(count);
          return new Set([...text.getClientRects()].map(({ top }) => top)).size > 1;
        })
        .map(({ textContent }) => textContent),
    );
    expect(broken).toEqual([]);
  });
});

test('without scripts the page leads to themes and texts', async () => {
  await visit(
    browser(),
    address('营商环境'),
    { ...WIDE, javaScriptEnabled: false },
    async ({ page, errors }) => {
      expect(await page.locator('noscript .ed').isVisible()).toBe(true);
      expect(await page.locator('.index a').count()).toBe(themed.size);
      expect(await page.locator('a[href$=".txt"]').count()).toBe(reports.length);
      expect(errors).toEqual([]);
    },
  );
});

const views = [1280, 320].flatMap((width) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    ['list', 'kwic', 'distribution'].map((view) => ({ width, colorScheme, view })),
  ),
);

test.each(views)(
  'is accessible and fits: $width $colorScheme $view',
  async ({ width, colorScheme, view }) => {
    const options = { viewport: { width, height: 844 }, colorScheme };
    await visit(browser(), address('营商环境', { view }), options, async ({ page }) => {
      await shown(page);
      await proved(page);
      await page.locator('#cite').press('Enter');
      await page.locator('.cited').waitFor();
      await page.evaluate(axe);
      const { violations } = await page.evaluate<AxeResults>(
        "axe.run(document, { resultTypes: ['violations'] })",
      );
      expect
        .soft(
          violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .map(({ html }) => html)
                .slice(0, 3)
                .join(' | ')}`,
          ),
        )
        .toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(overflow).toBeLessThanOrEqual(0);
    });
  },
);
