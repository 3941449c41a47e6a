import { expect, it } from 'vitest';
import { tileStrips } from './tiles.ts';

it('draws each kind as one path and leaves blanks out', () => {
  expect(
    tileStrips([
      { start: 0, end: 4, kind: 'heading' },
      { start: 4, end: 6, kind: 'blank' },
      { start: 6, end: 16, kind: 'body' },
      { start: 16, end: 20, kind: 'heading' },
    ]),
  ).toEqual([
    { kind: 'heading', path: 'M0 0h4v66h-4zM16 0h4v66h-4z' },
    { kind: 'body', path: 'M6 22h10v22h-10z' },
  ]);
});
