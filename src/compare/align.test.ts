import fc from 'fast-check';
import { expect, it } from 'vitest';
import { align } from './align.ts';

const passage = (column: number, ...aspects: string[]) => ({ column, aspects });
const ORDER = ['a', 'b', 'c', 'd'];

it('takes first what most columns share, then what most passages have', () => {
  const rows = align(
    [
      passage(0, 'a', 'b'),
      passage(0, 'a'),
      passage(0, 'a'),
      passage(1, 'b'),
      passage(1, 'c'),
      passage(2, 'c'),
    ],
    3,
    2,
    ORDER,
  );
  expect(rows.map(({ aspect, cells }) => [aspect, cells.map(({ length }) => length)])).toEqual([
    ['b', [1, 1, 0]],
    ['c', [0, 1, 1]],
    [null, [2, 0, 0]],
  ]);
});

it('asks no sharing where one column is enough', () => {
  const rows = align([passage(0, 'a'), passage(0, 'b'), passage(0)], 2, 1, ['b', 'a']);
  expect(rows.map(({ aspect }) => aspect)).toEqual(['b', 'a', null]);
  expect(align([], 2, 1, ORDER)).toEqual([]);
});

it('sets every passage in exactly one cell, in its own column, in the order given', () => {
  const any = fc.record({
    column: fc.nat(3),
    aspects: fc.uniqueArray(fc.constantFrom(...ORDER), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 40 }), fc.integer({ min: 1, max: 3 }), (passages, least) => {
      const rows = align(passages, 4, least, ORDER);
      const cells = rows.flatMap((row) => row.cells.map((cell, column) => ({ row, cell, column })));
      expect(cells.flatMap(({ cell }) => cell)).toHaveLength(passages.length);
      expect(new Set(cells.flatMap(({ cell }) => cell))).toEqual(new Set(passages));
      for (const { row, cell, column } of cells) {
        expect(cell.every((one) => one.column === column)).toBe(true);
        if (row.aspect !== null)
          expect(cell.every(({ aspects }) => aspects.includes(row.aspect ?? ''))).toBe(true);
        const places = cell.map((one) => passages.indexOf(one));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }
      const named = rows.map(({ aspect }) => aspect);
      expect(new Set(named).size).toBe(named.length);
    }),
  );
});
