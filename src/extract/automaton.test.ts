import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Automaton } from './automaton.ts';

const bruteForce = (patterns: readonly string[], text: string): string[] =>
  patterns
    .flatMap((pattern, index) => {
      const found: string[] = [];
      for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1))
        found.push(`${index}@${at}`);
      return found;
    })
    .sort();

describe('Automaton', () => {
  it('finds what a search for each pattern finds, overlaps included', () => {
    const letter = fc.constantFrom('人', '民', '风', '口', '产');
    const word = fc.array(letter, { minLength: 1, maxLength: 4 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.array(letter, { maxLength: 80 }),
        (patterns, letters) => {
          const text = letters.join('');
          const found = new Automaton(patterns).find(text).map(({ pattern, start, end }) => {
            expect(text.slice(start, end)).toBe(patterns[pattern]);
            return `${pattern}@${start}`;
          });
          expect(found.sort()).toEqual(bruteForce(patterns, text));
        },
      ),
      { numRuns: 1000, seed: 41 },
    );
  });
});
