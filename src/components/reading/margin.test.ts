import { expect, it } from 'vitest';
import { placeNotes } from './margin.ts';

const unit = (lines: number, ...notes: [line: number, lines: number][]) => ({
  rows: lines * 3,
  notes: notes.map(([line, length]) => ({ line, lines: length })),
});

it('puts a note beside its line', () => {
  expect(placeNotes([unit(10, [0, 1], [7, 2])])).toEqual([[0, 7]]);
});

it('starts no note before the one above ends', () => {
  // three lines and air are seven units, which end in the third line of text
  expect(placeNotes([unit(10, [0, 3], [1, 1], [1, 1])])).toEqual([[0, 3, 4]]);
});

it('carries what runs over into the paragraphs that follow', () => {
  expect(placeNotes([unit(1, [0, 4]), unit(1), unit(5, [0, 1], [4, 1])])).toEqual([[0], [], [1, 4]]);
});
