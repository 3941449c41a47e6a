import { expect, it } from 'vitest';
import { choiceQuery, readChoice, sameChoice } from './choice.ts';

const read = (query: string) => readChoice(new URLSearchParams(query));

it('reads what it writes, and what a plain form sends', () => {
  expect(read(choiceQuery(['jia', 'yi-qu']))).toEqual(['jia', 'yi-qu']);
  expect(read('?d=jia&d=yi')).toEqual(['jia', 'yi']);
  expect(read('?d=jia%2Cyi')).toEqual(['jia', 'yi']);
});

it('takes each once, four at most, and nothing where there are fewer than two', () => {
  expect(read('?d=a,b,a,c,d,e')).toEqual(['a', 'b', 'c', 'd']);
  expect(read('?d=a,a,')).toBeNull();
  expect(read('')).toBeNull();
});

it('compares choices by order', () => {
  expect(sameChoice(['a', 'b'], ['a', 'b'])).toBe(true);
  expect(sameChoice(['a', 'b'], ['b', 'a'])).toBe(false);
  expect(sameChoice(['a'], ['a', 'b'])).toBe(false);
});
