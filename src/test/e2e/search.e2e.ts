/** The search page in a real browser: every answer held to brute force over the public data. */
import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { visit } from '../helpers/browse.ts';
import { browserOn } from '../helpers/browser-on.ts';
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

test('a citation tells the conditions and the address of what is shown', async () => {
  const options = { ...WIDE, permissions: ['clipboard-read', 'clipboard-write'] };
  const conditions = { none: '经济', kind: 'body' };
  await visit(browser(), address('创新', conditions), options, async ({ page }) => {
    const { occurrences, paragraphs } = await shown(page);
    await page.locator('#cite').click();
    await page.waitForSelector('#exported:text("引文已复制")');
    const text = (await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\u00a0', ' ');
    expect(text).toContain('“创新”〔排除：经济；部位：正文〕');
    expect(text).toContain(`${occurrences} 处，在 ${paragraphs} 段`);
    expect(text).toContain(`，${page.url()}。`);
    await page.locator('#q').fill('发展');
    expect(await page.locator('#exported').textContent()).toBe('');
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
