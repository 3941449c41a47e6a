/** The search page in a real browser: every answer held to brute force over the public data. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { visit } from '../helpers/browse.ts';
import { browserOn } from '../helpers/browser-on.ts';
import { citedOn } from '../helpers/cited.ts';
import { proved, searchPath, shown, sum, truthOf } from '../helpers/search-truth.ts';
import type { Filters } from '../helpers/search-truth.ts';

const site = inject('site');
const { browser, at } = browserOn(site);
const { themed, units, reports, find: truth } = truthOf(site);
const address = (query: string, rest: Readonly<Record<string, string>> = {}): string =>
  at(searchPath(query, rest));
const WIDE = { viewport: { width: 1280, height: 900 } };

const [report] = reports;
const asked: readonly (readonly [query: string, filters: Filters])[] = [
  ['营商环境', {}],
  ['營商環境', {}],
  ['的', {}],
  ['。', {}],
  ['*', {}],
  ['“', {}],
  ['区', { kind: 'heading' }],
  ['发展', { kind: 'body' }],
  ['风口产业 资本', {}],
  ['发展', { district: report?.district ?? '' }],
  ['产业', { report: report?.id ?? '' }],
  ['企业', { genre: report?.genre ?? '' }],
  ['创新', { theme: [...themed.keys()][0] ?? '' }],
  ['没有这句话的', {}],
];

describe('every answer is the one that reading all texts gives', () => {
  test.each(asked)('%s %o', async (query, filters) => {
    await visit(browser(), address(query, filters), WIDE, async ({ page, errors, foreign }) => {
      const expected = truth(query, filters);
      const found = await shown(page);
      expect(found.paragraphs).toBe(expected.size);
      expect(found.occurrences).toBe(sum(expected));
      expect(Object.fromEntries(found.hits)).toEqual(Object.fromEntries(expected));
      await proved(page);
      expect(errors).toEqual([]);
      expect(foreign).toEqual([]);
    });
  });

  test.each(['kwic', 'distribution'])('as %s, one an occurrence', async (view) => {
    for (const query of ['营商环境', '市']) {
      await visit(browser(), address(query, { view }), WIDE, async ({ page, errors }) => {
        const found = await shown(page);
        const counts = Map.groupBy(found.hits, ([key]) => key);
        const expected = truth(query);
        expect(Object.fromEntries([...counts].map(([key, list]) => [key, list.length]))).toEqual(
          Object.fromEntries(expected),
        );
        expect(errors).toEqual([]);
      });
    }
  });

  test('each hit links to its unit, and the sorts keep the hits', async () => {
    for (const sort of ['text', 'count', 'heading'])
      await visit(browser(), address('发展', { sort }), WIDE, async ({ page }) => {
        const { hits } = await shown(page);
        expect(hits.length).toBe(truth('发展').size);
        const wrong = await page.evaluate(
          () =>
            [...document.querySelectorAll<HTMLElement>('[data-hit]')].filter((hit) => {
              const { report: id, paragraph } = hit.dataset;
              return !hit.querySelector(`a[href^="/reports/${id ?? ''}/?"][href$="#${paragraph ?? ''}"]`);
            }).length,
        );
        expect(wrong).toBe(0);
        if (sort === 'count')
          expect(hits.map(([, n]) => n)).toEqual(hits.map(([, n]) => n).toSorted((a, b) => b - a));
      });
  });
});

describe('finer conditions', () => {
  const words = ['营商环境', '法治'] as const;
  const either = new Set(words.flatMap((word) => [...truth(word).keys()]));
  const both = [...truth(words[0]).keys()].filter((key) => truth(words[1]).has(key));

  test('any of several', async () => {
    await visit(browser(), address('', { any: words.join(' ') }), WIDE, async ({ page }) => {
      const found = await shown(page);
      expect(new Set(found.hits.map(([key]) => key))).toEqual(either);
      expect(found.occurrences).toBe(words.reduce((n, word) => n + sum(truth(word)), 0));
      await proved(page);
    });
  });

  test('none of several', async () => {
    await visit(browser(), address(words[0], { none: words[1] }), WIDE, async ({ page }) => {
      const found = await shown(page);
      expect(found.paragraphs).toBe(truth(words[0]).size - both.length);
      await proved(page);
    });
  });

  test('not farther apart than so many characters', async () => {
    await visit(browser(), address(words.join(' '), { within: '0' }), WIDE, async ({ page }) => {
      const found = await shown(page);
      const near = both.filter((key) => {
        const text = units.find((unit) => unit.key === key)?.text ?? '';
        return text.includes('法治营商环境') || text.includes('营商环境法治');
      });
      expect(found.hits.map(([key]) => key)).toEqual(near);
      await proved(page);
    });
  });

  test('the parts of a word touch, and only where they do they are counted', async () => {
    const touching = truth('营商环境');
    for (const view of ['list', 'kwic', 'distribution'])
      await visit(browser(), address('营商 环境', { within: '0', view }), WIDE, async ({ page }) => {
        const found = await shown(page);
        expect(found.paragraphs).toBe(touching.size);
        expect(found.occurrences).toBe(2 * sum(touching));
        expect(found.hits.reduce((n, [, count]) => n + count, 0)).toBe(found.occurrences);
        if (view === 'list') expect(await page.locator('#view mark').count()).toBe(sum(touching));
        await proved(page);
        await page.getByRole('button', { name: '逐字核对' }).click();
        await page.waitForSelector('#verify:has-text("逐段相符")');
      });
  });

  test.each([
    ['营商 营商', '营商'],
    ['创新 創新', '创新'],
    ['A a', 'a'],
    ['“ "', '"'],
  ])('%s: a word that is given twice counts once', async (any, one) => {
    await visit(browser(), address('', { any }), WIDE, async ({ page }) => {
      const found = await shown(page);
      expect(Object.fromEntries(found.hits)).toEqual(Object.fromEntries(truth(one)));
      expect(found.occurrences).toBe(sum(truth(one)));
    });
  });
});

test('Traditional characters find, and the page says that they were folded', async () => {
  await visit(browser(), address('營商環境'), WIDE, async ({ page }) => {
    await shown(page);
    await page.waitForSelector('#folding:text("按简体“营商环境”检索")');
  });
});

test('where nothing is found, the longest parts that occur are counted', async () => {
  await visit(browser(), address('营商环境万万岁'), WIDE, async ({ page }) => {
    expect((await shown(page)).paragraphs).toBe(0);
    const [first] = await page.locator('.parts li').allTextContents();
    expect(first?.replaceAll(/\s/gu, '')).toBe(`营商环境${sum(truth('营商环境'))}处`);
  });
});

test('the reader’s own count agrees', async () => {
  await visit(browser(), address('发展'), WIDE, async ({ page, errors }) => {
    await shown(page);
    await page.getByRole('button', { name: '逐字核对' }).click();
    await page.waitForSelector('#verify:has-text("逐段相符")');
    expect(errors).toEqual([]);
  });
});

test('results go home as CSV and JSON, with nothing that a spreadsheet would run', async () => {
  await visit(browser(), address('*'), WIDE, async ({ page }) => {
    const { occurrences } = await shown(page);
    const [csv] = await Promise.all([page.waitForEvent('download'), page.locator('#csv').click()]);
    const text = readFileSync(await csv.path(), 'utf8');
    expect(text.startsWith('\ufeffreport,district,paragraph,left,match,right,permalink,address\r\n')).toBe(
      true,
    );
    expect(text.trimEnd().split('\r\n').length).toBe(occurrences + 1);
    expect(text).not.toMatch(/(^|[,"])[=+\-@]/m);
    const [json] = await Promise.all([page.waitForEvent('download'), page.locator('#json').click()]);
    const saved = JSON.parse(readFileSync(await json.path(), 'utf8')) as { lines: readonly unknown[] };
    expect(saved.lines.length).toBe(occurrences);
  });
});

describe('a citation of a search', () => {
  const options = { ...WIDE, permissions: ['clipboard-read', 'clipboard-write'] };
  const FORMATS = ['GB/T 7714—2015', 'BibTeX', 'RIS', 'CSL-JSON'];
  const day = (page: Page): Promise<string> => page.evaluate(() => new Date().toLocaleDateString('sv-SE'));

  test('tells the conditions, what was found and the very address, in four formats', async () => {
    const conditions = { none: '经济', kind: 'body', view: 'kwic', sort: 'left' };
    await visit(browser(), address('创新', conditions), options, async ({ page, errors }) => {
      const { occurrences, paragraphs } = await shown(page);
      const control = page.getByRole('button', { name: '引用此次检索' });
      await control.press('Enter');
      const cited = await citedOn(page);
      const title = `全文检索“创新”〔排除：经济；部位：正文〕（逐行，按左邻）：${occurrences}处，在${paragraphs}段`;
      expect([...cited.shown.keys()]).toEqual(FORMATS);
      expect(cited.read).toEqual([1, 2, 3].map(() => ({ title, URL: page.url() })));
      expect(cited.shown.get('GB/T 7714—2015')).toMatch(/^区策对读\. .*（语料版[0-9a-f]{12}）, \d{4}\[/u);
      expect(cited.shown.get('GB/T 7714—2015')).toContain(`. ${title}[EB/OL]. `);
      expect(cited.shown.get('GB/T 7714—2015')).toContain(`[${await day(page)}]. ${page.url()}.`);
      expect([...cited.files.keys()].map((name) => name.replace(/-[0-9a-f]{8}\./u, '.'))).toEqual([
        'search.txt',
        'search.bib',
        'search.ris',
        'search.json',
      ]);
      expect([...cited.files.values()]).toEqual([...cited.shown.values()].map((text) => `${text}\n`));
      await page.locator('.cited').getByRole('button', { name: '复制引文' }).press('Enter');
      await page.locator('.cited').getByText('已复制').waitFor();
      const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
      expect(await copied()).toBe(cited.shown.get('CSL-JSON'));
      await page.locator('.cited').getByRole('button', { name: '复制链接' }).press('Enter');
      await expect.poll(copied).toBe(page.url());
      expect(errors).toEqual([]);
    });
  });

  test('takes what was typed as text, whatever it is', async () => {
    for (const query of ['<i>{%}&</i>', '\\end{x} $a_1^2~', '"}, "--- ``\'\' #'])
      await visit(browser(), address(query), options, async ({ page, errors }) => {
        expect((await shown(page)).paragraphs).toBe(0);
        await page.locator('#cite').press('Enter');
        const cited = await citedOn(page);
        const title = `全文检索“${query}”：没有找到`;
        expect(cited.read.map((item) => item.title)).toEqual([title, title, title]);
        expect(JSON.parse(cited.shown.get('CSL-JSON') ?? '')).toMatchObject([{ URL: page.url() }]);
        expect(cited.shown.get('GB/T 7714—2015')).toContain(`. ${title}[EB/OL]. `);
        expect(await page.locator('.cited i').count()).toBe(0);
        expect(errors).toEqual([]);
      });
  });

  test('is shut by the one who opened it, and by another question; the focus is never lost', async () => {
    await visit(browser(), address('创新'), options, async ({ page }) => {
      await shown(page);
      const control = page.locator('#cite');
      const box = page.locator('.cited');
      const state = async (): Promise<(string | number | null)[]> => [
        await control.getAttribute('aria-expanded'),
        await box.count(),
        await page.evaluate(() => document.activeElement?.id ?? ''),
      ];
      expect(await state()).toEqual(['false', 0, '']);
      await control.press('Enter');
      await box.waitFor();
      expect(await state()).toEqual(['true', 1, 'cite']);
      await page.keyboard.press('Escape');
      expect(await state()).toEqual(['false', 0, 'cite']);
      for (const leave of ['Escape', 'Enter']) {
        await control.press('Enter');
        await box.getByRole('button', { name: '合上' }).press(leave);
        expect(await state()).toEqual(['false', 0, 'cite']);
      }
      await page.locator('input[name="view"][value="kwic"]').check({ force: true });
      await shown(page);
      await control.press('Enter');
      await box.getByRole('button', { name: 'RIS' }).focus();
      await page.goBack();
      await box.waitFor({ state: 'detached' });
      expect(await state()).toEqual(['false', 0, 'cite']);
      await control.press('Enter');
      await box.waitFor();
      await page.locator('#q').fill('发展');
      expect(await state()).toEqual(['false', 0, 'q']);
    });
  });

  test('says that there is none where no address holds the search', async () => {
    await visit(browser(), address(''), options, async ({ page }) => {
      await page.locator('#q').fill('龘'.repeat(501));
      await shown(page);
      await page.locator('#cite').press('Enter');
      expect(await page.locator('.cited').innerText()).toContain('检索词太长，没有网址，也就没有其他格式。');
      const buttons = page.locator('.cited').getByRole('button');
      expect(await buttons.allInnerTexts()).toEqual(['复制引文', '合上']);
    });
  });
});

test('kept searches run together and become one table', async () => {
  await visit(browser(), address('营商环境', { kind: 'body' }), WIDE, async ({ page, errors }) => {
    await shown(page);
    await page.getByText('细查').click();
    await page.locator('#keep').click();
    await page.locator('input[name="view"][value="kwic"]').check({ force: true });
    await page.locator('#keep').click();
    expect(await page.locator('#kept-said').textContent()).toBe('已经存过了。');
    await page.locator('#q').fill('没有这句话的');
    await page.waitForSelector('#finding:text("没有找到")');
    await page.locator('#keep').click();
    await page.locator('#q').fill('智慧岛');
    await page.waitForFunction(
      (count) => document.querySelector<HTMLElement>('#results')?.dataset['occurrences'] === count,
      String(sum(truth('智慧岛', { kind: 'body' }))),
    );
    await page.locator('#keep').click();
    const [csv] = await Promise.all([page.waitForEvent('download'), page.locator('#kept-csv').click()]);
    const rows = readFileSync(await csv.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    const expected = ['营商环境', '智慧岛'].map((query) => sum(truth(query, { kind: 'body' })));
    // A search without hits has a line too, that says so.
    expect(rows.length).toBe(1 + expected.reduce((a, b) => a + b, 0) + 1);
    const lines = rows.map((row) => row.split(',').slice(0, 4));
    expect(lines).toContainEqual(['没有这句话的', '部位：正文', expect.stringContaining('kind=body'), '0']);
    expect(lines).toContainEqual([
      '营商环境',
      '部位：正文',
      expect.stringContaining('kind=body'),
      String(expected[0]),
    ]);
    await page.reload();
    await page.getByText('细查').click();
    expect(await page.locator('#kept a').count()).toBe(3);
    expect(errors).toEqual([]);
  });
});
