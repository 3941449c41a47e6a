import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadEdition } from '../../edition/index.ts';
import { scan } from '../../search/browser/quick.ts';
import { openQuickText } from '../../search/browser/quick.ts';
import { pairsFor } from '../../search/build/traditional.ts';
import { foldByPairs, foldText } from '../../search/shared/folding.ts';
import { foldedBefore, hitsIn } from './find.ts';
import type { Asked } from './find.ts';

const edition = await loadEdition(pathToFileURL('content/'), pathToFileURL('seeds/'));
const pairs = pairsFor(
  new Set(edition.reports.flatMap(({ text }) => text.units.flatMap((unit) => [...unit.text]))),
);
const fold = foldByPairs(pairs);
const quick = openQuickText({
  pairs,
  themes: {},
  reports: edition.reports.map(({ id, district, genre, text }) => ({
    id,
    district: district.id,
    genre,
    ids: text.units.map((unit) => unit.id),
    texts: text.units.map((unit) => unit.text),
  })),
});

const plain = (query: string): Asked => ({ query, any: '' });
const folded = (text: string): string => foldText(text, fold).characters.join('');

/** The meaning of a query of one run, written down as plainly as can be. */
function brute(texts: readonly string[], query: string): number {
  const needle = folded(query);
  let count = 0;
  for (const text of texts.map(folded))
    for (let at = text.indexOf(needle); needle !== '' && at >= 0; at = text.indexOf(needle, at + 1))
      count += 1;
  return count;
}

const queries = [
  '营商环境',
  '營商環境',
  '风口产业',
  '的',
  '“',
  '*',
  '2021年',
  '高质量 发展',
  '营商环境 环境',
  '绝无此词',
  '一 一',
  'Ａ',
];

describe.each(edition.reports.map((report) => [report.id, report] as const))('%s', (id, { text }) => {
  const texts = text.units.map((unit) => unit.text);

  test.each(queries)('%s: as often as the search says', (query) => {
    expect(hitsIn(texts, plain(query), fold)).toHaveLength(scan(quick, query, { report: id }).occurrences);
  });

  test('any stretch of the text: as brute force counts, and each range is the query itself', () => {
    const some = fc
      .tuple(fc.integer({ min: 0, max: texts.length - 1 }), fc.nat(), fc.integer({ min: 1, max: 12 }))
      .map(([unit, from, size]) => {
        const characters = [...(texts[unit] ?? '')];
        const start = from % Math.max(1, characters.length);
        return characters
          .slice(start, start + size)
          .join('')
          .replace(/\s+/gu, '');
      });
    fc.assert(
      fc.property(some, (query) => {
        const hits = hitsIn(texts, plain(query), fold);
        expect(hits).toHaveLength(brute(texts, query));
        for (const { unit, start, end } of hits)
          expect(folded((texts[unit] ?? '').slice(start, end))).toBe(folded(query));
      }),
      { numRuns: 300 },
    );
  });
});

describe('one of several', () => {
  const texts = ['营商环境好', '營商環境', '优化服务', '改革，优化环境', '别的'];
  const found = (query: string, any: string): string[] =>
    hitsIn(texts, { query, any }, fold).map(
      ({ unit, start, end }) => `${unit} ${(texts[unit] ?? '').slice(start, end)}`,
    );

  test('stands in the unit, and all of them that stand there are marked', () => {
    expect(found('', '改革 优化')).toEqual(['2 优化', '3 改革', '3 优化']);
    expect(found('环境', '改革 优化')).toEqual(['3 改革', '3 优化', '3 环境']);
  });

  test('is counted once, however often and in whatever form it is named', () => {
    expect(found('', '营商 營商 营商')).toEqual(['0 营商', '1 營商']);
  });

  test('is no condition where it is asked for anyway, in whatever form', () => {
    expect(found('營商環境', '营商环境 优化')).toEqual(found('营商环境', ''));
    expect(found('营商环境', ' ')).toEqual(['0 营商环境', '1 營商環境']);
  });
});

test('an occurrence is named by what stands before it, however that is written', () => {
  expect(foldedBefore('环 境　优化', '环 境　'.length, fold)).toBe(2);
  expect(foldedBefore('𠮷优化', '𠮷'.length, fold)).toBe(1);
});

test('overlapping occurrences each count, and nothing does harm', () => {
  expect(hitsIn(['人人人'], plain('人人'), fold)).toHaveLength(2);
  expect(hitsIn(['a😀b'], plain('\ud83d'), fold)).toEqual([]);
  for (const query of ['', '  ', '\ud83d', '<img>', '%00', '甲 '.repeat(5000)])
    expect(hitsIn(['文'], plain(query), fold)).toEqual([]);
});
