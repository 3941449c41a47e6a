/** The seed laid out in tiles: every character in exactly one. */
import type { Span, Tile } from './model.ts';

export type Placement = Tile;

/**
 * Fills the room between the placed pieces with blanks. What is not placed is
 * white space; anything else there is a fault of the reader, and stops it.
 */
export function tilesOf(text: string, placements: readonly Placement[]): Tile[] {
  const tiles: Tile[] = [];
  let at = 0;
  const blank = (range: Span): void => {
    if (range.start === range.end) return;
    if (/[^\s\u0085\u00ad\u200b-\u200f\u2060\ufeff]/u.test(text.slice(range.start, range.end)))
      throw new Error(`characters ${range.start} to ${range.end} of a seed were lost in reading`);
    tiles.push({ ...range, kind: 'blank', ref: null });
  };
  for (const tile of [...placements].sort((a, b) => a.start - b.start)) {
    if (tile.start < at) throw new Error(`character ${tile.start} of a seed was read twice`);
    blank({ start: at, end: tile.start });
    tiles.push(tile);
    at = tile.end;
  }
  blank({ start: at, end: text.length });
  return tiles;
}
