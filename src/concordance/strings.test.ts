import { expect, it } from 'vitest';
import { countStrings } from './strings.ts';

const units = ['人人人，𠮷', '人𠮷'].map((text) => Array.from(text));

it('counts as a search counts: overlapping, within a unit, by characters', () => {
  expect([...countStrings(units, new Set(['人人', '人', '𠮷', '，𠮷', '没有', '']))].sort()).toEqual([
    ['人', 4],
    ['人人', 2],
    ['𠮷', 2],
    ['，𠮷', 1],
  ]);
  expect(countStrings(units, new Set())).toEqual(new Map());
});
