import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { present } from '../corpus/present.ts';
import { csv, envelope, fileOf, gathered, joined } from './pieces.ts';
import { VERSION } from './schemas.ts';

const edition = { id: 'abc' } as Parameters<typeof envelope>[1];

describe('a file in pieces', () => {
  it('is one JSON object, a row a line', () => {
    expect(joined(envelope('masks', edition, [], '../'))).toBe(
      `{"$schema":"../schema/masks.schema.json","version":${VERSION},"edition":"abc",\n"masks":[\n\n]}\n`,
    );
    const file = JSON.parse(joined(envelope('masks', edition, [{ a: 1 }, { b: '，' }]))) as object;
    expect(file).toMatchObject({ edition: 'abc', masks: [{ a: 1 }, { b: '，' }] });
  });

  it('arrives as the whole would, though it is never whole', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => ({ row, text: `第${row}段，𠀀“引”` }));
    const whole = joined(envelope('masks', edition, rows));
    const pieces = [...gathered(envelope('masks', edition, rows))];
    expect(pieces.length).toBeGreaterThan(5);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000);
    expect(pieces.join('')).toBe(whole);
    expect(await fileOf(envelope('masks', edition, rows)).text()).toBe(whole);
    const bytes = await fileOf(csv(['row', 'text'], rows)).arrayBuffer();
    expect(Buffer.from(bytes).toString()).toBe(joined(csv(['row', 'text'], rows)));
  });

  it('holds texts of any length, and half a surrogate as U+FFFD', async () => {
    const texts = ['', '，'.repeat(300_000), 'a', '\ud800', '𠀀'.repeat(30_000), ''];
    expect(await fileOf(texts).text()).toBe(texts.join('').toWellFormed());
    expect(await fileOf([]).text()).toBe('');
  });

  it('asks for a row when it is written', async () => {
    let asked = 0;
    const rows = (function* () {
      for (; asked < 100_000; asked += 1) yield { text: '一'.repeat(100) };
    })();
    const reader = present(fileOf(csv(['text'], rows)).body ?? undefined, 'body').getReader();
    await reader.read();
    expect(asked).toBeLessThan(5000);
    await reader.cancel();
  });
});

describe('a table', () => {
  it('is what csv-stringify writes, cell by cell', () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.stringMatching(/^[=+\-@\t\r\n＝＋－＠",'; a一]{0,5}$/u),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.record({ a: value, 'b,c': value, d: value }), { maxLength: 5 }), (rows) => {
        const columns = ['a', 'b,c'];
        const theirs = stringify(rows, { bom: true, header: true, columns, escape_formulas: true });
        expect(joined(csv(columns, rows))).toBe(theirs);
      }),
    );
  });

  it('has no cell for a list', () => {
    expect(() => joined(csv(['a'], [{ a: ['x'] }]))).toThrow('no cell of a table: ["x"]');
  });
});
