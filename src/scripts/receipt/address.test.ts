import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CARRIED, readReceipt, writeReceipt } from './address.ts';
import type { Receipt } from './address.ts';
import { wholeCharacters } from './selected.ts';

const receipt: Receipt = {
  unit: 'p12',
  start: 34,
  end: 38,
  hash: '0123456789abcdef',
  unitHash: 'fedcba9876543210',
  quotation: '营商𠮷境',
};

test('a receipt comes back from its address, astral characters too', () => {
  const written = writeReceipt(receipt);
  expect(written).toMatch(/^p12\.34-38\.0123456789abcdef\.fedcba9876543210\.[\w-]+$/u);
  expect(encodeURIComponent(written)).toBe(written);
  expect(readReceipt(written)).toEqual(receipt);
});

test('any quotation does, and long ones stay out of the address', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 260 });
  fc.assert(
    fc.property(text, fc.nat(9999), fc.boolean(), (quotation, start, hashed) => {
      const length = Array.from(quotation).length;
      const hash = hashed ? receipt.hash : '';
      const own = { ...receipt, start, end: start + length, hash, unitHash: hash, quotation };
      const back = readReceipt(writeReceipt(own));
      if (length <= CARRIED) expect(back).toEqual(own);
      else expect(back).toEqual(hashed ? { ...own, quotation: null } : null);
    }),
  );
});

test.each([
  '',
  'p12',
  'p0.1-2.0123456789abcdef.',
  'x1.1-2.0123456789abcdef.',
  'p1.2-2.0123456789abcdef.',
  'p1.5-2.0123456789abcdef.',
  'p1.1-2.0123.',
  'p1.1-2..',
  'p1.1-2.0123456789abcdef..****',
  'p1.1-2.0123456789abcdef.._w',
  'p1.1-9.0123456789abcdef..5LiA',
  'p1.1-2.0123456789abcdef.<script>alert(1)</script>',
  `p1.1-2.0123456789abcdef..${'A'.repeat(2000)}`,
  '__proto__.1-2.0123456789abcdef.',
])('what is no receipt is none: %s', (given) => {
  expect(readReceipt(given)).toBeNull();
});

test('nothing that stands in an address breaks the reading of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (given) => {
      const read = readReceipt(given);
      if (read) expect(read.end).toBeGreaterThan(read.start);
    }),
  );
});

test('half a character is quoted whole', () => {
  const text = '一𠮷二';
  expect(wholeCharacters(text, { start: 2, end: 4 })).toEqual({ start: 1, end: 4 });
  expect(wholeCharacters(text, { start: 0, end: 2 })).toEqual({ start: 0, end: 3 });
  expect(wholeCharacters(text, { start: 1, end: 3 })).toEqual({ start: 1, end: 3 });
});
