import { expect, test } from 'vitest';
import type { Postings, TokenFinder } from './finder.ts';
import { withMemory } from './token-cache.ts';

function counting(sizes: Readonly<Record<string, number>>): { finder: TokenFinder; asked: string[] } {
  const asked: string[] = [];
  const find = (token: string): Promise<Postings> => {
    asked.push(token);
    const size = sizes[token];
    if (size === undefined) return Promise.reject(new Error('offline'));
    return Promise.resolve(new Map([['r', Array.from({ length: size }, (_, i) => i)]]));
  };
  return { finder: { find, preload: () => Promise.resolve() }, asked };
}

test('a token is asked for once, with each set of filters', async () => {
  const { finder, asked } = counting({ a: 3 });
  const memory = withMemory(finder);
  const first = await memory.find('a', {});
  expect(await memory.find('a', {})).toBe(first);
  await memory.find('a', { district: 'x' });
  expect(asked).toEqual(['a', 'a']);
});

test('what was used longest ago is forgotten first, and what is too large at once', async () => {
  const { finder, asked } = counting({ a: 10, b: 10, c: 10, huge: 1000 });
  const memory = withMemory(finder, 40);
  for (const token of ['a', 'b', 'a', 'c', 'a', 'b']) await memory.find(token, {});
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
  await memory.find('huge', {});
  await memory.find('huge', {});
  expect(asked.slice(4)).toEqual(['huge', 'huge']);
});

test('a failure is not remembered', async () => {
  const { finder, asked } = counting({});
  const memory = withMemory(finder);
  await expect(memory.find('a', {})).rejects.toThrow('offline');
  await expect(memory.find('a', {})).rejects.toThrow('offline');
  expect(asked).toEqual(['a', 'a']);
});
