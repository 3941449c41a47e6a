/** A place of a text as editors write it down: by its first and last characters, so that it can be found again. */
import type { Span, TextUnit } from '../corpus/model.ts';

export interface WrittenPlace {
  readonly from: string;
  readonly to?: string;
}

/** Up to this length a quotation is written whole. */
const WHOLE = 24;
/** What is written of a longer one, at each end. */
const END = 10;

/** Stands once in all units, at this place; found by looking for a second one. */
function isUnique(units: readonly Pick<TextUnit, 'text'>[], words: string): boolean {
  let seen = 0;
  for (const { text } of units)
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      seen += 1;
      if (seen > 1) return false;
    }
  return seen === 1;
}

/** No half of a character beyond the basic plane at an end. */
const isWhole = (words: string): boolean => !/^[\udc00-\udfff]|[\ud800-\udbff]$/u.test(words);

/**
 * How to write down `span` of `unit` so that it is found again, there and only there; null where its own
 * words do not suffice, or where it begins or ends with white space, which a content file would lose.
 */
export function referenceTo(
  units: readonly Pick<TextUnit, 'text'>[],
  unit: Pick<TextUnit, 'text'>,
  { start, end }: Span,
): WrittenPlace | null {
  const words = unit.text.slice(start, end);
  if (words === '' || words.trim() !== words || words.includes('\n')) return null;
  if (words.length <= WHOLE) return isUnique(units, words) ? { from: words } : null;
  for (let length = END; length < words.length; length += 2) {
    const from = words.slice(0, length);
    if (from.trim() !== from || !isWhole(from) || !isUnique(units, from)) continue;
    for (let tail = END; tail + length <= words.length; tail += 2) {
      const to = words.slice(-tail);
      if (to.trim() === to && isWhole(to) && unit.text.indexOf(to, start) === end - tail) return { from, to };
    }
    return { from: words };
  }
  return isUnique(units, words) ? { from: words } : null;
}
