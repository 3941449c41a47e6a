import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PairNumbers } from './pair-numbers.ts';

it('numbers pairs as they are met, and knows them again', () => {
  const part = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part), { maxLength: 3000, size: 'max' }), (pairs) => {
      const numbers = new PairNumbers();
      const plainly = new Map<string, number>();
      for (const [first, second] of pairs) {
        const key = `${first} ${second}`;
        expect(numbers.known(first, second)).toBe(plainly.get(key) ?? -1);
        if (!plainly.has(key)) plainly.set(key, plainly.size);
        const number = numbers.of(first, second);
        expect(number).toBe(plainly.get(key));
        expect(numbers.pair(number)).toEqual([first, second]);
      }
      expect(numbers.size).toBe(plainly.size);
    }),
    { numRuns: 20 },
  );
});
