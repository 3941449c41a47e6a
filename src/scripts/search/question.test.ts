import { expect, test } from 'vitest';
import { foldByPairs } from '../../search/shared/folding.ts';
import { runsOf } from '../../search/shared/query.ts';
import { placesIn } from '../../search/shared/scan.ts';
import { countedPlaces, markedRuns, meaningOf } from './question.ts';
import type { Meaning } from './question.ts';
import type { Finer } from './state.ts';

const fold = foldByPairs('營营創创環环');
const meant = (query: string, finer: Partial<Finer> = {}): Meaning =>
  meaningOf({ query, finer: { any: '', none: '', within: null, ...finer } }, fold);

test('a word of 任一 is asked once, however it is written', () => {
  expect(meant('', { any: '营商 营商' }).any).toEqual(['营商']);
  expect(meant('', { any: '创新 創新' }).any).toEqual(['创新']);
  expect(meant('', { any: 'A a Ａ' }).any).toEqual(['A']);
  expect(meant('', { any: '“ "' }).any).toEqual(['“']);
});

test('任一 says nothing where one of its words is asked for anyway', () => {
  expect(meant('营商环境', { any: '營商環境 优化' }).any).toEqual([]);
  expect(markedRuns(meant('营商环境', { any: '營商環境 优化' }))).toBe('营商环境');
  expect(markedRuns(meant('营商环境', { any: '优化 法治' }))).toBe('营商环境 优化 法治');
});

test('what folds to nothing is no word', () => {
  const invisible = '\u200b';
  const meaning = meant(invisible, { any: `${invisible} 营商`, none: invisible });
  expect([meaning.all, meaning.any, meaning.none]).toEqual([[], ['营商'], []]);
});

test('a distance needs two different words, and not too many of them', () => {
  expect(meant('营商 环境', { within: 0 }).within).toBe(0);
  expect(meant('营商 營商', { within: 3 }).within).toBe(null);
  expect(meant('一 二 三 四 五 六 七 八', { within: 3 }).within).toBe(3);
  expect(meant('一 二 三 四 五 六 七 八 九', { within: 3 }).within).toBe(null);
});

const counted = (text: string, meaning: Meaning): string[] =>
  countedPlaces({ text, places: placesIn(text, runsOf(markedRuns(meaning), fold), fold) }, meaning, fold).map(
    ({ start, end }) => text.slice(start, end),
  );

test('distance is counted in characters that count, between words', () => {
  expect(counted('营商环境', meant('营商 环境', { within: 0 }))).toEqual(['营商', '环境']);
  expect(counted('营商 \u200b\n环境', meant('营商 环境', { within: 0 }))).toEqual(['营商', '环境']);
  expect(counted('营商的环境', meant('营商 环境', { within: 0 }))).toEqual([]);
  expect(counted('营商的𠮷环境', meant('营商 环境', { within: 2 }))).toEqual(['营商', '环境']);
  expect(counted('营商的𠮷环境', meant('营商 环境', { within: 1 }))).toEqual([]);
});

test('only occurrences that are near are counted; those of 任一 all are', () => {
  const text = '环境好，发展快，優化营商环境，优化服务';
  expect(counted(text, meant('营商 环境', { within: 2 }))).toEqual(['营商', '环境']);
  expect(counted(text, meant('营商 环境', { within: 2, any: '优化 发展' }))).toEqual([
    '发展',
    '营商',
    '环境',
    '优化',
  ]);
});

test('a word that is asked twice counts twice, near or not', () => {
  expect(counted('营商环境', meant('营商 营商 环境', { within: 0 })).toSorted()).toEqual([
    '环境',
    '营商',
    '营商',
  ]);
});
