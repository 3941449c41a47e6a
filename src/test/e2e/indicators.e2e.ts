/** Pages of figures: every figure is marked once, every count opens exactly its own sentences. */
import { parse } from 'parse5';
import { describe, expect, inject, test } from 'vitest';
import { visit } from '../helpers/browse.ts';
import { browserOn } from '../helpers/browser-on.ts';
import { attribute, classes, publishedFigures, textOf } from '../helpers/figures.ts';
import type { PublishedFigure } from '../helpers/figures.ts';
import { elementsBelow } from '../helpers/references.ts';

const site = inject('site');
const { pages, read, figures, reports, treeOf } = publishedFigures(site);
const { browser, at } = browserOn(site);
const WIDE = { viewport: { width: 1280, height: 900 } };

interface Cards {
  readonly cards: Readonly<
    Record<
      string,
      readonly {
        readonly value: string;
        readonly masked: boolean;
        readonly rows: readonly (readonly [string, string])[];
      }[]
    >
  >;
}

describe('the reading page', () => {
  test.each(reports.map(({ id }) => [id]))('%s marks every figure, and nothing else', (id) => {
    const marks = [...elementsBelow(treeOf(`/reports/${id}/`))].filter(
      (element) => element.tagName === 'a' && classes(element).includes('d'),
    );
    // figures at one place share a mark; a mark is the union of what overlaps
    const own = figures.filter(({ report }) => report === id);
    const expected = new Map<string, { end: number }>();
    let last: { paragraph: string; start: number; end: number } | undefined;
    for (const { paragraph, start, end } of [...own].sort((a, b) =>
      a.paragraph === b.paragraph ? a.start - b.start : 0,
    )) {
      if (last?.paragraph === paragraph && start < last.end) last.end = Math.max(last.end, end);
      else {
        last = { paragraph, start, end };
        expected.set(`n${paragraph}-${start}`, last);
      }
    }
    const text = new Map(
      reports
        .filter((report) => report.id === id)
        .flatMap(({ paragraphs, sections }) => [
          ...paragraphs.map((one) => [one.id, one.text] as const),
          ...sections.map((one) => [one.id, one.heading] as const),
        ]),
    );
    const shown = new Map(marks.map((mark) => [attribute(mark, 'id'), textOf(mark)]));
    const wanted = new Map(
      [...expected].map(([anchor, { end }]) => {
        const [unit = '', start = '0'] = anchor.slice(1).split('-');
        return [
          anchor,
          Array.from(text.get(unit) ?? '')
            .slice(Number(start), end)
            .join(''),
        ];
      }),
    );
    expect(marks).toHaveLength(expected.size);
    expect(shown).toEqual(wanted);
  });

  test('a masked figure has no value on its card', () => {
    for (const { id } of reports) {
      const { cards } = read(`reports/${id}/cards.json`) as Cards;
      const all = Object.values(cards).flat();
      expect(all).toHaveLength(figures.filter(({ report }) => report === id).length);
      expect(all.filter(({ masked }) => masked)).toHaveLength(
        figures.filter(({ report, masked }) => report === id && masked).length,
      );
      for (const card of all) if (card.masked) expect(card.value).toBe('隐去');
    }
  });
});

test('a place in a ranking has no base value', () => {
  const ranks = figures.filter(({ kind }) => kind === 'rank');
  expect(ranks.length).toBeGreaterThan(3);
  expect(ranks.filter(({ base }) => base !== null)).toEqual([]);
});

test('every rule and every reason is named in Chinese', () => {
  for (const { id } of reports)
    for (const { rows } of Object.values((read(`reports/${id}/cards.json`) as Cards).cards).flat())
      for (const [term, text] of rows) if (term === '认法') expect(text).not.toMatch(/[a-z]/);
  for (const element of elementsBelow(treeOf('/indicators/unread/')))
    if (element.tagName === 'th' && attribute(element, 'scope') === 'row')
      expect(textOf(element)).not.toMatch(/[a-z]/);
});

describe('lists', () => {
  const listed = pages
    .filter(({ path: address }) => /^\/indicators\/[^/]+\/(?:\d+\/)?$/.test(address))
    .flatMap(({ path: address, html }) =>
      [...elementsBelow(parse(html))]
        .filter((element) => element.tagName === 'li' && classes(element).includes('fig'))
        .map((element) => ({
          indicator: address.split('/')[2] ?? '',
          id: attribute(element, 'id'),
          text: textOf(element),
          sentence: [...elementsBelow(element)]
            .filter((inner) => inner.tagName === 'a' && classes(inner).includes('d'))
            .map((inner) => ({ href: attribute(inner, 'href'), text: textOf(inner) })),
        })),
    );

  test('every figure stands once, on the page of its indicator, with its sentence', () => {
    expect(listed.map(({ id }) => id).sort()).toEqual(
      figures.map(({ id }) => id.replaceAll('.', '-')).sort(),
    );
    for (const figure of figures) {
      const item = listed.find(({ id }) => id === figure.id.replaceAll('.', '-'));
      expect(item?.indicator).toBe(figure.indicator ?? 'other');
      expect(item?.sentence.map(({ text }) => text)).toEqual([figure.surface]);
      expect(item?.sentence[0]?.href).toMatch(
        new RegExp(`^/reports/${figure.report}/#n${figure.paragraph}-`),
      );
      if (figure.masked) expect(item?.text).toContain('隐去');
    }
  });

  test('the numerals that are no figures are as many as their counts say', () => {
    const table = [...elementsBelow(treeOf('/indicators/unread/'))].filter(
      ({ tagName, attrs }) =>
        tagName === 'a' && /^\/indicators\/unread\/[^/]+\/#/.test(attribute({ attrs }, 'href')),
    );
    expect(table.length).toBeGreaterThan(10);
    for (const link of table) {
      const [address = '', anchor = ''] = attribute(link, 'href').split('#');
      const list = [...elementsBelow(treeOf(address))].find((element) => attribute(element, 'id') === anchor);
      const items = list ? [...elementsBelow(list)].filter(({ tagName }) => tagName === 'li') : [];
      expect(items.length, attribute(link, 'href')).toBe(Number(textOf(link).trim()));
    }
  });

  test('the totals of the numerals that are no figures are links, and list as many', () => {
    const totals = [...elementsBelow(treeOf('/indicators/unread/'))].filter((element) =>
      attribute(element, 'href').startsWith('/indicators/unread/for/'),
    );
    expect(totals.length).toBeGreaterThan(10);
    for (const link of totals) {
      const items = [...elementsBelow(treeOf(attribute(link, 'href')))].filter(
        (element) => element.tagName === 'ol' && classes(element).includes('numerals'),
      );
      const lines = items.flatMap((list) =>
        [...elementsBelow(list)].filter(({ tagName }) => tagName === 'li'),
      );
      expect(lines.length, attribute(link, 'href')).toBe(Number(textOf(link).trim()));
    }
  });

  test('the words of firmness are as many as their counts say, each in its own line', () => {
    const counts = [...elementsBelow(treeOf('/indicators/firmness/'))].filter((element) =>
      /^\/indicators\/firmness\/[^/]+\/#/.test(attribute(element, 'href')),
    );
    expect(counts.length).toBeGreaterThan(10);
    for (const link of counts) {
      const [address = '', anchor = ''] = attribute(link, 'href').split('#');
      const report = reports.find(({ id }) => address.includes(`/${id}/`));
      const list = [...elementsBelow(treeOf(address))].find((element) => attribute(element, 'id') === anchor);
      const lines = list ? [...elementsBelow(list)].filter(({ tagName }) => tagName === 'li') : [];
      expect(lines.length, attribute(link, 'href')).toBe(Number(textOf(link).trim()));
      const whole = report
        ? [...report.paragraphs.map(({ text }) => text), ...report.sections.map(({ heading }) => heading)]
        : [];
      for (const line of lines) {
        const parts = [...elementsBelow(line)];
        const part = (name: string): string => {
          const found = parts.find((element) => classes(element).includes(name));
          return found ? textOf(found) : '';
        };
        const quote = part('left').trim() + part('kw').trim() + part('right').trim();
        expect(
          whole.some((text) => text.includes(quote)),
          quote,
        ).toBe(true);
      }
    }
  });
});

describe('the matrix', () => {
  const tree = treeOf('/indicators/');
  const links = [...elementsBelow(tree)].filter(
    (element) => classes(element).includes('d') && attribute(element, 'href').includes('/reports/'),
  );
  const figureAt = (href: string): PublishedFigure[] =>
    figures.filter(({ report, paragraph, start, end }) => {
      const found = /^\/reports\/([^/]+)\/#n([ps]\d+)-(\d+)$/.exec(href);
      return (
        found !== null &&
        report === found[1] &&
        paragraph === found[2] &&
        Number(found[3]) <= start &&
        end > start
      );
    });

  test('each figure opens a sentence that has it', () => {
    expect(links.length).toBeGreaterThan(40);
    for (const link of links) {
      const shown = textOf(link).replaceAll(/\s/g, '');
      const there = figureAt(attribute(link, 'href'));
      expect(there.length, attribute(link, 'href')).toBeGreaterThan(0);
      if (shown === '隐去') expect(there.some(({ masked }) => masked)).toBe(true);
      else
        expect(
          there.some(
            ({ value, surface, masked }) =>
              !masked && (surface.includes(shown) || shown.includes(String(value))),
          ),
          `${shown} at ${attribute(link, 'href')}`,
        ).toBe(true);
    }
  });

  test('its title counts its cells', () => {
    const cells = [...elementsBelow(tree)].filter(
      (element) =>
        element.tagName === 'td' && classes(element).some((name) => name === 'result' || name === 'target'),
    );
    const marksIn = (cell: (typeof cells)[number]) =>
      [...elementsBelow(cell)].filter((element) => classes(element).includes('d'));
    const unstated = cells.filter((cell) => marksIn(cell).length === 0);
    const masked = cells.filter(
      (cell) => marksIn(cell).length > 0 && marksIn(cell).every((mark) => classes(mark).includes('hid')),
    );
    for (const cell of unstated) expect(textOf(cell)).toContain('未提');
    const heading = [...elementsBelow(tree)]
      .filter(({ tagName }) => tagName === 'h2')
      .map((element) => textOf(element).replaceAll(/\s/g, ''))
      .find((text) => text.includes('格里'));
    expect(heading).toBe(
      `${cells.length}格里，有数的${cells.length - unstated.length - masked.length}格，隐去${masked.length}格，未提${unstated.length}格`,
    );
  });

  test('a growth rate and a level never share a row', () => {
    const rows = [...elementsBelow(tree)].filter(
      (element) => element.tagName === 'tr' && attribute(element, 'data-order') !== '',
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      const id = attribute(row, 'id');
      const opened = [...elementsBelow(row)]
        .filter((element) => classes(element).includes('d'))
        .map((element) => figureAt(attribute(element, 'href')));
      const shared = [...new Set(figures.map(({ aspect }) => aspect))].filter((aspect) =>
        opened.every((there) =>
          there.some(
            (figure) => figure.aspect === aspect && id.startsWith(`${figure.indicator ?? ''}-${aspect}`),
          ),
        ),
      );
      expect(shared, id).toHaveLength(1);
    }
  });

  test('filters and order are kept in the address', async () => {
    await visit(browser(), at('/indicators/?kind=target&sort=stated'), WIDE, async ({ page, errors }) => {
      const shown = () =>
        page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('#figures li')]
            .filter((item) => item.checkVisibility())
            .map((item) => item.dataset['kind']),
        );
      expect(new Set(await shown())).toEqual(new Set(['target']));
      const stated = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('#figures tr[data-stated]')]
          .filter((row) => row.checkVisibility())
          .map((row) => Number(row.dataset['stated'])),
      );
      expect(stated).toEqual([...stated].sort((a, b) => b - a));
      await page.selectOption('#filters [name=kind]', '');
      await page.selectOption('#filters [name=period]', '2022');
      expect(new URL(page.url()).search).toBe('?period=2022&sort=stated');
      await page.selectOption('#filters [name=period]', '');
      await page.selectOption('#filters [name=sort]', '');
      expect(new URL(page.url()).search).toBe('');
      expect(await shown()).toHaveLength(await page.locator('#figures li').count());
      expect(errors).toEqual([]);
    });
  });
});
