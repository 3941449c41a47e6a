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

test('any other fault of the output is told', async () => {
  await expect(print('text', broken('ENOSPC'))).rejects.toThrow('ENOSPC');
});
