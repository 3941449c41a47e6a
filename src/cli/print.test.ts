import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { print } from './print.ts';

/** A pipe of which the other end is not there. */
const broken = (code: string): Writable =>
  new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error(`write ${code}`), { code }));
    },
  });

test('a reader that closes the pipe ends the output quietly', async () => {
  await expect(print('text', broken('EPIPE'))).resolves.toBeUndefined();
});

test('takes pieces in order, each when the one before it is written, and none behind a closed pipe', async () => {
  const taken: string[] = [];
  function* pieces(): Generator<string> {
    for (const piece of ['一', '二', '三']) {
      taken.push(piece);
      yield piece;
    }
  }
  const got: string[] = [];
  const slow = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      setImmediate(() => {
        got.push(chunk);
        expect(taken).toEqual(got);
        done();
      });
    },
  });
  await print(pieces(), slow);
  expect(got).toEqual(['一', '二', '三']);
  taken.length = 0;
  await print(pieces(), broken('EPIPE'));
  expect(taken).toEqual(['一']);
});

test('any other fault of the output is told', async () => {
  await expect(print('text', broken('ENOSPC'))).rejects.toThrow('ENOSPC');
});
