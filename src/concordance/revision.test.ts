import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { revise } from './revision.ts';

const joined = (kinds: readonly string[], parts: ReturnType<typeof revise>): string =>
  parts
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

describe('revise', () => {
  it('tells word by word what went and what came', () => {
    expect(revise(['增长', '6.5', '%', '以上'], ['增长', '6', '%', '左右'])).toEqual([
      { kind: 'keep', text: '增长' },
      { kind: 'drop', text: '6.5' },
      { kind: 'add', text: '6' },
      { kind: 'keep', text: '%' },
      { kind: 'drop', text: '以上' },
      { kind: 'add', text: '左右' },
    ]);
  });

  it('loses and adds no character', () => {
    const words = fc.array(fc.constantFrom('营商', '环境', '，', '优化', '6.5', '%'), { maxLength: 40 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = revise(before, after);
        expect(joined(['keep', 'drop'], parts)).toBe(before.join(''));
        expect(joined(['keep', 'add'], parts)).toBe(after.join(''));
      }),
    );
  });
});
