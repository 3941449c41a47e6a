import { describe, expect, it } from 'vitest';
import { reportId } from '../corpus/ids.ts';
import { readText } from '../test/support/seed.ts';
import { resolveIn } from './references.ts';

const id = reportId('linjiang-2023');
const report = {
  id,
  text: readText('一、总体要求\n坚持稳中求进，推动高质量发展。\n推动高质量发展，坚持创新。\n'),
};
const resolve = (from: string, to?: string) =>
  resolveIn(report, { report: id, from, ...(to === undefined ? {} : { to }) });

describe('resolveIn', () => {
  it('gives the range from the first words to the last', () => {
    expect(resolve('坚持稳中', '发展。')).toEqual({
      report: id,
      unit: 'p1',
      start: 0,
      end: 15,
      text: '坚持稳中求进，推动高质量发展。',
    });
  });
  it('gives the words themselves without an end', () => {
    expect(resolve('坚持创新').text).toBe('坚持创新');
  });
  it('finds headings', () => {
    expect(resolve('总体要求').unit).toBe('s1');
  });
  it('refuses what is gone, what crosses units and what is ambiguous', () => {
    expect(() => resolve('稳步前进')).toThrow(/\[reference-gone\]/u);
    expect(() => resolve('稳中求进', '坚持创新')).toThrow(/\[reference-gone\]/u);
    expect(() => resolve('推动高质量')).toThrow(/\[reference-ambiguous\].*p1, p2/u);
  });
});
