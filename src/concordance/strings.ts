/** How often strings stand in folded texts: the count of a search, for many strings in one pass. */

import { charactersOf } from './characters.ts';

/** A string is looked up by its first two characters, one of a single character by it. */
const HEAD = 2;

/** By head the lengths of the strings that begin with it: most stretches of a text begin none. */
function lengthsByHead(strings: ReadonlySet<string>): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const string of strings) {
    const characters = Array.from(string);
    const head = characters.slice(0, HEAD).join('');
    const lengths = found.get(head);
    if (lengths) lengths.add(characters.length);
    else found.set(head, new Set([characters.length]));
  }
  found.delete('');
  return found;
}

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
  const lengthsOf = lengthsByHead(strings);
  const counts = new Map<string, number>();
  for (const unit of units) {
    const { size, slice } = charactersOf(unit);
    for (let at = 0; at < size; at += 1)
      for (let head = 1; head <= HEAD && at + head <= size; head += 1)
        for (const length of lengthsOf.get(slice(at, at + head)) ?? []) {
          if (at + length > size) continue;
          const string = slice(at, at + length);
          if (strings.has(string)) counts.set(string, (counts.get(string) ?? 0) + 1);
        }
  }
  return counts;
}
