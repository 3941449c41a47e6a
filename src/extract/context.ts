/** In what company an occurrence stands: inside a title, in quotation marks, negated. */
import type { Span } from '../corpus/model.ts';

export type MentionContext = 'title' | 'quotation' | 'negation';

const TITLE = /《[^《》]{0,60}》/gu;
const QUOTATION = /“[^“”]{0,60}”|"[^"]{0,60}"|「[^「」]{0,60}」/gu;
/** Words of denial right before the form; a few characters may stand between. */
const NEGATION = /(?:不再是|不是|并非|而非|绝非|不再|没有|无)[“"]?$/u;

const inside = (range: Span, text: string, pattern: RegExp): boolean => {
  // only the neighbourhood can hold a pair round the range
  const from = Math.max(0, range.start - 60);
  const near = text.slice(from, range.end + 60);
  for (const found of near.matchAll(pattern)) {
    const start = from + found.index;
    if (start < range.start && range.end < start + found[0].length) return true;
  }
  return false;
};

/** Flags of the occurrence at `range`; they are shown and never subtracted from a count. */
export function contextOf(text: string, range: Span): MentionContext[] {
  const flags: MentionContext[] = [];
  if (inside(range, text, TITLE)) flags.push('title');
  if (inside(range, text, QUOTATION)) flags.push('quotation');
  if (NEGATION.test(text.slice(Math.max(0, range.start - 6), range.start))) flags.push('negation');
  return flags;
}
