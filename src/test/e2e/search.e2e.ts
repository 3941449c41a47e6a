/** The search page in a real browser, held to brute force over the public data. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import { Converter } from 'opencc-js';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { foldCharacter } from '../../corpus/fold.ts';
import { visit } from '../helpers/browse.ts';
import { browserOn } from '../helpers/browser-on.ts';

const site = inject('site');
const { browser, at } = browserOn(site);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDE = { viewport: { width: 1280, height: 900 } };

interface ReportsFile {
  readonly reports: readonly {
    readonly id: string;
    readonly district: string;
    readonly genre: string;
    readonly paragraphs: readonly { readonly id: string; readonly text: string }[];
    readonly sections: readonly { readonly id: string; readonly heading: string; readonly runIn: boolean }[];
  }[];
}
interface ThemesFile {
  readonly themes: readonly {
    readonly id: string;
    readonly mentions: readonly { readonly report: string; readonly paragraph: string }[];
  }[];
}
const dataText = (name: string): string => readFileSync(path.join(site, 'data', name), 'utf8');
const { reports } = JSON.parse(dataText('reports.json')) as ReportsFile;
const { themes } = JSON.parse(dataText('themes.json')) as ThemesFile;

const simplify = Converter({ from: 't', to: 'cn' });
const fold = (text: string): string =>
  [...text].map((character) => simplify(foldCharacter(character))).join('');

const themed = new Map(
  themes.map(({ id, mentions }) => [
    id,
    new Set(mentions.map(({ report, paragraph }) => `${report} ${paragraph}`)),
  ]),
);
const units = reports.flatMap(({ id, district, genre, paragraphs, sections }) =>
  [
    ...paragraphs.map((one) => ({ paragraph: one.id, kind: 'body', text: one.text })),
    ...sections
      .filter(({ runIn }) => !runIn)
      .map((one) => ({ paragraph: one.id, kind: 'heading', text: one.heading })),
  ].map((unit) => ({ ...unit, report: id, district, genre, folded: fold(unit.text) })),
);

type Filters = Readonly<Partial<Record<'district' | 'report' | 'genre' | 'kind' | 'theme', string>>>;

/** Key of each unit that holds all runs, and how often. */
function truth(query: string, filters: Filters = {}): Map<string, number> {
  const runs = query.split(/\s+/u).map(fold).filter(Boolean);
  const { theme, ...plain } = filters;
  const wanted = Object.entries(plain) as [Exclude<keyof Filters, 'theme'>, string][];
  const found = new Map<string, number>();
  for (const unit of runs.length === 0 ? [] : units) {
    const key = `${unit.report} ${unit.paragraph}`;
    if (!wanted.every(([name, value]) => unit[name] === value)) continue;
    if (theme !== undefined && themed.get(theme)?.has(key) !== true) continue;
    if (!runs.every((run) => unit.folded.includes(run))) continue;
    let count = 0;
    for (const run of runs)
      for (let from = unit.folded.indexOf(run); from >= 0; from = unit.folded.indexOf(run, from + 1))
        count += 1;
    found.set(key, count);
  }
  return found;
}

const sum = (found: ReadonlyMap<string, number>): number => [...found.values()].reduce((a, b) => a + b, 0);
const address = (query: string, rest: Readonly<Record<string, string>> = {}): string =>
  at(`/search/?${new URLSearchParams({ q: query, ...rest }).toString()}`);

/** Waits for an answer and reads what the page promises of it. */
async function shown(
  page: Page,
): Promise<{ paragraphs: number; occurrences: number; hits: [string, number][] }> {
  await page.waitForSelector('#results[data-search-state="done"]');
  return page.evaluate(() => {
    const { dataset } = document.querySelector<HTMLElement>('#results') ?? document.body;
    return {
      paragraphs: Number(dataset['paragraphs']),
      occurrences: Number(dataset['occurrences']),
      hits: [...document.querySelectorAll<HTMLElement>('[data-hit]')].map((hit): [string, number] => [
        `${hit.dataset['report'] ?? ''} ${hit.dataset['paragraph'] ?? ''}`,
        Number(hit.dataset['occurrences']),
      ]),
    };
  });
}

const proved = (page: Page): Promise<unknown> =>
  page.waitForSelector('#proof-text:text-matches("两条路(同得|都没有)")');

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
              return !hit.querySelector(`a[href="/reports/${id ?? ''}/#${paragraph ?? ''}"]`);
            }).length,
        );
        expect(wrong).toBe(0);
        if (sort === 'count')
          expect(hits.map(([, n]) => n)).toEqual(hits.map(([, n]) => n).toSorted((a, b) => b - a));
      });
  });
});

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
      await page.keyboard.press('/');
      expect(await focused()).toBe('q');
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
    await visit(browser(), address(words.join(' '), { within: '6' }), WIDE, async ({ page }) => {
      const found = await shown(page);
      const near = both.filter((key) => {
        const text = units.find((unit) => `${unit.report} ${unit.paragraph}` === key)?.text ?? '';
        return text.includes('法治营商环境') || text.includes('营商环境法治');
      });
      expect(found.hits.map(([key]) => key)).toEqual(near);
      await proved(page);
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
    expect(text.startsWith('\ufeffreport,district,paragraph,left,match,right,permalink\r\n')).toBe(true);
    expect(text.trimEnd().split('\r\n').length).toBe(occurrences + 1);
    expect(text).not.toMatch(/(^|[,"])[=+\-@]/m);
    const [json] = await Promise.all([page.waitForEvent('download'), page.locator('#json').click()]);
    const saved = JSON.parse(readFileSync(await json.path(), 'utf8')) as { lines: readonly unknown[] };
    expect(saved.lines.length).toBe(occurrences);
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
      await page.context().setOffline(true);
      await page.locator('#q').fill('营商环境');
      await page.waitForSelector('#results[data-search-state="error"]');
      expect(await page.locator('#view [role="alert"]').textContent()).toContain('没有载入');
      await page.context().setOffline(false);
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
      await page.locator('#q').fill('营商环境');
      const found = await shown(page);
      expect(Object.fromEntries(found.hits)).toEqual(Object.fromEntries(truth('营商环境')));
    });
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

const views = [1280, 390, 320].flatMap((width) =>
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
