import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearSpots } from './near.ts';
import type { Spot } from './near.ts';

const at = (run: number, start: number, length = 2): Spot => ({ run, start, end: start + length });

test('what touches is 0 apart, and what overlaps too', () => {
  const touching = [at(0, 0), at(1, 2)];
  expect(nearSpots(touching, 2, 0)).toEqual(touching);
  const overlapping = [at(0, 0, 4), at(1, 2, 2)];
  expect(nearSpots(overlapping, 2, 0)).toEqual(overlapping);
});

test('the border belongs to it, one character more does not, whichever comes first', () => {
  for (const [first, second] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const spots = [at(first, 0), at(second, 5)];
    expect(nearSpots(spots, 2, 3)).toEqual(spots);
    expect(nearSpots(spots, 2, 2)).toEqual([]);
  }
});

test('an occurrence that stands alone is left out beside a near group', () => {
  const spots = [at(0, 0), at(0, 40), at(1, 44), at(1, 90)];
  expect(nearSpots(spots, 2, 2)).toEqual([at(0, 40), at(1, 44)]);
  // another occurrence of the same run is no bridge
  expect(nearSpots([at(0, 0), at(0, 5), at(1, 10)], 2, 3)).toEqual([at(0, 5), at(1, 10)]);
});

test('three runs may stand in a row, each near its neighbour', () => {
  const spots = [at(2, 0), at(0, 5), at(1, 10)];
  expect(nearSpots(spots, 3, 3)).toEqual(spots);
  expect(nearSpots(spots.slice(0, 2), 3, 3)).toEqual([]);
});

/** Every choice of one occurrence a run, tried one by one. */
function tried(spots: readonly Spot[], runs: number, within: number): Set<Spot> {
  const choices = Array.from({ length: runs }).reduce<Spot[][]>(
    (all, _, run) => all.flatMap((some) => spots.filter((s) => s.run === run).map((s) => [...some, s])),
    [[]],
  );
  const near = choices.filter((choice) => {
    const ordered = [...choice].sort((a, b) => a.start - b.start);
    let reach = ordered[0]?.end ?? 0;
    return ordered.every(({ start, end }) => {
      const fits = start - reach <= within;
      reach = Math.max(reach, end);
      return fits;
    });
  });
  return new Set(near.flat());
}

test('the same as trying every choice', () => {
  const spot = fc.record({ run: fc.nat(2), start: fc.nat(30), length: fc.integer({ min: 1, max: 5 }) });
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 9 }), fc.nat(6), fc.constantFrom(2, 3), (list, within, runs) => {
      const spots = list.filter(({ run }) => run < runs).map((one) => at(one.run, one.start, one.length));
      expect(new Set(nearSpots(spots, runs, within))).toEqual(tried(spots, runs, within));
    }),
  );
});
