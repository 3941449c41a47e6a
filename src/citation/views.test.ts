import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { viewItem } from './items.ts';
import { citedTitle, quoted, viewKey, writeView } from './views.ts';
import { writeCitation } from './write.ts';

const EDITION = ['abc123', '2026-11-22'] as const;

/** A page that is called something, at an address. */
const called = (title: string, path: string) => ({
  id: viewKey(`/${path}/`),
  title,
  address: `https://example.org/base/${path}/`,
});

test('a page of the site is cited as the libraries would cite it', () => {
  const path = fc.stringMatching(/^[a-z0-9-]{1,12}(\/[a-z0-9-]{1,12}){0,3}$/u);
  const plain = fc.stringMatching(
    /^([一-龥]{1,8}|[，：、；·—*×+]|[0-9]{1,6}([.,][0-9]{1,3})?%?|[“（《]([一-龥]|[0-9]|[，、]){1,4}[》）”]){1,12}$/u,
  );
  const any = fc.stringMatching(/^[一-十a-z0-9“”‘’《》，：、。&%{}"<>'\\ -]{1,60}$/u);
  const source = fc.constantFrom('texts' as const, 'editors' as const);
  fc.assert(
    fc.property(fc.oneof(plain, any), path, source, (title, place, from) => {
      const one = { ...called(title, place), source: from };
      expect(writeView(one, ...EDITION)).toEqual(writeCitation(viewItem(one, ...EDITION)));
    }),
    { numRuns: 500 },
  );
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

describe('titles', () => {
  test('say what is cited, and of several pages which one', () => {
    expect(citedTitle({ of: '主题“智慧岛”', said: '只有一篇说' })).toBe('主题“智慧岛”：只有一篇说');
    expect(citedTitle({ of: '主题', said: '各说各的', pages: 3 })).toBe('主题（第1页）：各说各的');
    expect(citedTitle({ of: '主题', page: 2 })).toBe('主题（第2页）');
  });
  test('say nothing twice and hold no space that only a line needs', () => {
    expect(citedTitle({ of: '粮食产量', said: '粮食产量，两篇有' })).toBe('粮食产量，两篇有');
    expect(citedTitle({ of: '粮食产量', said: '粮食产量：两篇有', page: 2, pages: 3 })).toBe(
      '粮食产量（第2页）：两篇有',
    );
    expect(citedTitle({ of: '粮食', said: '粮食' })).toBe('粮食');
    expect(citedTitle({ of: '粮食', said: '粮食产量不明' })).toBe('粮食：粮食产量不明');
    expect(citedTitle({ of: '名称', said: '共\u00a012\u00a0处，占 3.5%' })).toBe('名称：共12处，占3.5%');
    expect(citedTitle({ of: 'PPP\u00a0模式 A B' })).toBe('PPP模式A B');
  });
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
