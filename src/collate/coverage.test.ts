import { expect, it } from 'vitest';
import { readText } from '../test/support/seed.ts';
import { coverage, stopsAt } from './coverage.ts';

const base = readText('一、总体要求\n坚持“稳中求进”，推动发展。\n二、重点任务\n抓好落实。\n');

it('is 1 for the same text in other punctuation and spacing', () => {
  expect(
    coverage(base, readText('一、总体要求\n\n坚持"稳中求进",推动发展。\n\n二、重点任务\n\n抓好落实。\n')),
  ).toBe(1);
});
it('is the share of the units that the witness has', () => {
  expect(coverage(base, readText('一、总体要求\n\n坚持“稳中求进”，推动发展。\n'))).toBeCloseTo(20 / 31, 5);
});
it('is 0 for another text', () => {
  expect(coverage(base, readText('另一篇。\n'))).toBe(0);
});
it('says where a witness breaks off', () => {
  expect(stopsAt(base, readText('一、总体要求\n\n坚持“稳中求进”，推动发展。\n'))).toBe('p1');
  expect(stopsAt(base, base)).toBeNull();
});
