import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLOCK, claimsOf, orderFor } from './claims.ts';

const count = fc.integer({ min: 0, max: 400 });
const of = fc.integer({ min: 1, max: 5 });

test('every part tries everything once', () => {
  fc.assert(
    fc.property(count, of, (length, parts) => {
      for (let number = 0; number < parts; number += 1) {
        const order = orderFor({ number, of: parts }, length);
        expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length }, (_, at) => at));
      }
    }),
  );
});

test('of several parts each place is exactly one’s, in whatever turns they work', () => {
  fc.assert(
    fc.property(count, of, fc.infiniteStream(fc.nat()), (length, parts, turns) => {
      const claims = mkdtempSync(path.join(tmpdir(), 'duidu-claims-'));
      try {
        const owners = Array.from({ length }, () => 0);
        const all = Array.from({ length: parts }, (_, number) => ({
          left: orderFor({ number, of: parts }, length),
          mine: claimsOf({ claims }),
        }));
        for (const turn of turns) {
          const busy = all.filter(({ left }) => left.length > 0);
          const part = busy[turn % Math.max(1, busy.length)];
          if (!part) break;
          const place = part.left.shift() ?? 0;
          if (part.mine(place)) owners[place] = (owners[place] ?? 0) + 1;
        }
        expect(owners).toEqual(Array.from({ length }, () => 1));
      } finally {
        rmSync(claims, { recursive: true, force: true });
      }
    }),
    { numRuns: 30 },
  );
});

test('a part begins with its own share', () => {
  const length = 10 * BLOCK;
  expect(orderFor({ number: 0, of: 2 }, length)[0]).toBe(0);
  expect(orderFor({ number: 1, of: 2 }, length)[0]).toBe(5 * BLOCK);
});
