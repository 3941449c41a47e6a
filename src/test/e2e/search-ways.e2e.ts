/** Ways through the search: into it, along its hits by keyboard, out to a report and back again. */
import { describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { visit } from '../helpers/browse.ts';
import { browserOn } from '../helpers/browser-on.ts';
import { proved, searchPath, shown, sum, truthOf } from '../helpers/search-truth.ts';

const site = inject('site');
const { browser, at } = browserOn(site);
const { units, find: truth } = truthOf(site);
const address = (query: string, rest: Readonly<Record<string, string>> = {}): string =>
  at(searchPath(query, rest));
const WIDE = { viewport: { width: 1280, height: 900 } };

/** The occurrence that a report's page has in hand, and where it stands in its unit. */
const current = (page: Page): Promise<{ unit: string; start: number; text: string }> =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('hit-now') ?? [];
    if (!(range instanceof Range)) return { unit: '', start: -1, text: '' };
    const unit = range.startContainer.parentElement?.closest('.u > [id]');
    const before = document.createRange();
    if (unit) before.setStart(unit, 0);
    before.setEnd(range.startContainer, range.startOffset);
    return { unit: unit?.id ?? '', start: before.toString().length, text: range.toString() };
  });

const said = (page: Page): Promise<string | null> => page.locator('.hits [role=status]').textContent();

/** Every occurrence in the site's units, in reading order: a unit's key and where in it. */
const placesOf = (word: string): readonly { readonly key: string; readonly start: number }[] =>
  units.flatMap(({ key, text }) =>
    Array.from(text.matchAll(new RegExp(word, 'gu')), ({ index }) => ({ key, start: index })),
  );

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');

describe('the box', () => {
  test('Escape leaves it as it is, with its answer', async () => {
    await visit(browser(), address('营商环境'), WIDE, async ({ page }) => {
      const before = await shown(page);
      await page.locator('#q').focus();
      await page.keyboard.press('Escape');
      await page.waitForTimeout(300);
      expect(await page.locator('#q').inputValue()).toBe('营商环境');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('');
      expect(await shown(page)).toEqual(before);
    });
  });

  test('on the home page / goes to the large one', async () => {
    await visit(browser(), at('/'), WIDE, async ({ page }) => {
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement?.closest('.home-ask') !== null)).toBe(true);
    });
  });

  test('tells what is asked even where the names do not come', async () => {
    await visit(browser(), at('/'), WIDE, async ({ page }) => {
      await page.context().route('**/search/names.json', (route) => route.abort());
      await page.goto(address('营商环境', { none: '优化' }));
      await page.waitForSelector('#results[data-search-state="error"]');
      expect(await page.locator('#q').inputValue()).toBe('营商环境');
      expect(await page.locator('#none').inputValue()).toBe('优化');
      expect(await page.locator('#views').isVisible()).toBe(false);
      await page.context().unroute('**/search/names.json');
      await page.getByRole('button', { name: '再试一次' }).click();
      await shown(page);
      expect(await page.locator('#views').isVisible()).toBe(true);
    });
  });
});

describe('from a hit to the report', () => {
  test.each(['kwic', 'distribution'])('%s: at the very occurrence', async (view) => {
    const places = placesOf('营商环境');
    await visit(browser(), address('营商环境', { view }), WIDE, async ({ page }) => {
      await shown(page);
      const selector = view === 'kwic' ? '#view a.kw' : '#view .strip a';
      const links = await page
        .locator(selector)
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      expect(links).toHaveLength(places.length);
      for (const [index, link] of links.entries()) {
        await page.goto(at(link));
        await page.waitForSelector('.hits [role=status]:not(:empty)');
        const { unit, start, text } = await current(page);
        expect(`${link.split('/')[2] ?? ''} ${unit}`).toBe(places[index]?.key);
        expect(start).toBe(places[index]?.start);
        expect(text).toBe('营商环境');
      }
    });
  });

  test('任一: all that was counted is marked, and the bar goes back to the same search', async () => {
    const rest = { any: '智慧岛 風口產業 风口产业', view: 'kwic', kind: 'body' };
    await visit(browser(), address('', rest), WIDE, async ({ page, errors }) => {
      const found = await shown(page);
      const expected = sum(truth('智慧岛', { kind: 'body' })) + sum(truth('风口产业', { kind: 'body' }));
      const search = page.url();
      await page.locator('#view a.kw').nth(4).click();
      await page.waitForSelector('.hits [role=status]:not(:empty)');
      expect((await current(page)).text).toMatch(/^(?:智慧岛|风口产业)$/u);
      const report = new URL(page.url()).pathname.split('/')[2] ?? '';
      const own = ['智慧岛', '风口产业'].flatMap((word) =>
        placesOf(word).filter(({ key }) => key.startsWith(`${report} `)),
      );
      expect(await said(page)).toMatch(new RegExp(` / ${own.length}$`, 'u'));
      expect(found.occurrences).toBe(expected);
      await page.getByRole('link', { name: '检索结果' }).click();
      await page.waitForURL(search);
      expect((await shown(page)).occurrences).toBe(expected);
      expect(errors).toEqual([]);
    });
  });

  test('the paragraph’s own link marks too', async () => {
    await visit(browser(), address('营商环境'), WIDE, async ({ page }) => {
      await shown(page);
      await page.locator('#view .meta a').first().click();
      await page.waitForSelector('.hits [role=status]:not(:empty)');
      expect((await current(page)).text).toBe('营商环境');
    });
  });

  test('and back: the same hit has the focus, where it stood', async () => {
    await visit(browser(), address('的'), WIDE, async ({ page }) => {
      await shown(page);
      const hit = page.locator('[data-hit]').nth(60);
      await hit.scrollIntoViewIfNeeded();
      const before = await hit.boundingBox();
      const link = hit.locator('a.go');
      const href = await link.getAttribute('href');
      await link.click({ position: { x: 4, y: 4 } });
      await page.waitForURL(/\/reports\//);
      await page.goBack();
      await shown(page);
      await expect.poll(() => focused(page)).toBe(href);
      await expect
        .poll(async () => Math.abs(((await hit.boundingBox())?.y ?? -1e4) - (before?.y ?? 0)))
        .toBeLessThan(4);
    });
  });
});

test('an answer that was read keeps its place in the history while the next is typed', async () => {
  await visit(browser(), at('/search/'), WIDE, async ({ page }) => {
    const field = page.locator('#q');
    await field.pressSequentially('营商环境', { delay: 10 });
    await shown(page);
    await page.waitForTimeout(2400);
    await field.fill('产业');
    await page.waitForURL((url) => url.searchParams.get('q') === '产业');
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.get('q') === '营商环境');
    await page.goBack();
    await page.waitForURL((url) => url.search === '');
  });
});

test('strokes: one stop of the Tab key a report, the arrows go on', async () => {
  await visit(browser(), address('的', { view: 'distribution' }), WIDE, async ({ page }) => {
    await shown(page);
    const strips = page.locator('#view .strip:has(a)');
    const count = await strips.count();
    expect(await page.locator('#view .strip a:not([tabindex="-1"])').count()).toBe(count);
    const [first = '', second = ''] = await strips
      .first()
      .locator('a')
      .evaluateAll((all) => all.slice(0, 2).map((link) => link.getAttribute('href') ?? ''));
    const below = await strips.nth(1).locator('a').first().getAttribute('href');
    await page.locator('#q').focus();
    for (const [key, expected] of [
      ['ArrowDown', first],
      ['ArrowRight', second],
      ['ArrowDown', below],
      ['ArrowUp', second],
      ['Home', first],
      ['ArrowUp', ''],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(page)).toBe(expected);
    }
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  });
});

describe('a line is as wide as asked', () => {
  test.each([
    [1280, '20'],
    [1280, '60'],
    [390, '60'],
  ])('%i px, %s characters', async (width, side) => {
    const options = { viewport: { width, height: 844 } };
    await visit(browser(), address('营商环境', { view: 'kwic', width: side }), options, async ({ page }) => {
      await shown(page);
      const lines = await page.evaluate(() => {
        const view = document.querySelector('#view');
        const middle = view ? view.getBoundingClientRect() : new DOMRect();
        return {
          cut: [...document.querySelectorAll('#view :is(.left, .right)')].filter(
            ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
          ).length,
          seen: [...document.querySelectorAll('#view .kw')].filter((match) => {
            const { left, right } = match.getBoundingClientRect();
            return left > middle.left && right < middle.right;
          }).length,
          wider: document.documentElement.scrollWidth - innerWidth,
          scrolls: (view?.scrollWidth ?? 0) > (view?.clientWidth ?? 0),
        };
      });
      expect(lines).toEqual({
        cut: 0,
        seen: placesOf('营商环境').length,
        wider: 0,
        scrolls: side === '60',
      });
    });
  });
});

describe('when files are lost', () => {
  test('offline, every view can still be drawn from the text', async () => {
    await visit(browser(), address('营商环境'), WIDE, async ({ page }) => {
      await proved(page);
      await page.context().route(/search\/data|pagefind/, (route) => route.abort());
      await page.locator('input[name="view"][value="distribution"]').check({ force: true });
      await page.waitForSelector('#view .strip a', { state: 'attached' });
      expect((await shown(page)).occurrences).toBe(sum(truth('营商环境')));
    });
  });

  test('a view that cannot be drawn leaves the choice of another', async () => {
    await visit(browser(), at('/'), WIDE, async ({ page }) => {
      await page.context().route(/quick\.json|lengths-/, (route) => route.abort());
      await page.goto(address('营商环境', { view: 'distribution' }));
      await page.waitForSelector('#results[data-search-state="error"]');
      await page.locator('input[name="view"][value="list"]').check({ force: true });
      expect((await shown(page)).occurrences).toBe(sum(truth('营商环境')));
    });
  });

  test('after an update of the site the page says so and offers to load anew', async () => {
    await visit(browser(), address('营商环境'), WIDE, async ({ page }) => {
      await proved(page);
      await page.context().route(/search\/data\/|\/pagefind\//, (route) => route.fulfill({ status: 404 }));
      await page.context().route('**/search/entry.json', async (route) => {
        const response = await route.fetch();
        const entry = (await response.json()) as Record<string, unknown>;
        await route.fulfill({ response, json: { ...entry, edition: 'other', data: 'other' } });
      });
      await page.locator('#q').fill('产业');
      await page.waitForSelector('#view [role="alert"]');
      expect(await page.locator('#view [role="alert"]').textContent()).toContain('网站刚刚更新');
      expect(await page.getByRole('button', { name: '重新载入' }).isVisible()).toBe(true);
    });
  });

  test('names and index of different editions are never shown together', async () => {
    await visit(browser(), at('/'), WIDE, async ({ page }) => {
      await page.context().route('**/search/names.json', async (route) => {
        const response = await route.fetch();
        const names = (await response.json()) as Record<string, unknown>;
        await route.fulfill({ response, json: { ...names, edition: 'other' } });
      });
      await page.goto(address('营商环境'));
      await page.waitForSelector('#view [role="alert"]');
      expect(await page.locator('#view [role="alert"]').textContent()).toContain('网站刚刚更新');
    });
  });
});

test('related pages: none for numbers, punctuation or sentences; spelled names lead to their characters', async () => {
  await visit(browser(), address('yshj'), WIDE, async ({ page }) => {
    const link = page.locator('#related a[href*="search"]');
    await link.waitFor();
    expect(await link.textContent()).toBe('营商环境');
    await link.click();
    expect((await shown(page)).occurrences).toBe(sum(truth('营商环境')));
    for (const query of ['2021年', '，打造', '长'.repeat(600)]) {
      await page.locator('#q').fill(query);
      await page.waitForURL((url) => url.searchParams.get('q') !== '营商环境');
      await expect.poll(() => page.locator('#related').isVisible()).toBe(false);
    }
  });
});
