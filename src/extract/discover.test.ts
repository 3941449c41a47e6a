import { expect, it } from 'vitest';
import { discover } from './discover.ts';
import type { DiscoverUnit } from './discover.ts';

/** A term in many surroundings: every occurrence has its own neighbours. */
const LEFT = '东南西北上下左右前后内外高低';
const RIGHT = '春夏秋冬晨昏昼夜风雨雷电霜雪';
/** Text in which nothing recurs much: what the terms stand out from. */
const filler = (seed: number): string =>
  Array.from({ length: 120 }, (_, i) =>
    String.fromCharCode(0x4e00 + ((seed * 7919 + i * (104_729 + seed)) % 5003)),
  ).join('');
const unitsWith = (form: string, count: number, district = '甲'): DiscoverUnit[] =>
  Array.from({ length: count }, (_, i) => ({
    report: `${district}-2022`,
    district,
    text: `${LEFT.charAt(i % LEFT.length)}${form}${RIGHT.charAt(i % RIGHT.length)}，${filler(i)}`,
  }));
const terms = (units: readonly DiscoverUnit[], known: readonly string[] = []): string[] =>
  discover(units, { known }).map(({ term }) => term);

it('finds what recurs among changing neighbours, whole, and not its parts', () => {
  const found = terms(unitsWith('营商环境', 12));
  expect(found).toContain('营商环境');
  expect(found).not.toContain('营商');
  expect(found).not.toContain('商环境');
});

it('leaves out what is listed already, and what lies inside it', () => {
  expect(terms(unitsWith('营商环境', 12), ['营商环境'])).not.toContain('营商环境');
  expect(terms(unitsWith('营商环境', 12), ['营商环境']).some((term) => '营商环境'.includes(term))).toBe(
    false,
  );
});

it('keeps a part that stands on its own as well', () => {
  const units = [...unitsWith('营商环境', 8), ...unitsWith('环境', 12)];
  const found = discover(units, { known: [] });
  const part = found.find(({ term }) => term === '环境');
  expect([part?.count, part?.own]).toEqual([20, 12]);
});

it('gives every place, and counts districts and units', () => {
  const units = [...unitsWith('营商环境', 5), ...unitsWith('营商环境', 5, '乙')];
  const found = discover(units, { known: [] }).find(({ term }) => term === '营商环境');
  expect([found?.count, found?.units, found?.districts]).toEqual([10, 10, 2]);
  for (const { unit, start, end } of found?.places ?? [])
    expect(units[unit]?.text.slice(start, end)).toBe('营商环境');
});

it('does not join what punctuation parts, nor two units', () => {
  const units = Array.from({ length: 8 }, (_, i) => ({
    report: '甲',
    district: '甲',
    text: `${LEFT.charAt(i)}营商，环境${RIGHT.charAt(i)}，${filler(i)}`,
  }));
  expect(terms(units).filter((term) => term.includes('商环'))).toEqual([]);
});

it('gives the same list for the same texts, and an empty one for none', () => {
  const units = unitsWith('营商环境', 12);
  expect(discover(units, { known: [] })).toEqual(discover(units, { known: [] }));
  expect(discover([], { known: [] })).toEqual([]);
});
