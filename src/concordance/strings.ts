/** How often strings stand in folded texts: the count of a search, for many strings in one pass. */

import { charactersOf } from './characters.ts';

/**
 * Occurrences of each string, overlapping ones included.
 *
 * @param units One list of folded characters (code points) for each text unit.
 * @param strings Folded strings; the empty one occurs nowhere.
 * @returns By string, those that occur.
 */
export function countStrings(
  units: Iterable<readonly string[]>,
  strings: ReadonlySet<string>,
): Map<string, number> {
  const lengths = [...new Set(Array.from(strings, (string) => Array.from(string).length))].filter(Boolean);
  const counts = new Map<string, number>();
  for (const unit of units) {
    const { size, slice } = charactersOf(unit);
    for (const length of lengths)
      for (let at = 0; at + length <= size; at += 1) {
        const string = slice(at, at + length);
        if (strings.has(string)) counts.set(string, (counts.get(string) ?? 0) + 1);
      }
  }
  return counts;
}
