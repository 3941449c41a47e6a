/** Suggestions of pages as another script of the site asks for them. */
import { expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Suggestion } from '../../search/suggest/client.ts';
import { visit } from '../helpers/browse.ts';
import { browserOn } from '../helpers/browser-on.ts';

const { browser, at } = browserOn(inject('site'));

/** The suggestions, or how the question failed. As a string: the test runner rewrites an import in a function. */
const ask = (page: Page, query: string): Promise<Suggestion[] | string> =>
  page.evaluate<Suggestion[] | string>(
    `import(${JSON.stringify(at('/search/suggest.js'))})
      .then(({ suggest }) => suggest(${JSON.stringify(query)}))
      .catch(({ name }) => name)`,
  );

test.each([
  ['营商环境', 'label'],
  ['營商環境', 'label'],
  ['yshj', 'pinyin'],
  ['YingShangHuanJing', 'pinyin'],
])('%s suggests the theme first', async (query, match) => {
  await visit(browser(), at('/'), {}, async ({ page, errors }) => {
    const [first] = await ask(page, query);
    expect(first).toMatchObject({
      kind: 'theme',
      label: '营商环境',
      url: at('/themes/yingshang-huanjing/'),
      match,
    });
    expect(errors).toEqual([]);
  });
});

test('放管服 suggests the term of that name, and the theme that has it among its words', async () => {
  await visit(browser(), at('/'), {}, async ({ page }) => {
    const found = await ask(page, '放管服');
    expect(found[0]).toMatchObject({ kind: 'term', label: '放管服', url: at('/terms/fang-guan-fu/') });
    expect(found).toContainEqual(
      expect.objectContaining({ kind: 'theme', label: '营商环境', match: 'name' }),
    );
  });
});

test('what only the pages say is found through Pagefind', async () => {
  await visit(browser(), at('/'), {}, async ({ page }) => {
    expect(await ask(page, '牡丹广场')).toMatchObject([
      { kind: 'district', label: '涧西区（推定）', match: 'text' },
    ]);
  });
});

test('hostile questions do no harm', async () => {
  await visit(browser(), at('/'), {}, async ({ page, errors }) => {
    for (const query of [
      '',
      '<img src=x onerror=alert(1)>',
      '%00',
      '\ud83d',
      '"',
      '的'.repeat(10_000),
      '__proto__',
    ])
      expect(Array.isArray(await ask(page, query))).toBe(true);
    expect(errors).toEqual([]);
  });
});

test('a file that fails is an error with a name, and asking again tries again', async () => {
  for (const [file, query, kind] of [
    ['**/search/suggest.json', 'yshj', 'theme'],
    ['**/*.pf_index', '牡丹广场', 'district'],
  ] as const)
    await visit(browser(), at('/'), {}, async ({ page }) => {
      await page.context().route(file, (route) => route.abort());
      expect(await ask(page, query)).toBe('SearchLoadError');
      await page.context().unroute(file);
      expect(await ask(page, query)).toMatchObject({ 0: { kind } });
    });
});
