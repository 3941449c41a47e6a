import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Cite } from '@citation-js/core';
import { fillView } from '../site/citation-parts.ts';
import { viewItem } from './items.ts';
import { FORMATS } from './model.ts';
import { citedViews, quoted, viewKey, writeView } from './views.ts';
import { writeCitation } from './write.ts';

const EDITION = ['abc123', '2026-11-22'] as const;

/** A page that is called something, at an address. */
const called = (title: string, path: string) => ({
  id: viewKey(`/${path}/`),
  title,
  address: `https://example.org/base/${path}/`,
});

/** Whatever a reader may type, on one line. */
const typed = fc
  .stringMatching(/^[一-十a-zA-Z0-9“”‘’《》，：、。（）〔〕&%{}"<>'`~^_#$\\/|:;!?.,*+=@[\]— -]{1,60}$/u)
  .map((text) => text.replace(/ +/gu, ' ').trim())
  .filter((text) => text !== '');
const NAMED = ['<i>甲</i>', '<script>', '&amp;', '{甲}', '%E4', "--- `` '' ?`", '“‘甲’”的“乙”', '$&', 'PPP'];
const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

test('a page of the site is cited as the libraries would cite it', () => {
  const path = fc.stringMatching(/^[a-z0-9-]{1,12}(\/[a-z0-9-]{1,12}){0,3}$/u);
  const plain = fc.stringMatching(
    /^([一-龥]{1,8}|[，：、；·—*×+]|[0-9]{1,6}([.,][0-9]{1,3})?%?|[“（《]([一-龥]|[0-9]|[，、]){1,4}[》）”]){1,12}$/u,
  );
  const source = fc.constantFrom('texts' as const, 'editors' as const);
  fc.assert(
    fc.property(fc.oneof(plain, typed), path, source, (title, place, from) => {
      const one = { ...called(title, place), source: from };
      expect(writeView(one, ...EDITION)).toEqual(writeCitation(viewItem(one, ...EDITION)));
    }),
    { numRuns: 500 },
  );
});

/** Citation.js takes an address in which nothing but `&`, `#` and the like is escaped for one that is to be escaped. */
const view = (title: string, query: string) => ({
  key: 'search:0123abcd',
  title,
  address: `https://example.org/base/search/?${new URLSearchParams({ q: query, none: '甲&' }).toString()}`,
});
/** What a reader's browser makes of the pattern that the page carries. */
const filledIn = (one: ReturnType<typeof view>, iso: string): Record<string, string> =>
  Object.fromEntries(
    citedViews(...EDITION, 'texts', true).map(({ id, parts }) => [id, fillView(id, parts, one, iso)]),
  );

test('what a reader’s browser fills in is what the libraries would write of it, the day included', () => {
  fc.assert(
    fc.property(fc.oneof(typed, fc.constantFrom(...NAMED)), day, (title, at) => {
      const one = view(title, title);
      const iso = at.toISOString().slice(0, 10);
      const accessed = { 'date-parts': [iso.split('-').map(Number)] };
      const item = viewItem({ id: one.key, title, address: one.address }, ...EDITION);
      const written = writeCitation({ ...item, accessed });
      // RIS writes a day as it was given, without zeros; readers' programs take both
      const same = (text = ''): string => text.replace(/^M1.*$/mu, '');
      const filled = filledIn(one, iso);
      for (const format of FORMATS) expect(same(filled[format]), format).toBe(same(written[format]));
    }),
    { numRuns: 300 },
  );
});

test('programs read back the title, the address and the day, whatever was typed', () => {
  const fields = ['title', 'URL'] as const;
  fc.assert(
    fc.property(fc.oneof(typed, fc.constantFrom(...NAMED)), (title) => {
      const one = view(title, title);
      const { gbt = '', bibtex = '', ris = '', csl = '' } = filledIn(one, '2026-01-03');
      const known = { title, URL: one.address };
      for (const text of [bibtex, ris]) {
        const [item] = new Cite(text).data;
        expect(Object.fromEntries(fields.map((field) => [field, item?.[field]]))).toEqual(known);
      }
      expect(JSON.parse(csl)).toMatchObject([
        { ...known, id: one.key, accessed: { 'date-parts': [[2026, 1, 3]] } },
      ]);
      expect(gbt).toBe(
        `区策对读. ${title}[EB/OL]. 区策对读（语料版abc123）, 2026[2026-01-03]. ${one.address}.`,
      );
    }),
    { numRuns: 300 },
  );
});

test('no title breaks a line of RIS', () => {
  const one = view(' 甲\r\nER  - \n\u2028TY\u0000  - 乙\t ', '甲');
  const { ris = '' } = filledIn(one, '2026-01-03');
  expect(ris).toContain('\nTI  - 甲 ER - TY - 乙\n');
  for (const line of ris.split('\n')) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /u);
});

test('an address that is a name of the language is an address', () => {
  const one = called('甲', 'constructor');
  expect(writeView(one, ...EDITION)).toEqual(writeCitation(viewItem(one, ...EDITION)));
});

test('an edition without a day is cited too', () => {
  const one = called('本页十二篇里，“青年”都用', 'themes/x');
  expect(writeView(one, 'abc', '')).toEqual(writeCitation(viewItem(one, 'abc', '')));
});

test('of very many pages the libraries are asked for few', () => {
  const titles = [
    '涧西区（推定）约2024年的词语：12条，3条只此一区说',
    '词语“三个确保”（第2页）：1,204个区用到，共3,560处',
    '各篇的同文：1,000篇里，998篇有与别区相同的话',
    '福田区2025年各领域的篇幅：说得最多的是产业发展，占全篇12.5%',
    '《政府工作报告》的校本：与底本有6处不同',
  ];
  const began = performance.now();
  for (let n = 0; n < 2000; n += 1)
    for (const title of titles) writeView(called(title, `terms/${n}`), ...EDITION);
  // some 20 ms; the libraries would need 18 seconds
  expect(performance.now() - began).toBeLessThan(3000);
});

test('what is called stands in quotation marks, and what it quotes in single ones', () => {
  expect(quoted('智慧岛')).toBe('“智慧岛”');
  expect(quoted('“亲”“清”')).toBe('“‘亲’‘清’”');
});

test('a page has a key of its own', () => {
  expect(viewKey('/')).toBe('home');
  expect(viewKey('/terms/a/2/')).toBe('terms:a:2');
  expect(viewKey('/terms/a-2/')).toBe('terms:a-2');
});
