/** Names: every shown count opens exactly as many places, and every place stands where the data say. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, inject, test } from 'vitest';
import { elementsBelow } from '../helpers/references.ts';
import { pagesOf } from '../helpers/site.ts';

const site = inject('site');
const pages = new Map(pagesOf(site).map((page) => [page.path, page]));

interface Place {
  readonly report: string;
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly sense: number | null;
}
interface Published {
  readonly entities: readonly {
    readonly id: string;
    readonly label: string;
    readonly masked: boolean;
    readonly senses: readonly {
      readonly report: string;
      readonly evidence: { paragraph: string; start: number; end: number; text: string };
    }[];
    readonly places: readonly Place[];
    readonly url: string;
  }[];
}
interface ReportsFile {
  readonly reports: readonly {
    readonly id: string;
    readonly paragraphs: readonly { readonly id: string; readonly text: string }[];
    readonly sections: readonly { readonly id: string; readonly heading: string }[];
  }[];
}
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(site, file), 'utf8'));
const { entities } = read('data/entities.json') as Published;
const { reports } = read('data/reports.json') as ReportsFile;
const textOf = new Map(
  reports.flatMap(({ id, paragraphs, sections }) => [
    ...sections.map((section) => [`${id} ${section.id}`, Array.from(section.heading)] as const),
    ...paragraphs.map((paragraph) => [`${id} ${paragraph.id}`, Array.from(paragraph.text)] as const),
  ]),
);
const slice = ({ report, paragraph, start, end }: Omit<Place, 'form' | 'sense'>): string =>
  (textOf.get(`${report} ${paragraph}`) ?? []).slice(start, end).join('');

type Element = DefaultTreeAdapterTypes.Element;
const trees = new Map<string, Element[]>();
/** The elements of a page in order. */
function elementsOf(address: string): Element[] {
  let elements = trees.get(address);
  if (!elements) {
    const page = pages.get(address);
    if (!page) throw new Error(`no page ${address}`);
    elements = [...elementsBelow(parse(page.html))];
    trees.set(address, elements);
  }
  return elements;
}
const attribute = (element: Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';
const hasClass = (element: Element, name: string): boolean =>
  attribute(element, 'class').split(' ').includes(name);
const plain = (node: DefaultTreeAdapterTypes.ParentNode): string =>
  node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? plain(child) : ''))
    .join('');

/** The places that the group with this heading lists, by their addresses. */
function listedAt(address: string): string[] {
  const [page = '', id = ''] = address.split('#');
  const group = elementsOf(page).find(
    (element) => element.tagName === 'section' && attribute(element, 'aria-labelledby') === id,
  );
  if (!group) throw new Error(`no group ${address}`);
  return [...elementsBelow(group)]
    .filter((element) => element.tagName === 'a' && hasClass(element, 'kw'))
    .map((element) => attribute(element, 'href'));
}
const addressOf = ({ report, paragraph, start }: Place): string => {
  // marks are numbered by UTF-16; no seed has a character beyond the basic plane before a name
  const text = (textOf.get(`${report} ${paragraph}`) ?? []).slice(0, start).join('');
  return `/reports/${report}/#y${paragraph}-${text.length}`;
};

describe('the data', () => {
  test('every form stands at its place, and evidence where it is said to stand', () => {
    expect(entities.length).toBeGreaterThan(0);
    for (const { places, senses } of entities) {
      for (const place of places) expect(slice(place)).toBe(place.form);
      for (const { report, evidence } of senses) expect(slice({ report, ...evidence })).toBe(evidence.text);
    }
  });

  test('no two names overlap', () => {
    const all = entities.flatMap(({ places }) => places);
    for (const own of Map.groupBy(all, ({ report, paragraph }) => `${report} ${paragraph}`).values()) {
      const sorted = own.toSorted((a, b) => a.start - b.start);
      for (const [index, place] of sorted.entries())
        expect(place.start).toBeGreaterThanOrEqual(sorted[index - 1]?.end ?? 0);
    }
  });

  test('ids are their own, and a masked name is of one report', () => {
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
    for (const { masked, places } of entities)
      if (masked) expect(new Set(places.map(({ report }) => report)).size).toBeLessThanOrEqual(1);
  });
});

describe('the list of all', () => {
  const lists = [...pages.keys()].filter((one) => /^\/entities\/(?:page\/\d+\/)?$/.test(one));
  const counts = lists.flatMap((list) =>
    elementsOf(list)
      .filter((element) => attribute(element, 'data-places') !== '')
      .map((element) => ({
        count: Number(attribute(element, 'data-places')),
        shown: Number(/(\d+)\s*$/.exec(plain(element))?.[1]),
        href: attribute(element, 'href'),
      })),
  );

  test('every count is shown, and opens as many places', () => {
    expect(counts.length).toBeGreaterThan(0);
    for (const { count, shown, href } of counts) {
      expect(shown).toBe(count);
      expect(listedAt(href), href).toHaveLength(count);
    }
  });

  test('the counts are all the places of the data', () => {
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    expect(total).toBe(entities.reduce((sum, { places }) => sum + places.length, 0));
  });
});

describe('pages', () => {
  test.each(reports.map(({ id }) => [id]))('%s lists its names, every place once', (id) => {
    const shown = elementsOf(`/entities/in/${id}/`)
      .filter((element) => element.tagName === 'a' && hasClass(element, 'kw'))
      .map((element) => attribute(element, 'href'));
    const own = entities.flatMap(({ places }) => places.filter(({ report }) => report === id));
    expect(shown.toSorted()).toEqual(own.map(addressOf).toSorted());
  });

  test.each(reports.map(({ id }) => [id]))('%s marks them where it is read', (id) => {
    const ids = new Set(elementsOf(`/reports/${id}/`).map((element) => attribute(element, 'id')));
    const own = entities.flatMap(({ places }) => places.filter(({ report }) => report === id));
    for (const place of own) expect(ids, place.form).toContain(addressOf(place).split('#')[1]);
  });

  test('an entity’s own page has all its places, apart by sense, and lands', () => {
    const own = entities.filter(({ id }) => pages.has(`/entities/${id}/`));
    expect(own.length).toBeGreaterThan(0);
    for (const { id, places, url } of own) {
      expect(url).toBe(`/entities/${id}/`);
      const shown = elementsOf(url)
        .filter((element) => element.tagName === 'a' && hasClass(element, 'kw'))
        .map((element) => attribute(element, 'href'));
      expect(shown.toSorted()).toEqual(places.map(addressOf).toSorted());
    }
  });
});
