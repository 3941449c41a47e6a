import { expect, it } from 'vitest';
import type { Edition } from './model.ts';
import { lastOnly, oncePerEdition } from './once.ts';

it('asks once for each edition, an answer of undefined included', () => {
  let asked = 0;
  const answer = oncePerEdition(({ id }) => {
    asked += 1;
    return id === 'b' ? undefined : id;
  });
  const [a, b] = [{ id: 'a' }, { id: 'b' }] as Edition[];
  expect([a, a, b, b].map((one) => one && answer(one))).toEqual(['a', 'a', undefined, undefined]);
  expect(asked).toBe(2);
});

it('keeps the newest answer only', () => {
  let asked = 0;
  const answer = lastOnly((key: { readonly id: string }) => {
    asked += 1;
    return key.id;
  });
  const [a, b] = [{ id: 'a' }, { id: 'b' }];
  expect([a, a, b, a].map((one) => answer(one))).toEqual(['a', 'a', 'b', 'a']);
  expect(asked).toBe(3);
});
