import { expect, it } from 'vitest';
import { words } from './words.ts';

it('cuts a heading into words and loses nothing', () => {
  const heading = '区委书记在区委全会暨区委经济工作会议上的讲话';
  const cut = words(heading);
  expect(cut.join('')).toBe(heading);
  expect(cut.length).toBeGreaterThan(4);
  expect(cut.every((word) => word.length > 1)).toBe(true);
});
