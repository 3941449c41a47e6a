/** The home page: every number of the contrasts, counted anew from the public files. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { pagesOf } from '../helpers/site.ts';
import { elementsBelow } from '../helpers/references.ts';
import { parse } from 'parse5';

const site = inject('site');
const read = (name: string): string => readFileSync(path.join(site, name), 'utf8');

interface Published {
  readonly themes: readonly {
    readonly id: string;
    readonly counts: Readonly<Record<string, { readonly direct: number }>>;
  }[];
}
const { themes } = JSON.parse(read('data/themes.json')) as Published;

/** Occurrences, overlapping ones included. */
function occurrences(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count += 1;
  return count;
}

const links = [...elementsBelow(parse(read('index.html')))]
  .filter(({ tagName }) => tagName === 'a')
  .map((element) => {
    const attribute = (name: string): string => element.attrs.find((one) => one.name === name)?.value ?? '';
    const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
    return { href: attribute('href'), className: attribute('class'), text: text.trim() };
  });
const numbers = links.filter(({ className }) => className === 'num');

describe('the contrasts', () => {
  test('are there', () => {
    expect(pagesOf(site).some(({ path: page }) => page === '/')).toBe(true);
    expect(numbers.length).toBeGreaterThanOrEqual(10);
  });

  test.each(numbers)('$href says $text', ({ href, text }) => {
    const theme = /\/themes\/([^/]+)\/(?:\d+\/)?#(.+)-direct$/.exec(href);
    if (theme) {
      const [, id, report = ''] = theme;
      expect(themes.find((one) => one.id === id)?.counts[report]?.direct).toBe(Number(text));
      return;
    }
    const query = new URL(href, 'http://localhost').searchParams;
    const report = query.get('report') ?? '';
    expect(occurrences(read(`data/text/${report}.txt`), query.get('q') ?? '')).toBe(Number(text));
  });
});
