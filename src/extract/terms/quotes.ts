/** Pairs of quotation marks in a text. Linear. */
import type { Span } from '../../corpus/model.ts';

const CLOSER: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '"': '"' };

/** No slogan is longer; a longer quotation is speech. */
const LONGEST = 60;

/**
 * What stands between a pair of marks, without the marks, in order. Straight marks pair by turns.
 * A mark that opens a second time begins anew, so one that was never closed spoils nothing behind it.
 */
export function quotesIn(text: string): Span[] {
  const found: Span[] = [];
  let open = -1;
  let closer = '';
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i);
    if (open >= 0 && character === closer) {
      if (i > open && i - open <= LONGEST) found.push({ start: open, end: i });
      open = -1;
      closer = '';
    } else {
      const expected = CLOSER[character];
      if (expected === undefined) continue;
      open = i + 1;
      closer = expected;
    }
  }
  return found;
}

/** Titles of documents, marks included. */
export const titlesIn = (text: string): Span[] =>
  Array.from(text.matchAll(/《[^《》]{0,80}》/gu), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
