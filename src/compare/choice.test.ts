import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceQuery, readAsked, sameChoice, settle } from './choice.ts';
import type { Settled } from './choice.ts';

const read = (query: string) => readAsked(new URLSearchParams(query));
const NAMES: ReadonlyMap<string, string> = new Map(
  ['jia', 'yi', 'bing', 'ding', 'wu-qu'].map((id) => [id, id]),
);
const USUAL = ['jia', 'yi', 'bing', 'ding'];
const settled = (query: string): Settled => {
  const asked = read(query);
  return asked ? settle(asked, USUAL, (id) => NAMES.get(id) ?? null) : { chosen: null, told: [] };
};

describe('an address', () => {
  it('is read as it is written, and as a plain form sends it', () => {
    expect(read(choiceQuery(['jia', 'wu-qu']))?.ids).toEqual(['jia', 'wu-qu']);
    expect(read('?d=jia&d=yi')?.ids).toEqual(['jia', 'yi']);
    expect(read('?d=jia%2Cyi')?.ids).toEqual(['jia', 'yi']);
    expect(read('?q=jia')).toBeNull();
  });

  it.each([
    ['nothing', '?d=', null, []],
    ['one of two unknown', '?d=jia,foo', ['jia', 'yi'], ['没有“foo”', '补上了yi']],
    ['one alone', '?d=yi', ['yi', 'jia'], ['补上了jia']],
    ['one of three unknown', '?d=jia,foo,yi', ['jia', 'yi'], ['没有“foo”']],
    ['repeated', '?d=jia,jia,yi', ['jia', 'yi'], []],
    ['more than four', '?d=jia,yi,bing,ding,wu-qu', USUAL, ['至多对读 4 个区，“wu-qu”']],
    ['HTML', '?d=%3Cimg%20src%3Dx%3E,jia,yi', ['jia', 'yi'], ['没有“<img src=x>”']],
    ['broken encoding', '?d=%E0%A4%A,yi,jia', ['yi', 'jia'], ['没有“']],
    [
      'names of properties',
      '?d=__proto__,constructor',
      null,
      ['没有“constructor”、“__proto__”这几个区', '默认的'],
    ],
  ])('with %s', (_, query, chosen, parts) => {
    const found = settled(query);
    expect(found.chosen).toEqual(chosen);
    expect(found.told).toHaveLength(parts.length);
    for (const [place, part] of parts.entries()) expect(found.told[place]).toContain(part);
  });

  it('of any kind ends in two to four districts that there are, or in the usual ones', () => {
    const id = fc.oneof(fc.constantFrom(...NAMES.keys(), 'foo', '../x', '<b>', '%', ''), fc.string());
    fc.assert(
      fc.property(fc.array(id, { maxLength: 9 }), fc.boolean(), (ids, escaped) => {
        const list = ids.map((one) => (escaped ? encodeURIComponent(one) : one)).join(',');
        const { chosen, told } = settled(`?d=${list}`);
        if (chosen === null) return;
        expect(chosen.length).toBeGreaterThanOrEqual(2);
        expect(chosen.length).toBeLessThanOrEqual(4);
        expect(new Set(chosen).size).toBe(chosen.length);
        for (const one of chosen) expect(NAMES.has(one)).toBe(true);
        // what was settled is settled: the cleaned address has nothing more to say
        expect(settled(choiceQuery(chosen))).toEqual({ chosen, told: [] });
        expect(told.join('').length).toBeLessThan(400);
      }),
    );
  });
});

it('compares choices by order', () => {
  expect(sameChoice(['a', 'b'], ['a', 'b'])).toBe(true);
  expect(sameChoice(['a', 'b'], ['b', 'a'])).toBe(false);
  expect(sameChoice(['a'], ['a', 'b'])).toBe(false);
});
