import fc from 'fast-check';
import { expect, it } from 'vitest';
import packages from '../../package.json' with { type: 'json' };
import { jieba, SEGMENTER } from './segmenter.ts';
import { disjoint, isWord, lengthsOf, wordList, wordsIn, wordsOfLengths } from './words.ts';

const cut = (text: string, forms: { start: number; end: number }[] = []): string[] =>
  wordsIn(text, jieba, forms).map(({ start, end }) => text.slice(start, end));

it('names the segmenter with the version that is pinned', () => {
  expect(SEGMENTER).toBe(`jieba-wasm ${packages.dependencies['jieba-wasm']}`);
});

it('cuts as the segmenter does', () => {
  expect(cut('持续优化营商环境，新增市场主体*户。')).toEqual([
    '持续',
    '优化',
    '营商',
    '环境',
    '，',
    '新增',
    '市场主体',
    '*',
    '户',
    '。',
  ]);
});

it('never cuts a lexicon form', () => {
  const text = '持续优化营商环境';
  expect(cut(text, [{ start: 4, end: 8 }])).toEqual(['持续', '优化', '营商环境']);
  // and cuts where a form ends, even inside a word of the segmenter's
  expect(cut('新增市场主体', [{ start: 2, end: 4 }])).toEqual(['新增', '市场', '主体']);
});

it('refuses a segmenter that loses characters', () => {
  expect(() => wordsIn('一二', () => ['一'])).toThrow(RangeError);
});

it('covers any text, without gap or overlap, and comes back from its lengths', () => {
  const anything = fc.string({
    unit: fc.constantFrom('营', '商', '环', '境', '𠮷', ' ', '，', '*', 'A', '5', '\n'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(anything, (text) => {
      const words = wordsIn(text, jieba);
      expect(words.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      expect(wordsOfLengths(text, lengthsOf(text, words))).toEqual(words);
    }),
  );
  expect(() => wordsOfLengths('营商', [1])).toThrow(RangeError);
});

it('keeps the longest of overlapping forms', () => {
  expect(
    disjoint([
      { start: 0, end: 2 },
      { start: 1, end: 5 },
      { start: 5, end: 6 },
    ]),
  ).toEqual([
    { start: 1, end: 5 },
    { start: 5, end: 6 },
  ]);
});

it('counts words, not punctuation, masks or figures', () => {
  expect(['营商', 'GDP', '5G', '12', '*', '，', ' '].map(isWord)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  const text = '发展，发展*12';
  expect(wordList([{ text, words: wordsIn(text, jieba) }])).toEqual([['发展', 2]]);
});
