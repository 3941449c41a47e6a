import { expect, test } from 'vitest';
import { conditionsInWords, conditionsOf, inWords } from './describe.ts';
import { readState, stateQuery } from './state.ts';
import type { State } from './state.ts';
import { names } from '../../test/search/names.ts';

const state = (query: string): State => readState(new URL(`https://example.org/search/${query}`));
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const told = (query: string): string => plain(inWords(state(query), names));

test('a plain search is its words', () => {
  expect(told('?q=营商环境&view=kwic&sort=left&width=40')).toBe('“营商环境”');
});

test('every condition is told, filters of one kind together', () => {
  expect(told('?q=营商 环境&any=优化 法治&none=经济&within=5&district=east&district=west&kind=heading')).toBe(
    '“营商 环境”〔任一：优化、法治；排除：经济；相距：不超过 5 字；地区：东区（推定）、西区；部位：标题〕',
  );
  expect(told('?any=优化 法治')).toBe('任一：优化、法治');
  expect(told('?q=营商 环境&within=0')).toBe('“营商 环境”〔相距：紧挨着〕');
});

test('a distance that does nothing is told to do nothing', () => {
  expect(told('?q=营商&within=5')).toContain('没有两个不同的词，不起作用');
  expect(told('?q=A a&within=5')).toContain('没有两个不同的词，不起作用');
  expect(told('?q=一 二 三 四 五 六 七 八 九&within=5')).toContain('词多于 8 个，不起作用');
});

test('a filter by something that is not there says so', () => {
  const [condition] = conditionsOf(state('?q=营商&district=nosuch'), names);
  expect([condition?.unknown, condition?.value]).toEqual([true, 'nosuch（没有这一项）']);
});

test('taking conditions away one by one leaves the plain search', () => {
  let left = state(
    '?q=营商 环境&any=优化&none=经济&within=5&district=east&theme=green&report=b&genre=speech',
  );
  for (let steps = 0; conditionsOf(left, names).length > 0; steps += 1) {
    expect(steps).toBeLessThan(10);
    left = conditionsOf(left, names)[0]?.without ?? left;
  }
  expect(stateQuery(left)).toBe(`?${new URLSearchParams({ q: '营商 环境' }).toString()}`);
  expect(conditionsInWords(left, names)).toBe('');
});
