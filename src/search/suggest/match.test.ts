import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldByPairs } from '../shared/folding.ts';
import type { SuggestPage } from './file.ts';
import { isWordy, named, pinyinOf, prepare } from './match.ts';
import { syllablesOf } from './pinyin.ts';

const fold = foldByPairs('營营環环');

const page = (
  id: string,
  names: readonly string[],
  near: readonly string[] = [],
  mark = '',
): SuggestPage => ({
  kind: 'theme',
  id,
  label: (names[0] ?? '') + mark,
  detail: '',
  path: `themes/${id}/`,
  names: [
    ...names.map((text) => ({ text, pinyin: syllablesOf(text), ...(mark === '' ? {} : { mark }) })),
    ...near.map((text) => ({ text, pinyin: '' })),
  ],
  record: id,
});

const pages = prepare(
  [
    page('environment', ['营商环境'], ['放管服', '“亲”“清”政商关系']),
    page('island', ['智慧岛']),
    page('five', ['5G+工业互联网']),
    page('green', ['绿色发展']),
    page('west', ['涧西区', '涧西'], [], '（推定）'),
  ],
  fold,
);
const ids = (query: string): string[] => named(pages, query, fold).map(({ page: { id } }) => id);

describe('pinyin', () => {
  test('is spelled without tones, ü as v, digits and letters one by one', () => {
    expect(syllablesOf('营商环境')).toBe('ying shang huan jing');
    expect(syllablesOf('绿色')).toBe('lv se');
    expect(syllablesOf('重庆')).toBe('chong qing');
    expect(syllablesOf('5G+工业')).toBe('5 g gong ye');
    expect(syllablesOf('“*”')).toBe('');
  });

  test('is read as people write it', () => {
    expect(pinyinOf("Ying'shang huan-jing")).toBe('yingshanghuanjing');
    expect(pinyinOf('yíngshāng')).toBe('yingshang');
    expect(pinyinOf('lǜ')).toBe('lv');
    expect(pinyinOf('营shang')).toBeNull();
    expect(pinyinOf('2022')).toBeNull();
  });

  test.each([
    'yshj',
    'YSHJ',
    'yingshanghuanjing',
    'YingShang HuanJing',
    'yingshangh',
    'yingshj',
    'yshuan',
    'ys',
    'shanghuan',
    'huanj',
  ])('%s finds 营商环境', (query) => {
    expect(ids(query)[0]).toBe('environment');
  });

  test.each(['yshjx', 'xyshj', 'ingshang', 'hj1', 'yjhs'])('%s finds nothing', (query) => {
    expect(ids(query)).toEqual([]);
  });

  test('letters and digits among characters', () => {
    expect(ids('5g')).toEqual(['five']);
    expect(ids('5ggy')).toEqual(['five']);
    expect(ids('lvse')).toEqual(['green']);
  });
});

describe('names', () => {
  test('the whole, the beginning, the middle, traditional characters, another name', () => {
    for (const query of ['营商环境', '营商', '商环', '營商環境', '营 商', '放管服'])
      expect(ids(query)).toEqual(['environment']);
  });

  test('a question that holds names', () => {
    expect(ids('涧西区的智慧岛')).toEqual(['island', 'west']);
  });

  test('an inferred name is never shown without its mark', () => {
    for (const query of ['涧西', 'jianxi', 'jx', '涧西区', 'jxq'])
      for (const { page: found, name } of named(pages, query, fold)) {
        expect(found.label).toBe('涧西区（推定）');
        expect(name).toMatch(/（推定）$/);
      }
  });

  test('one page once, however many of its names match', () => {
    expect(ids('涧西')).toEqual(['west']);
  });
});

describe('what the pages say', () => {
  test.each(['打造', '牡丹广场', '营商环境优化', 'gdp'])('%s is asked for', (query) => {
    expect(isWordy(query)).toBe(true);
  });

  test.each(['', '的', '2021年', '2021', '，打造', '“亲”', '打造*', '长'.repeat(13), '长'.repeat(600)])(
    '%s is not',
    (query) => {
      expect(isWordy(query)).toBe(false);
    },
  );
});

describe('hostile questions', () => {
  test.each([
    '',
    ' ',
    '"',
    '“”',
    '*',
    '%',
    '<img src=x onerror=alert(1)>',
    '\ud83d',
    '\udc00',
    '👨‍👩‍👧',
    '\u0000',
    '%00',
  ])('%j finds nothing', (query) => {
    expect(ids(query)).toEqual([]);
  });

  test.each(['__proto__', 'constructor', '的'.repeat(10_000), 'a'.repeat(10_000), 'y'.repeat(10_000)])(
    'a strange one does no harm',
    (query) => {
      expect(ids(query)).toEqual([]);
    },
  );

  test('any string is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => {
        expect(ids(query).length).toBeLessThanOrEqual(pages.length);
      }),
    );
  });

  test('every beginning of full pinyin and of initials finds its page', () => {
    for (const [{ id }, names] of pages)
      for (const { full, initials } of names)
        for (const spelling of [full, initials])
          for (let size = 1; size <= spelling.length; size += 1) {
            const query = spelling.slice(0, size);
            if (/[a-z]/.test(query)) expect(ids(query)).toContain(id);
          }
  });
});

test('of the names within a question the longest comes first', () => {
  const several = prepare(
    [page('short', ['研发']), page('long', ['研发目标']), page('longer', ['研发目标更高'])],
    fold,
  );
  expect(named(several, '谁的研发目标更高', fold).map(({ page: { id } }) => id)).toEqual([
    'longer',
    'long',
    'short',
  ]);
});
