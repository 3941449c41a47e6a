/** The research desk and the candidates: every number is what it opens, counted anew from the public texts. */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { visit } from '../helpers/browse.ts';
import { browserOn } from '../helpers/browser-on.ts';
import { citedOn } from '../helpers/cited.ts';
import { filesBelow } from '../helpers/build.ts';
import { pagesOf } from '../helpers/site.ts';
import { shown, sum, truthOf } from '../helpers/search-truth.ts';

const site = inject('site');
const { browser, at } = browserOn(site);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { reports, find } = truthOf(site);
const ids = reports.map(({ id }) => id);
const WIDE = { viewport: { width: 1280, height: 900 } };
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(site, 'data', file), 'utf8'));

interface Cut {
  readonly paragraph: string;
  readonly lengths: readonly number[];
}
interface Token {
  readonly report: string;
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** The texts of a report by unit, as published. */
const textsOf = (report: string): Map<string, string> => {
  const own = reports.find(({ id }) => id === report);
  return new Map([
    ...(own?.paragraphs ?? []).map(({ id, text }): [string, string] => [id, text]),
    ...(own?.sections ?? [])
      .filter(({ runIn }) => !runIn)
      .map(({ id, heading }): [string, string] => [id, heading]),
  ]);
};

/** Every piece of a report's cut, with its place in code points. */
function tokensOf(report: string): Token[] {
  const texts = textsOf(report);
  const { cuts } = read(`cuts/${report}.json`) as { readonly cuts: readonly Cut[] };
  return cuts.flatMap(({ paragraph, lengths }) => {
    const characters = Array.from(texts.get(paragraph) ?? '');
    let place = 0;
    const tokens = lengths.map((length) => {
      const start = place;
      place += length;
      return { report, paragraph, start, end: place, word: characters.slice(start, place).join('') };
    });
    expect(place, `${report} ${paragraph} is cut whole`).toBe(characters.length);
    return tokens;
  });
}

/** What a link to the lines of a search promises to find. */
function promised(href: string): number {
  const given = new URL(href, 'http://site').searchParams;
  const wanted = given.getAll('report');
  const chosen = wanted.length > 0 ? wanted : ids;
  return chosen.reduce((total, report) => total + sum(find(given.get('q') ?? '', { report })), 0);
}

interface Numbered {
  readonly href: string;
  readonly count: number;
}
const links = (page: Page, within: string): Promise<Numbered[]> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLAnchorElement>(`${selector} a[data-count]`)].map((link) => ({
        href: link.href,
        count: Number(link.dataset['count']),
      })),
    within,
  );

const done = (page: Page): Promise<unknown> => page.waitForSelector('#desk[data-desk-state="done"]');
const desk = (state: Readonly<Record<string, string>>): string =>
  at(`/search/desk/?${new URLSearchParams(state).toString()}`);
const [first = '', second = ''] = ids;
const NEIGHBOURS = { tool: 'collocates', q: '营商环境', a: 'all', window: '10', least: '2' };

const states: readonly Readonly<Record<string, string>>[] = [
  { tool: 'frequency', q: '营商环境' },
  { tool: 'keyness', a: `report:${first}`, b: 'rest', by: 'words', least: '3' },
  {
    tool: 'keyness',
    a: `report:${first}`,
    b: `report:${second}`,
    by: 'strings',
    from: '2',
    to: '5',
    least: '4',
  },
  { tool: 'list', a: `report:${second}`, by: 'words', least: '2' },
  { tool: 'list', a: 'all', by: 'strings', from: '3', to: '6', least: '5' },
];

describe('a number that links to a search is the number of its lines', () => {
  test.each(states.map((state) => [Object.values(state).join(' '), state] as const))(
    '%s',
    async (_, state) => {
      await visit(browser(), desk(state), WIDE, async ({ page, errors }) => {
        await done(page);
        const found = await links(page, '#desk-table');
        expect(found.length).toBeGreaterThan(3);
        expect(found.filter(({ href, count }) => promised(href) !== count)).toEqual([]);
        expect(errors).toEqual([]);
      });
    },
  );

  test('and the search page agrees', async () => {
    const address = await visit(browser(), desk(states[1] ?? {}), WIDE, async ({ page }) => {
      await done(page);
      return (await links(page, '#desk-table'))[1] ?? { href: '', count: NaN };
    });
    await visit(browser(), address.href, WIDE, async ({ page }) => {
      expect((await shown(page)).occurrences).toBe(address.count);
    });
  });

  test('in what the build wrote, without scripts', async () => {
    await visit(browser(), at('/search/desk/'), { ...WIDE, javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.locator('.desk-contrasts table').count()).toBe(ids.length);
      const html = pagesOf(site).find((one) => one.path === '/search/desk/')?.html ?? '';
      const found = [...html.matchAll(/href="([^"]+)"[^>]* data-count="(\d+)"/g)];
      expect(found.length).toBeGreaterThan(40);
      for (const [, href = '', count = ''] of found)
        expect(promised(href.replaceAll('&amp;', '&').replaceAll('&#38;', '&')), href).toBe(Number(count));
    });
  });
});

describe('a number that opens a list here is the length of the list', () => {
  test('words as they were cut', async () => {
    await visit(browser(), desk(states[3] ?? {}), WIDE, async ({ page }) => {
      await done(page);
      const counts = new Map<string, number>();
      for (const { word } of tokensOf(second)) counts.set(word, (counts.get(word) ?? 0) + 1);
      const buttons = await page.locator('#desk-table [data-open]').all();
      for (const button of buttons.slice(0, 60)) {
        const word = ((await button.getAttribute('data-open')) ?? '').replace('words:', '');
        if (!/\p{ASCII}/u.test(word))
          expect(await button.getAttribute('data-count'), word).toBe(String(counts.get(word)));
      }
      const opened = page.locator('#desk-table [data-open]').first();
      const count = Number(await opened.getAttribute('data-count'));
      await opened.click();
      await page.waitForSelector('#desk-lines li');
      expect(await page.locator('#desk-lines [data-place]').count()).toBe(count);
    });
  });

  test('collocates, counted anew by hand', async () => {
    const nodes = ids.flatMap((report) =>
      [...textsOf(report)].flatMap(([paragraph, text]) => {
        const characters = Array.from(text);
        return characters.flatMap((__, start) =>
          characters.slice(start, start + 4).join('') === NEIGHBOURS.q
            ? [{ key: `${report} ${paragraph}`, start, end: start + 4 }]
            : [],
        );
      }),
    );
    const near = new Map<string, number>();
    const total = new Map<string, number>();
    for (const { report, paragraph, start, end, word } of ids.flatMap(tokensOf)) {
      const own = nodes.filter(({ key }) => key === `${report} ${paragraph}`);
      if (own.some((node) => node.start < end && start < node.end)) continue;
      total.set(word, (total.get(word) ?? 0) + 1);
      if (own.some((node) => start >= node.start - 10 && end <= node.end + 10))
        near.set(word, (near.get(word) ?? 0) + 1);
    }
    await visit(browser(), desk(NEIGHBOURS), WIDE, async ({ page }) => {
      await done(page);
      expect(await page.locator('#desk-note').textContent()).toContain(`${nodes.length}\u00a0处`);
      const rows = await page.locator('#desk-table tbody tr').all();
      const expected = [...near].filter(
        ([word, count]) => count >= 2 && /^[\p{L}\p{N}]*\p{L}[\p{L}\p{N}]*$/u.test(word),
      );
      expect(rows.length).toBe(expected.length);
      for (const row of rows) {
        const word = (await row.locator('th').textContent()) ?? '';
        const counts = await row
          .locator('[data-count]')
          .evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset['count'])));
        expect(counts, word).toEqual([near.get(word), total.get(word)]);
      }
      for (const column of [0, 1]) {
        const opened = page.locator('#desk-table tbody tr').first().locator('[data-open]').nth(column);
        const count = Number(await opened.getAttribute('data-count'));
        const name = (await opened.getAttribute('data-open')) ?? '';
        await opened.click();
        await page.waitForURL((url) => url.searchParams.get('open') === name);
        await page.waitForFunction(
          (wanted) => document.querySelectorAll('#desk-lines [data-place]').length === wanted,
          count,
        );
      }
    });
  });
});

describe('the candidates', () => {
  interface Candidates {
    readonly candidates: readonly {
      readonly term: string;
      readonly count: number;
      readonly counts: Readonly<Record<string, number>>;
      readonly places: readonly { report: string; paragraph: string; start: number; end: number }[];
    }[];
  }
  const { candidates } = read('candidates.json') as Candidates;

  test('have the counts of a search, in every report', () => {
    expect(candidates.length).toBeGreaterThan(100);
    for (const { term, count, counts } of candidates) {
      const own = Object.fromEntries(ids.map((report) => [report, sum(find(term, { report }))]));
      expect({ ...Object.fromEntries(ids.map((id) => [id, 0])), ...counts }, term).toEqual(own);
      expect(
        Object.values(counts).reduce((a, b) => a + b, 0),
        term,
      ).toBe(count);
    }
  });

  test('stand where they are said to stand', () => {
    for (const { term, places } of candidates)
      for (const { report, paragraph, start, end } of places)
        expect(
          Array.from(textsOf(report).get(paragraph) ?? '')
            .slice(start, end)
            .join('')
            .toLowerCase(),
        ).toBe(term.toLowerCase());
  });

  test('are no form that a theme lists', () => {
    const { themes } = read('themes.json') as { themes: { forms: { form: string }[] }[] };
    const forms = new Set(themes.flatMap((theme) => theme.forms.map(({ form }) => form)));
    expect(candidates.filter(({ term }) => forms.has(term))).toEqual([]);
  });

  test('are put in order by keyboard, and the address keeps the order', async () => {
    await visit(browser(), at('/themes/candidates/'), WIDE, async ({ page, errors }) => {
      const head = page.locator('.candidates th[data-key="count"]');
      await head.locator('button').focus();
      await page.keyboard.press('Enter');
      expect(await head.getAttribute('aria-sort')).toBe('descending');
      expect(new URL(page.url()).searchParams.get('sort')).toBe('-count');
      const counts = await page.locator('.candidates td:nth-child(2)').allTextContents();
      const numbers = counts.map((text) => Number(text.replaceAll(',', '').trim()));
      expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
      await page.keyboard.press('Enter');
      expect(await head.getAttribute('aria-sort')).toBe('ascending');
      await page.goBack();
      expect(await head.getAttribute('aria-sort')).toBe('descending');
      await page.goBack();
      expect(await head.getAttribute('aria-sort')).toBeNull();
      const terms = await page.locator('.candidates tbody th').allTextContents();
      expect(terms.map((text) => text.trim())).toEqual(
        candidates.slice(0, terms.length).map(({ term }) => term),
      );
      expect(errors).toEqual([]);
    });
  });
});

describe('a citation of the desk', () => {
  const titles: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
    [
      { tool: 'frequency', q: '营商环境', sort: '-rate' },
      /^研究台频次“营商环境”〔全部\d+篇〕（按“每万字”从大到小）：共\d+处，/u,
    ],
    [states[1] ?? {}, /^研究台对比〔甲：[^；]+；乙：[^；]+、[^；]+；按词；至少3次〕：[^：]+最突出的是“/u],
    [states[4] ?? {}, /^研究台词表〔全部\d+篇；按3至6字的字串；至少5次〕：[\d,]+个字串出现5次以上$/u],
    [
      { ...NEIGHBOURS, open: 'joint:优化' },
      /^研究台搭配“营商环境”〔全部\d+篇；前后各10字；至少2次〕：身边最紧的词是“[^”]+”；列出“优化”在“营商环境”前后各10字以内，\d+处$/u,
    ],
    [
      { tool: 'frequency', q: '<i>{%}&\\--</i>' },
      /^研究台频次“<i>\{%\}&\\--<\/i>”〔全部\d+篇〕：一处也没有$/u,
    ],
  ];
  test.each(titles)('tells what is shown, and its address, in four formats: %o', async (state, title) => {
    await visit(browser(), desk(state), WIDE, async ({ page, errors }) => {
      await done(page);
      await page.getByRole('button', { name: '引用此次计算' }).press('Enter');
      const cited = await citedOn(page);
      const read = cited.read[0]?.title;
      expect(read).toMatch(title);
      expect(cited.read).toEqual([1, 2, 3].map(() => ({ title: read, URL: page.url() })));
      const gbt = cited.shown.get('GB/T 7714—2015') ?? '';
      const day = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
      expect(gbt).toMatch(/^区策对读\. .*（语料版[0-9a-f]{12}）, \d{4}\[/u);
      expect(gbt).toContain(`. ${String(read)}[EB/OL]. `);
      expect(gbt).toContain(`[${day}]. ${page.url()}.`);
      expect([...cited.files.keys()].every((name) => name.startsWith('search-desk-'))).toBe(true);
      expect(errors).toEqual([]);
    });
  });

  test('is that of the order and the number that are shown, and is shut by another', async () => {
    await visit(browser(), desk(NEIGHBOURS), WIDE, async ({ page }) => {
      await done(page);
      const control = page.locator('#desk-cite');
      const keys = new Set<string>();
      const cite = async (): Promise<void> => {
        await control.press('Enter');
        const cited = await citedOn(page);
        expect(cited.read.map((item) => item.URL)).toEqual([page.url(), page.url(), page.url()]);
        keys.add(/@misc\{([^,]+),/u.exec(cited.shown.get('BibTeX') ?? '')?.[1] ?? '');
      };
      await cite();
      await page.locator('#desk-table th[data-key="g2"] button').press('Enter');
      await page.waitForSelector('#desk-table th[data-key="g2"][aria-sort="descending"]');
      expect(await page.locator('.cited').count()).toBe(0);
      expect(await control.getAttribute('aria-expanded')).toBe('false');
      await cite();
      await page.locator('#desk-table [data-open]').first().press('Enter');
      await page.waitForSelector('#desk-lines li');
      await cite();
      expect(keys.size).toBe(3);
      await page.locator('.cited').getByRole('button', { name: '合上' }).press('Escape');
      expect(await page.locator('.cited').count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('desk-cite');
    });
  });
});

describe('the state of the desk', () => {
  test('is in the address: order, opened number, way back', async () => {
    await visit(browser(), desk(NEIGHBOURS), WIDE, async ({ page, errors }) => {
      await done(page);
      await page.locator('#desk-table th[data-key="g2"] button').focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('#desk-table th[data-key="g2"][aria-sort="descending"]');
      expect(new URL(page.url()).searchParams.get('sort')).toBe('-g2');
      await page.goBack();
      await page.waitForSelector('#desk-table th[data-key="dice"][aria-sort="descending"]');
      await page.locator('input[name="tool"][value="keyness"]').check({ force: true });
      await page.waitForURL(/tool=keyness/);
      await page.waitForSelector('#desk-table th[data-key="ratio"]');
      await page.goBack();
      await page.waitForSelector('#desk-table th[data-key="dice"]');
      expect(await page.inputValue('#desk-q')).toBe(NEIGHBOURS.q);
      expect(errors).toEqual([]);
    });
  });

  test('takes hostile strings as text, and says what it cannot do', async () => {
    const hostile = ['<img src=x onerror=alert(1)>', '\ud800', '%00', '__proto__', '龘'.repeat(200)];
    for (const q of hostile)
      await visit(browser(), desk({ ...NEIGHBOURS, q }), WIDE, async ({ page, errors }) => {
        await done(page);
        expect(await page.locator('#desk-table tbody tr').count()).toBe(0);
        expect(errors).toEqual([]);
      });
    await visit(
      browser(),
      desk({ tool: 'keyness', a: 'all', b: 'rest', by: 'words' }),
      WIDE,
      async ({ page }) => {
        await page.waitForSelector('#desk[data-desk-state="error"] [role="alert"]');
      },
    );
  });

  test('never takes a lost file for an empty one', async () => {
    await visit(browser(), 'about:blank', WIDE, async ({ page }) => {
      await page.route('**/data/cuts/**', (route) => route.abort());
      await page.goto(desk(NEIGHBOURS));
      await page.waitForSelector('#desk[data-desk-state="error"] [role="alert"]');
    });
  });
});

describe('anyone can use it', () => {
  const sizes = [
    { name: 'wide', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
    { name: 'narrow', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  ] as const;
  test.each(sizes)('$name', async ({ viewport, colorScheme }) => {
    for (const state of [...states, { ...NEIGHBOURS, open: 'joint:优化' }])
      await visit(browser(), desk(state), { viewport, colorScheme }, async ({ page, errors }) => {
        await done(page);
        await page.locator('#desk-cite').press('Enter');
        await page.locator('.cited').waitFor();
        await page.evaluate(axe);
        const results = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
        expect(results.violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
        expect(errors).toEqual([]);
      });
  });
});

test('no file of a report that the desk loads is large', () => {
  const files = filesBelow(path.join(site, 'data')).filter((file) => /^(cuts|text)\//.test(file));
  expect(files.length).toBe(2 * ids.length);
  for (const file of files) expect(statSync(path.join(site, 'data', file)).size, file).toBeLessThan(300_000);
});
