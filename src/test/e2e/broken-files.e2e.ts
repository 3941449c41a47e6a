/**
 * A deploy that went half-way, a host that answers with the wrong thing, a line that is cut: each script that
 * loads data says so, and shows no number that was not loaded whole and from the page's own edition.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, Route } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { visit } from '../helpers/browse.ts';
import { browserOn } from '../helpers/browser-on.ts';
import { publishedFigures } from '../helpers/figures.ts';
import { shown } from '../helpers/search-truth.ts';

const site = inject('site');
const { browser, at } = browserOn(site);
const WIDE = { viewport: { width: 1280, height: 900 } };
const { place } = publishedFigures(site);
const report = place?.report ?? '';

const json = 'application/json; charset=utf-8';
const original = (route: Route): string =>
  readFileSync(path.join(site, new URL(route.request().url()).pathname), 'utf8');

interface Break {
  readonly name: string;
  readonly by: (route: Route) => Promise<void>;
  /** What the reading page's scripts say. */
  readonly says: string;
}
const HALF: Break = {
  name: 'half a file',
  by: (route) => {
    const whole = original(route);
    return route.fulfill({ contentType: json, body: whole.slice(0, whole.length / 2) });
  },
  says: '数据文件不完整',
};
const OTHER: Break = {
  name: 'the file of another edition',
  by: (route) =>
    route.fulfill({ contentType: json, body: original(route).replace(/"edition":"[^"]+"/, '"edition":"0"') }),
  says: '页面与数据不是同一版，请刷新',
};
const breaks: readonly Break[] = [
  {
    name: 'no such file',
    by: (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<p>404' }),
    says: '没有这个文件',
  },
  {
    name: 'a page instead of data',
    by: (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>首页' }),
    says: '数据文件不完整',
  },
  {
    name: 'an error of the host',
    by: (route) => route.fulfill({ status: 500, body: '' }),
    says: '主机答复 500',
  },
  { name: 'no connection', by: (route) => route.abort(), says: '没有连上' },
  {
    name: 'an old form',
    by: (route) => route.fulfill({ contentType: json, body: '[]' }),
    says: '不是同一版',
  },
  HALF,
  OTHER,
];

/** One page goes through all breaks, and then works: what failed is not remembered. */
async function through(
  page: Page,
  files: string,
  ask: (broken: Break | null) => Promise<void>,
): Promise<void> {
  for (const one of breaks) {
    await page.route(files, one.by);
    await ask(one);
    await page.unroute(files);
  }
  await ask(null);
}

test('the card of a number', async () => {
  await visit(browser(), at(`/reports/${report}/`), WIDE, async ({ page }) => {
    const card = page.locator('.card:popover-open');
    await through(page, '**/cards.json', async (broken) => {
      await page.locator(`#n${place?.paragraph ?? ''}-${place?.start ?? 0}`).click();
      await card.waitFor();
      if (broken) {
        expect.soft(await card.locator('p').first().innerText(), broken.name).toContain(broken.says);
        expect(await card.locator('p a').count()).toBe(1);
      }
      expect.soft(await card.locator('dl').count(), broken?.name).toBe(broken ? 0 : 1);
      await page.keyboard.press('Escape');
    });
  });
});

test('a card of another number than the marked one is not shown', async () => {
  await visit(browser(), at(`/reports/${report}/`), WIDE, async ({ page }) => {
    await page.route('**/cards.json', (route) => {
      const file = JSON.parse(original(route)) as { cards: Record<string, { quote: string[] }[]> };
      for (const cards of Object.values(file.cards)) for (const { quote } of cards) quote[1] = '99 亿元';
      return route.fulfill({ contentType: json, body: JSON.stringify(file) });
    });
    await page.locator(`#n${place?.paragraph ?? ''}-${place?.start ?? 0}`).click();
    expect(await page.locator('.card:popover-open').innerText()).toContain(OTHER.says);
    expect(await page.locator('.card dl').count()).toBe(0);
  });
});

test('the passages beside a paragraph', async () => {
  await visit(browser(), at(`/reports/${report}/`), WIDE, async ({ page }) => {
    const panel = page.locator('.other-said');
    await through(page, '**/beside.json', async (broken) => {
      await page.locator('.m a[href*="/beside/"]').first().click();
      await panel.waitFor();
      if (broken) expect.soft(await panel.innerText(), broken.name).toContain(broken.says);
      expect.soft((await panel.locator('.say').count()) > 0, broken?.name).toBe(!broken);
      await page.keyboard.press('Escape');
    });
  });
});

interface Names {
  readonly districts: readonly { readonly id: string }[];
}
test('a comparison', async () => {
  const { districts } = JSON.parse(readFileSync(path.join(site, 'compare/names.json'), 'utf8')) as Names;
  const chosen = districts.slice(0, 2).map(({ id }) => id);
  await visit(browser(), 'about:blank', WIDE, async ({ page }) => {
    const ask = async (broken: Break | null): Promise<void> => {
      await page.goto(at(`/compare/themes/yingshang-huanjing/?d=${chosen.join(',')}`));
      await page.waitForSelector(`#compare[data-compare-state="${broken ? 'error' : 'done'}"]`, {
        state: 'attached',
      });
      const said = await page.locator('#compare-problem').innerText();
      expect.soft(said !== '', broken?.name).toBe(broken !== null);
      if (broken === OTHER) expect.soft(said).toContain(OTHER.says);
    };
    await through(page, '**/compare/reports/*.json', ask);
    // whom a district’s name stands for; without the file there is no such district
    for (const one of breaks.filter(({ says }) => says !== '没有这个文件')) {
      await page.route('**/compare/districts/*.json', one.by);
      await ask(one);
      await page.unroute('**/compare/districts/*.json');
    }
  });
});

test('the desk', async () => {
  await visit(browser(), 'about:blank', WIDE, async ({ page }) => {
    await through(page, '**/data/cuts/*.json', async (broken) => {
      await page.goto(at(`/search/desk/?tool=keyness&a=report:${report}&b=rest&by=words&least=3`));
      await page.waitForSelector('#desk[data-desk-state="done"], #desk[data-desk-state="error"]');
      const alert = page.locator('#desk-table [role="alert"]');
      expect.soft(await alert.count(), broken?.name).toBe(broken ? 1 : 0);
      if (broken === OTHER) expect.soft(await alert.innerText()).toContain(OTHER.says);
    });
  });
});

test('the search, whatever of it breaks, and the pages that it suggests', async () => {
  await visit(browser(), 'about:blank', WIDE, async ({ page }) => {
    const state = page.locator('#results');
    // two answers are asked for, of the text and of the index: only where both are lost is there none
    for (const one of breaks) {
      // all three of another edition would be a whole site of another edition
      const files = one === OTHER ? '**/search/names.json' : /\/search\/(?:names|quick|entry)\.json/;
      await page.context().route(files, one.by);
      await page.goto(at('/search/?q=营商环境'));
      await page.waitForSelector('#results[data-search-state="error"]');
      expect.soft(await page.locator('#view [role="alert"]').count(), one.name).toBe(1);
      expect.soft(await state.getAttribute('data-occurrences'), one.name).toBe(null);
      await page.context().unroute(files);
    }
    for (const one of [HALF, ...breaks.slice(0, 2)]) {
      await page.context().route('**/search/suggest.json', one.by);
      await page.goto(at('/search/?q=营商环境'));
      await shown(page);
      expect.soft(await page.locator('#related').isVisible(), one.name).toBe(false);
      await page.context().unroute('**/search/suggest.json');
    }
  });
});
