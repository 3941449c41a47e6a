/** Citing: formats for a paragraph and a number, what Zotero reads, receipts, and old addresses that lead on. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { parse } from 'parse5';
import { describe, expect, inject, test } from 'vitest';
import { present } from '../../corpus/present.ts';
import { textHash } from '../../edition/anchors/record.ts';
import { readReceipt, writeReceipt } from '../../scripts/receipt/address.ts';
import { visit } from '../helpers/browse.ts';
import { browserOn } from '../helpers/browser-on.ts';
import { publishedFigures } from '../helpers/figures.ts';
import { elementsBelow } from '../helpers/references.ts';
import { pagesOf } from '../helpers/site.ts';

const site = inject('site');
const { browser, at } = browserOn(site);
const WIDE = { viewport: { width: 1280, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] };
const read = (file: string): string => readFileSync(path.join(site, file), 'utf8');

interface Reports {
  readonly edition: string;
  readonly reports: readonly {
    readonly id: string;
    readonly district: string;
    readonly title: string;
    readonly year: number;
    readonly rights: { readonly holder: string };
    readonly paragraphs: readonly { readonly id: string; readonly text: string }[];
  }[];
}
const { edition, reports } = JSON.parse(read('data/reports.json')) as Reports;
const { districts } = JSON.parse(read('data/districts.json')) as {
  readonly districts: readonly { id: string; name: string }[];
};
const nameOf = (id: string): string => districts.find((one) => one.id === id)?.name ?? '';

/**
 * The item that Zotero's translator “Embedded Metadata” makes of a page, by its rules: `z:itemType` before
 * the guess from `citation_title`, Highwire's tags before Dublin Core.
 */
function zotero(html: string): Record<string, string> {
  const tags = new Map<string, string>();
  for (const { tagName, attrs } of elementsBelow(parse(html))) {
    const of = (name: string): string => attrs.find((one) => one.name === name)?.value ?? '';
    if (tagName === 'meta' && of('name') !== '') tags.set(of('name').toLowerCase(), of('content'));
  }
  const take = (...names: string[]): string => names.map((name) => tags.get(name)).find(Boolean) ?? '';
  return {
    itemType: take('z:itemtype') || (tags.has('citation_title') ? 'journalArticle' : 'webpage'),
    title: take('citation_title', 'dc.title'),
    creator: take('citation_author', 'dc.creator'),
    date: take('citation_publication_date', 'citation_date', 'dc.date'),
    publisher: take('citation_publisher', 'dc.publisher'),
    language: take('citation_language', 'dc.language'),
    url: take('citation_public_url', 'dc.identifier'),
    rights: take('dc.rights'),
  };
}

test.each(reports)(
  '$id: Zotero reads who, what, when, where and whose',
  ({ id, district, title, year, rights }) => {
    const item = zotero(read(`reports/${id}/index.html`));
    expect(item).toEqual({
      itemType: 'webpage',
      title,
      creator: nameOf(district),
      date: expect.stringMatching(new RegExp(`^${year}~?$`)) as string,
      publisher: '区策对读',
      language: 'zh-CN',
      url: expect.stringMatching(new RegExp(`/reports/${id}/$`)) as string,
      rights: rights.holder,
    });
  },
);

test.each(reports)(
  '$id: without script every paragraph has its four citations',
  ({ id, district, paragraphs }) => {
    const html = read(`reports/${id}/cite/index.html`);
    for (const { id: unit } of paragraphs) {
      expect(html).toContain(`id="${unit}"`);
      expect(html).toContain(`@misc{${id}-${unit},`);
      expect(html).toContain(`"id": "${id}-${unit}"`.replaceAll('"', '&quot;'));
    }
    expect(html.split('[EB/OL]').length - 1).toBeGreaterThan(paragraphs.length);
    expect(html).toContain(`区策对读（语料版${edition}）, `);
    expect(read(`reports/${id}/cite/${id}.bib`)).toContain(`author = {{${nameOf(district)}}}`);
    expect(read(`reports/${id}/cite/${id}.ris`)).toMatch(/^TY {2}- ELEC\n[\s\S]*\nER {2}- \n$/u);
    expect(JSON.parse(read(`reports/${id}/cite/${id}.json`))).toMatchObject([{ id, type: 'webpage' }]);
  },
);

/** Kinds of pages that have no citation of their own, and why. */
const UNCITED: Readonly<Record<string, string>> = {
  '/404.html': 'has no address',
  '/offline/': 'deals with the reader’s device',
  '/reports/…/': 'each paragraph is cited, and the report on the page of its citations',
  '/reports/…/cite/': 'is made of citations',
  '/reports/…/cite/…+/': 'is made of citations',
};
const VIEWS = pagesOf(site);
const unescaped = (html: string): string =>
  html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const CITED = /<details class="cite-view"[^>]*>[\s\S]*?<p class="citation">([^<]*)<\/p>/u;

test('every page that states something is cited in four formats, each by a title and a key of its own', () => {
  const keys = new Set<string>();
  const titles = new Map<string, string>();
  for (const { path: at, kind, html } of VIEWS) {
    const [, gbt] = CITED.exec(html) ?? [];
    expect(gbt === undefined, `${at} of ${kind}`).toBe(kind in UNCITED);
    if (gbt === undefined) continue;
    expect(gbt, at).toMatch(/^区策对读\. .+\[EB\/OL\]\. 区策对读（语料版[0-9a-f]{12}）, \d{4}\. \S+\.$/u);
    expect(gbt, at).toContain(`${at}.`);
    const key = /@misc\{([^,&]+),/u.exec(html)?.[1] ?? at;
    expect(keys.has(key), key).toBe(false);
    keys.add(key);
    expect(html, at).toContain('TY  - ELEC');
    expect(html, at).toContain(`"id": "${key}"`.replaceAll('"', '&quot;'));
    const item = zotero(html);
    expect(item.itemType, at).toBe('webpage');
    expect(item.url, at).toMatch(new RegExp(`${at}$`, 'u'));
    expect(unescaped(gbt), at).toContain(`. ${item.title ?? ''}[EB/OL]`);
    // 对读：“产业”：……
    expect(item.title?.split('：').length, item.title).toBeLessThan(3);
    // a page in a citation is no “this page”
    expect(item.title, at).not.toContain('本页');
    const twin = titles.get(item.title ?? '');
    expect(twin, `${at} and ${twin ?? ''} are both “${item.title ?? ''}”`).toBeUndefined();
    titles.set(item.title ?? '', at);
  }
  for (const kind of Object.keys(UNCITED))
    expect(VIEWS.some((page) => page.kind === kind) || kind.endsWith('…+/'), kind).toBe(true);
});

test('without script every listed figure leads to the citation of its paragraph', () => {
  const own = new Map(VIEWS.map((page) => [page.path, page.html]));
  let links = 0;
  const listing = VIEWS.filter(({ kind }) => /^\/(?:indicators|themes)\//u.test(kind));
  let themes = 0;
  for (const { path: at, html } of listing) {
    const figures = html.match(/<li class="fig"|<td class="r num">\s*<a class="d/gu) ?? [];
    if (at.startsWith('/themes/')) themes += figures.length;
    const cited = [...html.matchAll(/href="([^"]*\/cite\/[^"#]*)#([ps]\d+)"/gu)];
    expect(cited.length, at).toBe(figures.length);
    for (const [, to = '', unit = ''] of cited)
      expect(own.get(to), `${at} to ${to}`).toContain(`id="${unit}"`);
    links += cited.length;
  }
  expect(links).toBeGreaterThan(100);
  expect(themes).toBeGreaterThan(50);
});

const report = reports.find(({ paragraphs }) => paragraphs.length > 20);
const [one, two] = (report?.paragraphs ?? []).filter(({ text }) => text.length > 60);
const address = `/reports/${report?.id ?? ''}/`;

/** Selects from a place in one unit to a place in another, in UTF-16. */
const select = (page: Page, from: [string, number], to: [string, number]): Promise<void> =>
  page.evaluate(
    ([[a, start], [b, end]]) => {
      const point = (id: string, offset: number): [Node, number] => {
        const walker = document.createTreeWalker(
          document.getElementById(id) ?? document.body,
          NodeFilter.SHOW_TEXT,
        );
        let left = offset;
        for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
          if (left <= node.length) return [node, left];
          left -= node.length;
        }
        throw new Error(id);
      };
      getSelection()?.setBaseAndExtent(...point(a, start), ...point(b, end));
    },
    [from, to] as const,
  );
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const check = (page: Page): Promise<string> => page.locator('.receipt-check').innerText();

describe('on the reading page', () => {
  test('a paragraph’s number opens its citation, in the format that is chosen, with today’s date', async () => {
    await visit(browser(), at(address), WIDE, async ({ page, errors }) => {
      await page.locator(`a.n[href="#${one?.id ?? ''}"]`).click();
      const panel = page.locator('.cite');
      await panel.getByRole('button', { name: 'GB/T 7714—2015', pressed: true }).waitFor();
      await panel.getByRole('button', { name: '复制引文' }).click();
      await panel.getByText('已复制').waitFor();
      const day = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
      expect(await copied(page)).toContain(
        `第${(one?.id ?? '').slice(1)}段[${day}]. ${at(address)}#${one?.id ?? ''}.`,
      );
      await panel.getByRole('button', { name: 'BibTeX' }).press('Enter');
      expect(await panel.innerText()).toContain(`@misc{${report?.id ?? ''}-${one?.id ?? ''},`);
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });
      expect(errors).toEqual([]);
    });
  });

  test('a number’s card gives an address of its sentence, which holds on a visit', async () => {
    const { place } = publishedFigures(site);
    const mark = `n${place?.paragraph ?? ''}-${place?.start ?? 0}`;
    await visit(browser(), at(`/reports/${place?.report ?? ''}/`), WIDE, async ({ page }) => {
      await page.locator(`#${mark}`).click();
      await page.locator('.card').getByRole('link', { name: '引用' }).click();
      const cited = page.locator('.cited p').first();
      await cited
        .filter({ hasText: 'J/OL' })
        .or(cited.filter({ hasText: 'EB/OL' }))
        .waitFor();
      const [address = ''] = /http\S+\?cite=\S+#[ps]\d+/u.exec(await cited.innerText()) ?? [];
      await page.locator('.cited').getByRole('button', { name: '复制链接' }).click();
      await page.locator('.cited').getByText('已复制').waitFor();
      const link = await copied(page);
      await page.goto(address);
      expect(await check(page)).toContain('原文未变。引的这一处与引用时一字不差。');
      expect(new URL(page.url()).hash).toBe(`#${place?.paragraph ?? ''}`);
      // the link has the sentence itself, too: as if another number had stood in it when it was cited
      const receipt = present(readReceipt(new URL(link).searchParams.get('cite') ?? ''), 'the receipt');
      const [surface, sentence] = [place?.surface ?? '', receipt.quotation ?? ''];
      expect(sentence).toContain(surface);
      const other = '〇'.repeat(Array.from(surface).length);
      const quotation = sentence.replace(surface, other);
      const changed = writeReceipt({ ...receipt, hash: textHash(quotation), quotation });
      await page.goto(`${link.split('?')[0] ?? ''}?cite=${changed}#${receipt.unit}`);
      await page.locator('.receipt-check b').waitFor();
      expect(await page.locator('.receipt-check del').allInnerTexts()).toEqual([other]);
      expect(await page.locator('.receipt-check ins').allInnerTexts()).toEqual([surface]);
    });
  });

  test('what is selected is copied with a receipt, which holds on a visit', async () => {
    const [first, text] = [one?.id ?? '', one?.text ?? ''];
    await visit(browser(), at(address), WIDE, async ({ page, errors }) => {
      await select(page, [first, 5], [first, 25]);
      const button = page.getByRole('button', { name: '复制引文' });
      await button.waitFor();
      await button.focus();
      await page.keyboard.press('Enter');
      await page.getByText('已复制原文').waitFor();
      const receipt = await copied(page);
      expect(receipt).toContain(`“${text.slice(5, 25)}”`);
      expect(receipt).toContain(`引文${textHash(text.slice(5, 25))}，整段${textHash(text)}`);
      const link = /核对地址：(\S+)/u.exec(receipt)?.[1] ?? '';
      await page.goto(link);
      await page.locator('.receipt-check b').waitFor();
      expect(await check(page)).toContain('原文未变。引的这一处与引用时一字不差。');
      // as if the page had said something else when it was quoted
      const long = `${first}.5-25.${'0'.repeat(16)}.${'0'.repeat(16)}`;
      await page.goto(`${at(address)}?cite=${long}#${first}`);
      await page.locator('.receipt-check textarea').fill(`“${text.slice(5, 15)}不在${text.slice(15, 25)}”`);
      await page.getByRole('button', { name: '比较' }).click();
      expect(await page.locator('.receipt-check del').allInnerTexts()).toEqual(['不在']);
      expect(errors).toEqual([]);
    });
  });

  test('across paragraphs each has its own receipt', async () => {
    await visit(browser(), at(address), WIDE, async ({ page }) => {
      await page.locator(`#${two?.id ?? ''}`).scrollIntoViewIfNeeded();
      await select(page, [one?.id ?? '', 10], [two?.id ?? '', 8]);
      await page.getByRole('button', { name: '复制引文' }).click();
      await page.getByText('已复制原文').waitFor();
      const receipt = await copied(page);
      expect(receipt).toContain(`“${(one?.text ?? '').slice(10)}”`);
      expect(receipt).toContain(`“${(two?.text ?? '').slice(0, 8)}”`);
    });
  });

  test.each(['p12', '<img src=x onerror=alert(1)>', 'p9999.1-2.0123456789abcdef.', '%E0%A4%A'])(
    'a receipt that says nothing is met calmly: %s',
    async (given) => {
      const asked = given.includes('%') ? given : encodeURIComponent(given);
      await visit(browser(), at(`${address}?cite=${asked}`), WIDE, async ({ page, errors }) => {
        await page.locator('.receipt-check b').waitFor();
        expect(await check(page)).toMatch(/没法核对。|原文已变。/u);
        expect(errors).toEqual([]);
      });
    },
  );
});

test('old addresses lead on, without script, and one that another text has now says where to go', () => {
  const html = readFileSync(path.join(inject('tinySite'), 'reports/yi-2024/index.html'), 'utf8');
  expect(html).toMatch(/id="p2">[\s\S]*<span id="p8">旧地址 #p8 指的是这里。<\/span>[\s\S]*id="p3">/u);
  expect(html).toContain('旧版的 #p1 现在是<a href="#p3">第\u00a03\u00a0段</a>。');
  expect(html).toContain('<span id="p9">#p9 指的文字已不在本篇。</span>');
});

describe('a receipt for a text that was changed and stands elsewhere now', () => {
  const tiny = browserOn(inject('tinySite'));
  const data = readFileSync(path.join(inject('tinySite'), 'data/reports.json'), 'utf8');
  const own = (JSON.parse(data) as Reports).reports.find(({ id }) => id === 'yi-2024')?.paragraphs ?? [];
  test.each([
    ['another text has its address', 'p1', 'p3'],
    ['its address leads on', 'p8', 'p2'],
  ])('is compared with where its text has gone: %s', async (_, from, to) => {
    const { text } = present(
      own.find(({ id }) => id === to),
      to,
    );
    const quotation = `${text.slice(0, 4)}不在${text.slice(4, 20)}`;
    const hash = textHash(quotation);
    const [end, unitHash] = [quotation.length, '0'.repeat(16)];
    const cite = writeReceipt({ unit: from, start: 0, end, hash, unitHash, quotation });
    await visit(tiny.browser(), tiny.at(`/reports/yi-2024/?cite=${cite}#${from}`), WIDE, async ({ page }) => {
      await page.locator('.receipt-check b').waitFor();
      expect(await check(page)).toContain('原文已变。');
      expect(await page.locator('.receipt-check p a').getAttribute('href')).toBe(`#${to}`);
      expect(await page.locator('.receipt-check del').allInnerTexts()).toEqual(['不在']);
    });
  });
});
