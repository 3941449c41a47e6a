/** What counts as being near an occurrence: so many characters to either side, or the same sentence. */
import { sentencesIn } from '../corpus/sentences.ts';
import type { Span } from '../corpus/model.ts';

/** Nothing reaches beyond the text unit. */
export type Window =
  | { readonly kind: 'characters'; readonly left: number; readonly right: number }
  | { readonly kind: 'sentence' };

const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** `count` characters (code points) before `at`, or the beginning. */
function before(text: string, at: number, count: number): number {
  let place = at;
  for (let left = count; left > 0 && place > 0; left -= 1)
    place -= place > 1 && isLow(text.charCodeAt(place - 1)) ? 2 : 1;
  return place;
}

/** `count` characters (code points) after `at`, or the end. */
function after(text: string, at: number, count: number): number {
  let place = at;
  for (let left = count; left > 0 && place < text.length; left -= 1)
    place += isLow(text.charCodeAt(place + 1)) ? 2 : 1;
  return Math.min(place, text.length);
}

/**
 * For each occurrence the stretch of the unit's text that is near it, itself included.
 * An occurrence across the end of a sentence has both sentences.
 */
export function windowsAround(text: string, occurrences: readonly Span[], window: Window): Span[] {
  if (window.kind === 'characters')
    return occurrences.map(({ start, end }) => ({
      start: before(text, start, window.left),
      end: after(text, end, window.right),
    }));
  const sentences = occurrences.length > 0 ? sentencesIn(text) : [];
  return occurrences.map(({ start, end }) => {
    const touched = sentences.filter((sentence) => sentence.start < end && start < sentence.end);
    return {
      start: Math.min(start, touched[0]?.start ?? start),
      end: Math.max(end, touched.at(-1)?.end ?? end),
    };
  });
}
