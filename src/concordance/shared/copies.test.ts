import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copiesIn } from './copies.ts';
import { indexOf } from './passages.ts';
import { tokensOf } from './tokens.ts';

test('every copy of a wording, and nothing else', () => {
  const unit = fc.string({ unit: fc.constantFrom('一', '甲', '𠮷'), maxLength: 12 });
  fc.assert(
    fc.property(
      fc.array(unit, { minLength: 1, maxLength: 6 }),
      fc.nat(),
      fc.integer({ min: 1, max: 6 }),
      (units, at, length) => {
        const tokens = tokensOf(units.map((one, index) => ({ owner: `区${index}`, units: [one] })));
        const index = indexOf(tokens);
        const from = at % tokens.size;
        fc.pre(from + length <= tokens.size);
        const wording = (place: number): string => tokens.codes.subarray(place, place + length).join(' ');
        const { low, high } = copiesIn(index)(from, length);
        expect([...index.order.slice(low, high)].sort((a, b) => a - b)).toEqual(
          Array.from(tokens.codes.keys()).filter((place) => wording(place) === wording(from)),
        );
      },
    ),
  );
});
