/** Every count on a page of terms opens as many places, and every place stands where the data say. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { checkout } from '../helpers/build.ts';
import { pagesOf } from '../helpers/site.ts';

interface Range {
  readonly report: string;
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
  readonly source: readonly { readonly seed: string; readonly start: number; readonly end: number }[];
  readonly url: string;
}
interface Published {
  readonly terms: readonly {
    readonly id: string;
    readonly label: string;
    readonly variants: readonly { readonly form: string; readonly count: number }[];
    readonly expansions: readonly {
      readonly by: string;
      readonly text: string;
      readonly source: string | null;
      readonly places: readonly Range[];
    }[];
    readonly counts: Readonly<Record<string, number>>;
    readonly places: readonly (Range & { readonly form: string })[];
    readonly url: string;
  }[];
}
interface Reports {
  readonly reports: readonly {
    readonly id: string;
    readonly sections: readonly { readonly id: string; readonly heading: string; readonly runIn: boolean }[];
    readonly paragraphs: readonly { readonly id: string; readonly text: string }[];
  }[];
}

const site = inject('site');
const file = (name: string): string => readFileSync(path.join(site, name), 'utf8');
const { terms } = JSON.parse(file('data/terms.json')) as Published;
const { reports } = JSON.parse(file('data/reports.json')) as Reports;
const htmlOf = new Map(pagesOf(site).map((page) => [page.path, page.html]));
const split = (url: string): [page: string, anchor: string] => {
  const at = url.indexOf('#');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
};

/** The lines of the list that follows the element with an id. */
function linesAt(url: string): number {
  const [page, anchor] = split(url);
  const html = htmlOf.get(page) ?? '';
  const from = html.indexOf(`id="${anchor}"`);
  if (from < 0) return -1;
  const start = html.indexOf('<ol class="kwic"', from);
  return html.slice(start, html.indexOf('</ol>', start)).split('<li').length - 1;
}

describe('pages', () => {
  const lists = [...htmlOf].filter(([address]) => /^\/terms\/(?:page\/\d+\/)?$/.test(address));

  test('every count of the list opens as many lines', () => {
    let sum = 0;
    let counts = 0;
    for (const [, html] of lists)
      for (const [, href = '', count = ''] of html.matchAll(/href="([^"]+)" data-count="(\d+)"/g)) {
        expect.soft(linesAt(href), href).toBe(Number(count));
        sum += Number(count);
        counts += 1;
      }
    expect(counts).toBeGreaterThan(100);
    expect(sum).toBe(terms.reduce((all, { places }) => all + places.length, 0));
  });

  test('a term’s page has all of its places', () => {
    const own = terms.filter(({ url }) => !url.includes('/in/'));
    expect(own.length).toBeGreaterThan(10);
    for (const { url, counts } of own)
      for (const [report, count] of Object.entries(counts))
        expect.soft(linesAt(`${url}#${report}`), url).toBe(count);
  });

  test('a report’s page has all of its terms with all places', () => {
    for (const { id } of reports) {
      const html = htmlOf.get(`/terms/in/${id}/`) ?? '';
      const places = terms.flatMap((term) => term.places.filter(({ report }) => report === id));
      expect(html.split('class="kw"').length - 1).toBe(places.length);
      for (const term of terms.filter(({ counts }) => id in counts))
        expect.soft(linesAt(`/terms/in/${id}/#${term.id}`), term.id).toBe(term.counts[id]);
    }
  });

  test('every place has its address in the text, and every mark in the text an entry', () => {
    for (const { places, url } of terms) {
      expect.soft(htmlOf.has(split(url)[0]), url).toBe(true);
      for (const place of places) {
        const [page, anchor] = split(place.url);
        expect.soft(htmlOf.get(page)?.includes(`id="${anchor}"`), place.url).toBe(true);
      }
    }
    for (const { id } of reports) {
      const links = [
        ...(htmlOf.get(`/reports/${id}/`) ?? '').matchAll(/<a class="w(?: f)?"[^>]* href="([^"]+)"/g),
      ];
      expect(links.length).toBeGreaterThan(10);
      for (const [, href = ''] of links) {
        const [page, anchor] = split(href);
        expect.soft(htmlOf.get(page)?.includes(anchor === '' ? '<h1' : `id="${anchor}"`), href).toBe(true);
      }
    }
  });
});

describe('data', () => {
  const units = new Map(
    reports.flatMap(({ id, sections, paragraphs }) => [
      ...paragraphs.map((unit) => [`${id} ${unit.id}`, [...unit.text]] as const),
      ...sections
        .filter(({ runIn }) => !runIn)
        .map((unit) => [`${id} ${unit.id}`, [...unit.heading]] as const),
    ]),
  );
  const seeds = new Map<string, string[]>();
  const seedOf = (seed: string): string[] => {
    const known = seeds.get(seed) ?? [...readFileSync(path.join(checkout, 'seeds', seed), 'utf8')];
    seeds.set(seed, known);
    return known;
  };
  const textAt = ({ report, paragraph, start, end }: Range): string =>
    (units.get(`${report} ${paragraph}`) ?? []).slice(start, end).join('');
  const sourceAt = ({ source }: Range): string =>
    source.map(({ seed, start, end }) => seedOf(seed).slice(start, end).join('')).join('');

  test('every form stands at its offset, in the text and in the seed', () => {
    for (const { places, counts, variants } of terms) {
      expect(places.length).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0));
      expect(places.length).toBe(variants.reduce((sum, { count }) => sum + count, 0));
      for (const place of places) {
        expect.soft(textAt(place)).toBe(place.form);
        expect.soft(sourceAt(place)).toBe(place.form);
      }
    }
  });

  test('what a text says of a term is quoted with its places; what editors say has its source', () => {
    let quoted = 0;
    for (const { expansions } of terms)
      for (const { by, text, places, source } of expansions) {
        if (by === 'editors') expect(source).not.toBe(null);
        else {
          quoted += 1;
          expect.soft(places.map(textAt).join('；')).toBe(text);
          expect.soft(places.map(sourceAt).join('；')).toBe(text);
        }
      }
    expect(quoted).toBeGreaterThan(5);
  });

  test('the table has one row a place', () => {
    const rows = file('data/terms.csv').trimEnd().split('\n').length - 1;
    expect(rows).toBe(terms.reduce((sum, { places }) => sum + places.length, 0));
  });
});
