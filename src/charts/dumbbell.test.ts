import { expect, it } from 'vitest';
import { dumbbells } from './dumbbell.ts';

const value = (of: number, comparator = '=') => ({ value: of, low: null, high: null, comparator });
const row = (result: number | null, target: number | null) => ({
  result: result === null ? null : value(result),
  target: target === null ? null : value(target),
});

it('puts all values on one scale that has zero', () => {
  const { rows, zero, ticks } = dumbbells([row(-10, 20), row(null, 0), row(5, null)]);
  expect(zero).toBe(34);
  expect(ticks.map((tick) => tick.value)).toEqual([-10, -5, 0, 5, 10, 15, 20]);
  expect(rows.map(({ result, target }) => [result?.x, target?.x])).toEqual([
    [5, 92],
    [undefined, zero],
    [48.5, undefined],
  ]);
});

it('draws qualifiers and ranges', () => {
  const { rows } = dumbbells([
    { result: value(5, '>='), target: value(10, '~') },
    { result: value(3, '<'), target: { value: null, low: 2, high: 8, comparator: '=' } },
  ]);
  expect(rows[0]).toMatchObject({ result: { open: 1, soft: false }, target: { open: 0, soft: true } });
  expect(rows[1]).toMatchObject({ result: { open: -1 }, target: { x: 48.5, from: 22.4, to: 74.6 } });
});

it('lets one far value leave the scale, with an arrow to its side', () => {
  const { rows } = dumbbells([row(5, 6), row(7, 8), row(9, 100)]);
  expect(rows[2]?.target).toMatchObject({ x: 92, beyond: 1 });
  expect(rows[2]?.result?.beyond).toBe(0);
});

it('draws nothing of nothing', () => {
  expect(dumbbells([{ result: null, target: null }]).rows).toEqual([{ result: null, target: null }]);
});
