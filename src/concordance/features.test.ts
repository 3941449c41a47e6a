import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FeatureCounter } from './features.ts';

const made = (sorted: boolean, passages: readonly (readonly number[])[]) => {
  const counter = new FeatureCounter(sorted);
  for (const features of passages) {
    for (const feature of features) counter.add(feature);
    counter.next();
  }
  return counter.table();
};

it('counts what each passage has, by number or in order', () => {
  const passages = [[3, 1, 3], [], [1]];
  expect(made(true, passages)).toEqual({
    having: Int32Array.of(0, 2, 0, 1),
    starts: Int32Array.of(0, 2, 2, 3),
    features: Int32Array.of(1, 3, 1),
    counts: Uint16Array.of(1, 2, 1),
  });
  expect([...made(false, passages).features]).toEqual([3, 1, 1]);
});

it('counts as one does by hand, however many there are', () => {
  const passage = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 900, size: 'max' });
  fc.assert(
    fc.property(fc.array(passage, { maxLength: 5 }), (passages) => {
      const { having, starts, features, counts } = made(false, passages);
      for (const [at, own] of passages.entries()) {
        const groups = Map.groupBy(own, (feature) => feature);
        const [from, to] = [starts[at], starts[at + 1]];
        expect([...features.subarray(from, to)]).toEqual([...groups.keys()]);
        expect([...counts.subarray(from, to)]).toEqual([...groups.values()].map((same) => same.length));
      }
      for (const [feature, count] of having.entries())
        expect(count).toBe(passages.filter((own) => own.includes(feature)).length);
    }),
    { numRuns: 20 },
  );
});
