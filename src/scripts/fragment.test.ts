import { expect, it } from 'vitest';
import { fragmentId } from './fragment.ts';

it.each([
  ['', ''],
  ['#p12', 'p12'],
  ['#%E5%8C%BA', '区'],
  ['#p12%', 'p12%'],
  ['#%E0%A4%A', '%E0%A4%A'],
])('of %s it is %s', (hash, id) => {
  expect(fragmentId(hash)).toBe(id);
});
