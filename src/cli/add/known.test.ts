import { describe, expect, it } from 'vitest';
import { sampleOf, shareOf } from './known.ts';

const text = (from: number, to: number): string =>
  Array.from(
    { length: to - from },
    (_, i) => `第${from + i}项工作要抓紧抓实，力争完成${(from + i) * 37}万元。`,
  ).join('\n');

describe('shareOf', () => {
  it('is 1 for a copy with other marks and spaces, and for a part', () => {
    expect(shareOf(sampleOf(text(0, 80)), sampleOf(text(0, 80).replaceAll('，', ', ')))).toBe(1);
    expect(shareOf(sampleOf(text(0, 80)), sampleOf(text(20, 40)))).toBe(1);
  });

  it('is small for another text, and 0 where there is hardly any', () => {
    expect(shareOf(sampleOf(text(0, 80)), sampleOf(text(200, 280)))).toBeLessThan(0.5);
    expect(shareOf(sampleOf(''), sampleOf(text(0, 9)))).toBe(0);
  });
});
