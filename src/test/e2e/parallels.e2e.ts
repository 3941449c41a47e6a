/** Shared wording: every count opens as many places, every place reads so, and the shares can be counted again. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, inject, test } from 'vitest';
import { visit } from '../helpers/browse.ts';
import { browserOn } from '../helpers/browser-on.ts';
import { elementsBelow } from '../helpers/references.ts';
import { pagesOf } from '../helpers/site.ts';

const site = inject('site');
const pages = pagesOf(site);
const { browser, at } = browserOn(site);
const WIDE = { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false };

interface Place {
  readonly report: string;
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly source: readonly { readonly seed: string; readonly start: number; readonly end: number }[];
}
interface Group {
  readonly id: string;
  readonly match: 'verbatim' | 'near';
  readonly kind: 'upstream' | 'genre' | 'pair';
  readonly characters: number;
  readonly districts: readonly string[];
  readonly count: number;
  readonly places: readonly Place[];
  readonly surfaces: readonly { readonly text: string; readonly count: number }[];
  readonly url: string;
}
interface Share {
  readonly report: string;
  readonly district: string;
  readonly characters: number;
  readonly shared: number;
  readonly upstream: number;
  readonly partners: readonly { readonly district: string; readonly shared: number; readonly url: string }[];
  readonly url: string;
}
interface ReportRow {
  readonly id: string;
  readonly district: string;
  readonly paragraphs: readonly { readonly id: string; readonly text: string }[];
  readonly sections: readonly { readonly id: string; readonly heading: string; readonly runIn: boolean }[];
}

const data = (name: string): string => readFileSync(path.join(site, 'data', name), 'utf8');
const { parallels: groups } = JSON.parse(data('parallels.json')) as { parallels: readonly Group[] };
const { shares } = JSON.parse(data('shares.json')) as { shares: readonly Share[] };
const { reports } = JSON.parse(data('reports.json')) as { reports: readonly ReportRow[] };
const verbatim = groups.filter(({ match }) => match === 'verbatim');
const units = new Map(
  reports.map(({ id, paragraphs, sections }) => [
    id,
    new Map([
      ...paragraphs.map((one) => [one.id, Array.from(one.text)] as const),
      ...sections.filter(({ runIn }) => !runIn).map((one) => [one.id, Array.from(one.heading)] as const),
    ]),
  ]),
);
const districtOf = new Map(reports.map(({ id, district }) => [id, district]));

/** Letters and figures, folded; a mask in the way is kept, since it is like nothing. */
const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character.normalize('NFKC'));
const letters = (text: string): string =>
  Array.from(text.normalize('NFKC').toLowerCase())
    .filter((one) => isLetter(one) || one === '%')
    .join('');

describe('data', () => {
  test('there is something to check', () => {
    expect(verbatim.length).toBeGreaterThan(20);
    expect(groups.length).toBeGreaterThan(verbatim.length);
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
  });

  test('every place reads as it says, in the unit, in the plain text and in the seed', () => {
    const texts = new Map(reports.map(({ id }) => [id, data(`text/${id}.txt`)]));
    for (const { count, places, match, characters } of groups) {
      expect(places).toHaveLength(count);
      for (const { report, paragraph, start, end, surface, source } of places) {
        expect(units.get(report)?.get(paragraph)?.slice(start, end).join('')).toBe(surface);
        expect(texts.get(report)).toContain(surface);
        const length = source.reduce((sum, span) => sum + span.end - span.start, 0);
        expect(length).toBe(Array.from(surface).length);
        if (match === 'verbatim') expect(letters(surface).replaceAll('%', '')).toHaveLength(characters);
      }
      if (match === 'verbatim') expect(new Set(places.map(({ surface }) => letters(surface))).size).toBe(1);
    }
  });

  test('every eight letters that two districts have in a row lie in some group', () => {
    const covered = new Map<string, Set<number>>();
    for (const { places } of verbatim)
      for (const { report, paragraph, start, end } of places) {
        const key = `${report} ${paragraph}`;
        const set = covered.get(key) ?? new Set();
        for (let i = start; i < end; i += 1) set.add(i);
        covered.set(key, set);
      }
    interface Gram {
      readonly district: string;
      readonly key: string;
      readonly from: number;
      readonly to: number;
    }
    const grams = new Map<string, Gram[]>();
    for (const [report, byUnit] of units)
      for (const [unit, characters] of byUnit) {
        // stretches without masks and signs: what counts there is plain
        const row = characters
          .map((character, index) => ({ character, index }))
          .filter(
            ({ character }) => !/\s/u.test(character) && (isLetter(character) || /[*%]/u.test(character)),
          );
        for (let i = 0; i + 8 <= row.length; i += 1) {
          const part = row.slice(i, i + 8);
          const text = part.map(({ character }) => character.normalize('NFKC').toLowerCase()).join('');
          if (/[*%]/u.test(text)) continue;
          const gram: Gram = {
            district: districtOf.get(report) ?? '',
            key: `${report} ${unit}`,
            from: part[0]?.index ?? 0,
            to: part[7]?.index ?? 0,
          };
          const list = grams.get(text);
          if (list) list.push(gram);
          else grams.set(text, [gram]);
        }
      }
    let checked = 0;
    for (const list of grams.values()) {
      if (new Set(list.map(({ district }) => district)).size < 2) continue;
      for (const { key, from, to } of list) {
        checked += 1;
        expect(covered.get(key)?.has(from) && covered.get(key)?.has(to), key).toBe(true);
      }
    }
    expect(checked).toBeGreaterThan(100);
  });

  test('the share of each report is what its places cover', () => {
    for (const { report, shared, upstream, partners } of shares) {
      const count = (chosen: (group: Group) => boolean): number => {
        const seen = new Set<string>();
        for (const group of verbatim.filter(chosen))
          for (const place of group.places)
            if (place.report === report)
              for (let i = place.start; i < place.end; i += 1) {
                const character = units.get(report)?.get(place.paragraph)?.[i] ?? '';
                if (isLetter(character)) seen.add(`${place.paragraph} ${i}`);
              }
        return seen.size;
      };
      expect(count(() => true)).toBe(shared);
      expect(count(({ kind }) => kind === 'upstream')).toBe(upstream);
      for (const one of partners)
        expect(count(({ districts }) => districts.includes(one.district))).toBe(one.shared);
    }
  });
});

type Element = DefaultTreeAdapterTypes.Element;
const attribute = (element: Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';
const textOf = (node: DefaultTreeAdapterTypes.ParentNode): string =>
  node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('');
/** @throws Error where there is no such element. */
function only(list: readonly Element[], what: string): Element {
  const [element] = list;
  if (!element) throw new Error(`no ${what}`);
  return element;
}
const on = (address: string): Element[] => {
  const page = pages.find((one) => one.path === address);
  if (!page) throw new Error(`no page ${address}`);
  return [...elementsBelow(parse(page.html))];
};
const below = (element: Element, tag: string): Element[] =>
  [...elementsBelow(element)].filter(({ tagName }) => tagName === tag);

describe('pages', () => {
  test('every group stands at its address, with as many places as it counts', () => {
    for (const { id, count, url, characters } of groups) {
      const [address = '', anchor] = url.split('#');
      const section = only(
        on(address).filter((element) => attribute(element, 'id') === anchor),
        url,
      );
      expect(attribute(section, 'data-parallel')).toBe(id);
      expect(below(section, 'li'), id).toHaveLength(Math.min(count, 12));
      expect(textOf(section)).toContain(`${characters}\u00a0字`);
    }
  });

  test('the lists by kind hold what their links say', () => {
    const links = on('/parallels/')
      .filter((element) => element.tagName === 'nav' && attribute(element, 'aria-label') === '分类')
      .flatMap((nav) => below(nav, 'a'));
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) {
      const address = attribute(link, 'href');
      const said = Number(/\d+/u.exec(textOf(link))?.[0]);
      const listed = pages
        .filter(({ path: one }) => one === address || new RegExp(`^${address}\\d+/$`, 'u').test(one))
        .flatMap(({ path: one }) => on(one).filter((element) => attribute(element, 'data-parallel') !== ''));
      expect(listed, address).toHaveLength(said);
    }
  });

  test('searching the words of a group finds its places', async () => {
    const some = verbatim.filter((_, index) => index % 9 === 0);
    await visit(browser(), at('/search/'), { viewport: WIDE.viewport }, async ({ page }) => {
      for (const { surfaces, count } of some) {
        expect(surfaces.reduce((sum, one) => sum + one.count, 0)).toBe(count);
        for (const surface of surfaces) {
          await page.goto(at(`/search/?${new URLSearchParams({ q: surface.text }).toString()}`));
          const results = page.locator('[data-search-state="done"]');
          await results.waitFor();
          expect(await results.getAttribute('data-occurrences'), surface.text).toBe(String(surface.count));
        }
      }
    });
  });

  test.each(shares.map((share) => [share.report, share] as const))(
    '%s lists its passages',
    (report, share) => {
      const all = on(share.url);
      const passages = all.filter((element) => attribute(element, 'data-group') !== '');
      // each place of a group is listed, or lies inside a longer one that is
      for (const passage of passages) {
        const group = groups.find(({ id }) => id === attribute(passage, 'data-group'));
        expect(group?.places.some((place) => place.report === report)).toBe(true);
      }
      for (const { district, shared, url } of share.partners) {
        const details = only(
          all.filter((element) => attribute(element, 'id') === url.split('#')[1]),
          url,
        );
        expect(attribute(details, 'data-shared')).toBe(String(shared));
        const [, said] = /，(\d+)\s处/u.exec(textOf(only(below(details, 'summary'), 'summary'))) ?? [];
        expect(below(details, 'li'), district).toHaveLength(Number(said));
      }
    },
  );
});

describe('the reading page', () => {
  test.each(shares.map(({ report }) => [report]))('%s marks what is shared, and notes it', (report) => {
    const all = on(`/reports/${report}/`);
    const marked = all
      .filter((element) => attribute(element, 'class').split(' ').includes('z'))
      .reduce((sum, element) => sum + Array.from(textOf(element)).filter(isLetter).length, 0);
    expect(marked).toBe(shares.find((one) => one.report === report)?.shared);
    const noted = all.filter((element) => element.tagName === 'li' && textOf(element).startsWith('复'));
    const inUnits = new Set(
      groups.flatMap(({ places }) =>
        places.filter((place) => place.report === report).map((one) => one.paragraph),
      ),
    );
    // a unit's notes beyond the third stand in a list of their own, inside an item
    expect(noted.filter((element) => below(element, 'li').length === 0)).toHaveLength(inUnits.size);
  });

  test.each(['light', 'dark'] as const)(
    'common property steps back without a script, readably: %s',
    async (scheme) => {
      await visit(
        browser(),
        at('/reports/jianxi-2022/'),
        { ...WIDE, colorScheme: scheme },
        async ({ page }) => {
          const colours = (): Promise<{ shared: string; own: string; paper: string }> =>
            page.evaluate(() => {
              const shared = document.querySelector('.z');
              const own = shared?.closest('p');
              if (!shared || !own) throw new Error('nothing shared');
              return {
                shared: getComputedStyle(shared).color,
                own: getComputedStyle(own).color,
                paper: getComputedStyle(document.documentElement).backgroundColor,
              };
            });
          const before = await colours();
          expect(before.shared).toBe(before.own);
          await page.getByRole('checkbox', { name: '同文淡出' }).check();
          await page.waitForTimeout(400);
          const after = await colours();
          expect(after.shared).not.toBe(after.own);
          const luminance = (colour: string): number => {
            const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/gu) ?? []).map((part) => {
              const value = Number(part) / 255;
              return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const [light = 0, dark = 0] = [luminance(after.shared), luminance(after.paper)].toSorted(
            (a, b) => b - a,
          );
          expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
        },
      );
    },
  );
});
