/** In what company an occurrence stands: inside a title, quoted, denied, reported, only possible, in a slogan's list, part of a name. */
import type { Span } from '../corpus/model.ts';

/**
 * In the order in which a mention's flags stand. `part` is not found here: the lexicon says of which longer
 * names a form is a part.
 */
export const MENTION_CONTEXTS = [
  'title',
  'quotation',
  'negation',
  'reported',
  'possibility',
  'slogan',
  'part',
] as const;
export type MentionContext = (typeof MENTION_CONTEXTS)[number];

const TITLE = /《[^《》]{0,60}》/gu;
const QUOTATION = /“[^“”]{0,60}”|"[^"]{0,60}"|「[^「」]{0,60}」/gu;
/** Words of denial right before the form. */
const NEGATION = /(?:不再是|不是|并非|而非|绝非|不再|没有|无)[“"]?$/u;
/** What stands before the form in its clause says that it may be so; a few characters may stand between. */
const POSSIBILITY = /(?:可能|也许|或许|有望)[^，,。；;：:！!？?]{0,8}$/u;
/** The sentence so far began to report somebody's words. */
const REPORTED = /(?:指出|强调|表示|认为)[，,：:][^。！？!?]*$/u;
/** The rest of a list that a numbered slogan sums up: “产业发展、城市提质、乡村振兴‘三项重点工作’”. */
const SLOGAN_AFTER = /^(?:、[^，,。；;、“”]{1,12})*“[一二两三四五六七八九十][个项大条种类重]/u;
/** How far back a sentence is followed. */
const SENTENCE = 200;

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
  const before = (length: number): string => text.slice(Math.max(0, range.start - length), range.start);
  const flags: MentionContext[] = [];
  if (inside(range, text, TITLE)) flags.push('title');
  if (inside(range, text, QUOTATION)) flags.push('quotation');
  if (NEGATION.test(before(6))) flags.push('negation');
  if (REPORTED.test(before(SENTENCE))) flags.push('reported');
  if (POSSIBILITY.test(before(12))) flags.push('possibility');
  if (SLOGAN_AFTER.test(text.slice(range.end, range.end + 60))) flags.push('slogan');
  return flags;
}
