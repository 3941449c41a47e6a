/** The forms in which data files travel. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromColumns, toColumns } from './entry.ts';
import { PostingsWriter, decodePostings, encodePostings } from './unit-postings.ts';
import { decodeLengths, decodeUnits, encodeLengths, encodeUnits } from './units.ts';
import { VarintReader, VarintWriter } from './varint.ts';

const natural = fc.nat({ max: 2 ** 31 - 1 });

test('whole numbers', () => {
  fc.assert(
    fc.property(fc.array(natural), (numbers) => {
      const writer = new VarintWriter();
      for (const number of numbers) writer.write(number);
      const reader = new VarintReader(writer.bytes());
      expect(numbers.map(() => reader.read())).toEqual(numbers);
      expect(() => reader.read()).toThrow(RangeError);
    }),
  );
});

const unit = fc.record({
  heading: fc.boolean(),
  gap: fc.nat({ max: 3 }),
  blocks: fc.integer({ min: 1, max: 99 }),
});

test('unit places', () => {
  fc.assert(
    fc.property(fc.array(fc.array(unit, { maxLength: 9 }), { maxLength: 5 }), (drawn) => {
      const reports = drawn.map((units) => {
        const last = { p: 0, s: 0 };
        return units.map(({ heading, gap, blocks }) => {
          const kind = heading ? 's' : 'p';
          last[kind] += 1 + gap;
          return { id: `${kind}${last[kind]}`, heading, blocks };
        });
      });
      const counts = reports.map((units) => units.length);
      expect(decodeUnits(encodeUnits(reports), counts)).toEqual(reports);
    }),
  );
});

test('ids that do not count up are refused', () => {
  const place = { heading: false, blocks: 1 };
  expect(() =>
    encodeUnits([
      [
        { id: 'p2', ...place },
        { id: 'p1', ...place },
      ],
    ]),
  ).toThrow(RangeError);
  expect(() => encodeUnits([[{ id: 's1', ...place }]])).toThrow(RangeError);
});

test('lengths', () => {
  expect(decodeLengths(encodeLengths([3, 0, 700, 5]), [1, 3])).toEqual([[3], [0, 700, 5]]);
});

const postings = fc
  .uniqueArray(fc.nat({ max: 5000 }), { maxLength: 30 })
  .map((units) => units.sort((a, b) => a - b))
  .chain((units) =>
    fc
      .array(fc.integer({ min: 1, max: 300 }), { minLength: units.length, maxLength: units.length })
      .map((counts) => ({ units, counts })),
  );

describe('postings of characters and themes', () => {
  test('every member of a file', () => {
    fc.assert(
      fc.property(fc.array(postings, { minLength: 1, maxLength: 6 }), (letters) => {
        const bytes = encodePostings(
          letters.map(({ units, counts }) => {
            const writer = new PostingsWriter();
            for (const [index, one] of units.entries()) writer.add(one, counts[index] ?? 0);
            return writer;
          }),
        );
        const decoded = letters.map((_, place) => decodePostings(bytes, place, letters.length));
        expect(decoded.map(({ units, counts }) => ({ units: [...units], counts: [...counts] }))).toEqual(
          letters,
        );
      }),
    );
  });

  test('a file cut short is an error, not an empty list', () => {
    const writer = new PostingsWriter();
    for (let one = 0; one < 100; one += 1) writer.add(one * 7, 2);
    const bytes = encodePostings([writer]);
    expect(() => decodePostings(bytes.subarray(0, 50), 0, 1)).toThrow(RangeError);
  });
});

test('columns of reports', () => {
  const reports = [
    { id: 'a-1', district: 'a', genre: 'speech', units: 3, records: [['0f', 3] as const] },
    { id: 'a-2', district: 'a', genre: 'news', units: 5, records: [['1f', 2] as const, ['2f', 3] as const] },
    { id: 'b-1', district: 'b', genre: 'speech', units: 0, records: [] },
    { id: 'c-1', district: 'c', genre: 'speech', units: 1, records: [['3f', 1] as const] },
  ];
  expect(fromColumns(toColumns(reports))).toEqual(reports);
});
