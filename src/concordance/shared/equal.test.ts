import { diffArrays } from 'diff';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { haveCommon } from './equal.ts';

const common = (one: readonly number[], other: readonly number[]): number =>
  diffArrays([...one], [...other]).reduce(
    (sum, { count, added, removed }) => sum + (added || removed ? 0 : count),
    0,
  );

it('agrees with a library that works out the whole difference', () => {
  const row = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 30 });
  fc.assert(
    fc.property(row, row, (one, other) => {
      const most = common(one, other);
      const ask = (wanted: number) => haveCommon(Int32Array.from(one), Int32Array.from(other), wanted);
      expect(ask(most)).toBe(true);
      expect(ask(most + 1)).toBe(false);
    }),
    { numRuns: 500 },
  );
});

it('is soon done where the rows have too few tokens in common to begin with', () => {
  const one = Int32Array.from({ length: 200_000 }, (_, index) => index);
  const other = one.map((code) => code + 150_000);
  const from = process.cpuUsage();
  expect(haveCommon(one, other, 160_000)).toBe(false);
  expect(process.cpuUsage(from).user / 1e6).toBeLessThan(5);
});
