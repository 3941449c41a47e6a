/** What a reader takes along: read and searched with the network cut, one version at a time, and removed again. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { OfflineIndex } from '../../offline/shared/files.ts';
import { writeOffline } from '../../offline/build/write.ts';
import { launchBrowser } from '../browser.ts';
import { changingSite } from '../helpers/changing-site.ts';
import type { ChangingSite } from '../helpers/changing-site.ts';
import { filesBelow } from '../helpers/build.ts';
import { publishedFigures } from '../helpers/figures.ts';
import { shown } from '../helpers/search-truth.ts';
import { pagesOf } from '../helpers/site.ts';

const whole = inject('site');
const tiny = inject('tinySite');
const folder = mkdtempSync(path.join(tmpdir(), 'duidu-offline-'));
const open: { browser?: Browser } = {};
beforeAll(async () => {
  open.browser = await launchBrowser();
});
afterAll(async () => {
  await open.browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Visit {
  readonly site: ChangingSite;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly go: (path: string, page?: Page) => Promise<number>;
}
async function reading(first: string, use: (visit: Visit) => Promise<void>): Promise<void> {
  const site = await changingSite(first);
  const context = await open.browser?.newContext({ reducedMotion: 'reduce' });
  if (!context) throw new Error('no browser');
  const page = await context.newPage();
  const go = async (address: string, on = page): Promise<number> =>
    (await on.goto(site.origin + address, { waitUntil: 'load' }))?.status() ?? 0;
  try {
    await use({ site, context, page, go });
  } finally {
    await context.close();
    await site.cut();
  }
}

const indexOf = (site: string): OfflineIndex =>
  JSON.parse(readFileSync(path.join(site, 'offline/version.json'), 'utf8')) as OfflineIndex;
const ready = (page: Page): Promise<unknown> => page.waitForSelector('[data-offline-state="ready"]');
const kept = (page: Page): Promise<string | null> => page.getAttribute('#offline', 'data-kept');
const says = (page: Page): Promise<string> => page.innerText('#offline-says');
const press = async (page: Page, button: 'store' | 'stop' | 'remove'): Promise<void> => {
  await page.click(`#offline-${button}`);
};
/** Presses the button and waits until that is done or has failed. */
async function storeAll(page: Page): Promise<void> {
  await press(page, 'store');
  await page.waitForFunction(() => {
    const text = document.querySelector('#offline-says')?.textContent ?? '';
    return text !== '' && !text.startsWith('正在');
  });
  await ready(page);
}
const device = (page: Page): Promise<{ workers: number; caches: number }> =>
  page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await caches.keys()).length,
  }));
const notice = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('main > [role="note"]')?.textContent ?? null);

test('four reports and the search, without a connection as with one', async () => {
  await reading(whole, async ({ site, page, go, context }) => {
    await go('/');
    await go('/offline/');
    await ready(page);
    // nobody who does not ask gets anything
    expect(await device(page)).toEqual({ workers: 0, caches: 0 });
    expect(site.asked).not.toContain('/sw.js');
    const session = await context.newCDPSession(page);
    // installable, but for the window of a test, which counts as a private one
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
    expect(await page.innerText('#offline-choice')).toMatch(
      /^存哪些\s+全部报告、各栏目的页面和检索\s+\d+ 个文件，下载约 \d+\.\d\sMB，占/,
    );

    await storeAll(page);
    expect(await says(page)).toMatch(/存好了，\d+\s个文件逐个核对无误/);
    expect(await kept(page)).toBe(indexOf(whole).version);
    expect(await page.innerText('#offline-status')).toMatch(/已存 4\s份报告和检索.*与网站上的一样/);

    const queries = ['主阵地、主战场', '风口产业 智慧岛'];
    const ask = async (): Promise<unknown[]> => {
      const answers: unknown[] = [];
      for (const query of queries) {
        await go(`/search/?q=${encodeURIComponent(query)}`);
        const { paragraphs, occurrences } = await shown(page);
        const index: unknown = await page.evaluate(
          `import('/search/api.js').then(({ search }) => search(${JSON.stringify(query)}))`,
        );
        answers.push({ query, paragraphs, occurrences, index });
      }
      return answers;
    };
    const online = await ask();
    expect(await notice(page)).toBe(null);

    await site.cut();
    expect(await ask()).toEqual(online);
    expect(await notice(page)).toMatch(/没有连上网站。这一页存在本机，是 \d{4}/);
    await page.locator('[data-hit] a').first().click();
    await page.waitForURL(/\/reports\/.*#/);
    expect(await page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`).count()).toBe(1);

    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    const reports = pagesOf(whole).filter(({ kind }) => kind === '/reports/…/');
    expect(reports).toHaveLength(4);
    const addresses = ['/', ...reports.map((report) => report.path)];
    for (const address of addresses) {
      expect([address, await go(address)]).toEqual([address, 200]);
      const styled = await page.evaluate(
        () => getComputedStyle(document.querySelector('.skip') ?? document.body).position,
      );
      expect([address, styled]).toEqual([address, 'absolute']);
    }
    // what a reading page's script asks for
    const { place } = publishedFigures(whole);
    await go(`/reports/${place?.report ?? ''}/`);
    await page.locator(`#n${place?.paragraph ?? ''}-${place?.start ?? 0}`).click();
    await page.locator('.card:popover-open dl').waitFor();
    expect(errors).toEqual([]);
    // every link of the home page opens, but for data, which were not chosen
    await go('/');
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('main a[href], .colophon a[href]')].map(
        ({ href }) => href.split('#')[0] ?? '',
      ),
    );
    const broken = await page.evaluate(async (all) => {
      const answers = await Promise.all(
        [...new Set(all)].map((href) =>
          fetch(href).then(
            (answer) => answer.ok || href,
            () => href,
          ),
        ),
      );
      return answers.filter((answer) => answer !== true);
    }, links);
    expect(broken.filter((href) => !/\/data\/|\.csv$/.test(href))).toEqual([]);

    // without its slash, with a query, and a part of a file
    await go('/themes?x=1');
    expect(page.url()).toBe(`${site.origin}/themes/?x=1`);
    const part = await page.evaluate(async () => {
      const answer = await fetch('/search/quick.json', { headers: { range: 'bytes=0-9' } });
      return [answer.status, (await answer.text()).length];
    });
    expect(part).toEqual([206, 10]);
    // what is not stored is not said not to exist
    expect(await go('/themes/nowhere/')).toBe(503);
    expect(await notice(page)).toContain('没有存在本机，不是没有这一页');
    await ready(page);
    expect(await page.innerText('#offline-status')).toMatch(/已存 4\s份报告/);
  });
});

/** The tiny site as a later edition: every file that names the edition names another one. */
async function later(name: string): Promise<string> {
  const to = path.join(folder, name);
  cpSync(tiny, to, { recursive: true });
  const { edition, parts } = indexOf(tiny);
  const next = name.padEnd(edition.length, '0').slice(0, edition.length);
  for (const file of filesBelow(to).filter(
    (one) => /\.(?:html|json)$/.test(one) && !one.startsWith('offline/l'),
  )) {
    const text = readFileSync(path.join(to, file), 'utf8');
    writeFileSync(path.join(to, file), text.replaceAll(edition, next));
  }
  const reports = parts.filter(({ id }) => id.startsWith('report:')).map(({ id }) => id.slice(7));
  await writeOffline({
    outDir: to,
    edition: next,
    reports: reports.map((id) => ({ id, district: id.replace(/-.*/, ''), seeds: [] })),
  });
  return to;
}

/** The edition of a page and of data that it asks for. */
const editions = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const of = async (address: string): Promise<string> =>
      fetch(address).then(
        async (answer) => ((await answer.json()) as { edition: string }).edition,
        () => 'none',
      );
    const own = document.querySelector<HTMLElement>('.colophon [data-edition]')?.dataset['edition'] ?? '';
    return [own, await of('/search/names.json'), await of('/reports/yi-2024/cards.json')];
  });
const all = (edition: string): string[] => [edition, edition, edition];

test('a version is read whole: the old one before the update, the new one after, never both', async () => {
  const [two, three, four] = [await later('two'), await later('three'), await later('four')];
  const [v1, v2] = [indexOf(tiny), indexOf(two)];
  await reading(tiny, async ({ site, context, page, go }) => {
    await go('/offline/');
    await ready(page);
    await storeAll(page);
    expect(await kept(page)).toBe(v1.version);

    // a page of the first version stays open all the while
    await site.cut();
    const reader = await context.newPage();
    await go('/reports/yi-2024/', reader);
    expect(await editions(reader)).toEqual(all(v1.edition));
    await site.mend();

    // half of an upload: the list is new, the files are old
    const mixed = path.join(folder, 'mixed');
    cpSync(tiny, mixed, { recursive: true });
    cpSync(path.join(two, 'offline'), path.join(mixed, 'offline'), { recursive: true });
    site.show(mixed);
    await go('/offline/');
    await ready(page);
    expect(await page.innerText('#offline-status')).toContain(`网站有新版，语料版 ${v2.edition}`);
    await storeAll(page);
    expect(await says(page)).toContain('网站上的文件与清单不符');
    expect(await kept(page)).toBe(v1.version);
    await site.cut();
    await go('/themes/');
    expect(await editions(page)).toEqual(all(v1.edition));
    await site.mend();

    // the list itself is broken, or the host is: that is no lack of a connection
    const broken = path.join(folder, 'broken');
    cpSync(tiny, broken, { recursive: true });
    writeFileSync(path.join(broken, 'offline/version.json'), '{');
    const statusOf = async (site: ChangingSite, shown: string): Promise<string> => {
      site.show(shown);
      await go('/offline/');
      await ready(page);
      return page.innerText('#offline-status');
    };
    const stored = await statusOf(site, broken);
    expect(stored).toMatch(
      /^已存.*存。网站上的文件与清单不符，多半正在换新版。已经存好的不受影响，过一会儿再试。/,
    );
    expect(await kept(page)).toBe(v1.version);
    await reading(broken, async (fresh) => {
      await fresh.go('/offline/');
      await ready(fresh.page);
      expect(await fresh.page.innerText('#offline-status')).toMatch(
        /^本机还没有存。网站上的文件与清单不符，.*过一会儿再试。暂时不能存。$/,
      );
      expect(await fresh.page.isVisible('#offline-store')).toBe(false);
    });

    // online, a page is the network's, and so is all that it asks for
    site.show(two);
    await go('/themes/');
    expect(await notice(page)).toBe(null);
    expect(await editions(page)).toEqual(all(v2.edition));
    expect(await editions(reader)).toEqual(all(v1.edition));

    // a connection too weak to wait for: what is at hand is shown, as what it is
    site.before((address) => (address === '/themes/' ? new Promise(() => undefined) : undefined));
    expect(await go('/themes/')).toBe(200);
    expect(await notice(page)).toContain('没有连上网站');
    expect(await editions(page)).toEqual(all(v1.edition));
    site.before(() => undefined);

    // the reader stops half-way, and what came is not asked for again
    await go('/offline/');
    await ready(page);
    // the host falls silent after sixty answers
    let speak = (): void => undefined;
    const silence = new Promise<void>((resolve) => (speak = resolve));
    site.before(() => (site.asked.length > 60 ? silence : undefined));
    site.asked.length = 0;
    await press(page, 'store');
    await expect.poll(() => site.asked.length, { timeout: 20_000 }).toBeGreaterThan(65);
    await press(page, 'stop');
    speak();
    await page.waitForFunction(() =>
      document.querySelector('#offline-says')?.textContent.startsWith('停下了'),
    );
    await ready(page);
    expect(await kept(page)).toBe(v1.version);
    expect(await page.innerText('#offline-store')).toBe('接着存');
    // those before the last ones had come whole when the reader stopped
    const came = new Set(site.asked.slice(0, 40).filter((address) => !address.startsWith('/offline/')));
    site.before(() => undefined);
    site.asked.length = 0;
    await storeAll(page);
    expect(await kept(page)).toBe(v2.version);
    expect(site.asked.filter((address) => came.has(address))).toEqual([]);

    // the site is replaced while it is being stored: the next version comes instead, whole
    site.show(three);
    await go('/offline/');
    await ready(page);
    site.asked.length = 0;
    site.before(() => {
      if (site.asked.length === 30) site.show(four);
    });
    await storeAll(page);
    expect(await says(page)).toContain('存好了');
    const v4 = indexOf(four);
    expect(await kept(page)).toBe(v4.version);
    site.before(() => undefined);

    // the open page is of the first version until it is loaded again
    expect(await editions(reader)).toEqual(all(v1.edition));
    await site.cut();
    for (const address of ['/', '/reports/yi-2024/', '/search/', '/themes/', '/compare/']) {
      await go(address);
      expect([address, ...(await editions(page))]).toEqual([address, ...all(v4.edition)]);
    }
    expect(await editions(reader)).toEqual(all(v1.edition));
    await reader.reload();
    expect(await editions(reader)).toEqual(all(v4.edition));
    await site.mend();

    // nothing has changed: nothing to do
    await go('/offline/');
    await ready(page);
    expect(await page.isVisible('#offline-store')).toBe(false);
    await press(page, 'remove');
    await page.waitForFunction(() =>
      document.querySelector('#offline-says')?.textContent.startsWith('删除了'),
    );
    expect(await device(page)).toEqual({ workers: 0, caches: 0 });
  });
});
