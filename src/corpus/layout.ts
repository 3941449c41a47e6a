/** The habits of a text's layout, which one line alone does not show. */
import { isContinuing } from './characters.ts';
import { saysCaption } from './cues.ts';
import { isFurniture, isLinkList } from './furniture.ts';
import { ordinalAt } from './numbering.ts';
import type { Piece } from './pieces.ts';
import { isRow } from './rows.ts';
import { isTerminated } from './sentences.ts';

/** An item of an unordered list, or a row of a table: whole by itself. A star is no bullet here: it is a mask. */
export const isItem = (text: string): boolean => /^(?:[-•●○▪·>][ \t\u3000]|\|)/u.test(text) || isRow(text);
/** Words that lead on to another: no heading ends so. */
export const LEADS_ON = /[的和与及在把将对向以从被而或并且、，,为]$/u;

export const LONGEST_PLAIN_HEADING = 32;
/** No caption is longer, and what stands under a heading seldom shorter. */
export const LONGEST_PLACED_CAPTION = 36;
const LONGEST_WRAPPED = 60;
/** Shorter lines are short of themselves, not because they were wrapped. */
const SHORTEST_WRAPPED = 15;

export interface Layout {
  /** The gap that most lines of the text have before them. */
  readonly usual: number;
  /** A line of so many characters is full: it runs on to the next one. Infinite in a text that was not wrapped. */
  readonly full: number;
  /** Whether the text marks its headings. */
  readonly marked: boolean;
  /** Whether unnumbered subheads come more than once: one alone could be a cut sentence. */
  readonly series: boolean;
  /** The first line of running text, and the last: beyond them stand titles, signatures, furniture. */
  readonly first: number;
  readonly last: number;
  /** The heading of the links at the foot of the page: nothing behind it is text. */
  readonly links: number;
}

function usualGap(list: readonly Piece[]): number {
  const counts = new Map<number, number>();
  for (const { line } of list.slice(1)) counts.set(line.gap, (counts.get(line.gap) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** In a text wrapped at a fixed number of characters no line is long and many are of one length. */
function wrapWidth(list: readonly Piece[]): number {
  const longest = list.reduce((most, piece) => Math.max(most, piece.text.length), 0);
  if (longest > LONGEST_WRAPPED || longest < SHORTEST_WRAPPED || list.length <= 4)
    return Number.POSITIVE_INFINITY;
  const full = list.filter(({ text }) => text.length >= longest - 4 && !isTerminated(text)).length;
  return full * 8 >= list.length ? longest - 4 : Number.POSITIVE_INFINITY;
}

const isPhrase = ({ text, line, role }: Piece): boolean =>
  role === 'text' &&
  line.depth === 0 &&
  text.length <= LONGEST_PLAIN_HEADING &&
  !isTerminated(text) &&
  !isContinuing(text.charAt(0)) &&
  !LEADS_ON.test(text) &&
  !isItem(text) &&
  !ordinalAt(text, 0) &&
  !isFurniture(text) &&
  !saysCaption(text);

/** A phrase between two paragraphs. */
const isSubhead = (list: readonly Piece[], index: number): boolean => {
  const [before, piece, next] = [list[index - 1], list[index], list[index + 1]];
  if (!before || !piece || !next) return false;
  const isParagraph =
    next.role === 'text' && (isTerminated(next.text) || next.text.length > LONGEST_PLACED_CAPTION);
  return isPhrase(piece) && isParagraph && isTerminated(before.text);
};

const isSentence = ({ text, role }: Piece): boolean =>
  role === 'text' &&
  (/[。；]|[：:]$/u.test(text) || text.length > LONGEST_WRAPPED || ordinalAt(text, 0) !== null);

/** Links at the foot of a page are short and no sentences. */
function linksFrom(list: readonly Piece[]): number {
  const at = list.findIndex((piece) => isLinkList(piece.text));
  const behind = at < 0 ? [] : list.slice(at + 1);
  return at >= 0 && behind.every(({ text }) => text.length <= LONGEST_WRAPPED && !/[。；]/u.test(text))
    ? at
    : list.length;
}

export function layoutOf(list: readonly Piece[]): Layout {
  const full = wrapWidth(list);
  const isBody = (piece: Piece): boolean => isSentence(piece) && !isFurniture(piece.text);
  const links = linksFrom(list);
  const first = list.findIndex(isBody);
  let last = list.findLastIndex(
    (piece, index) =>
      index < links && (isBody(piece) || (piece.role === 'text' && /[！？]$/u.test(piece.text))),
  );
  // the line that a full last line runs on to
  if (!isTerminated(list[last]?.text ?? '。')) last = list.length;
  return {
    usual: usualGap(list),
    full,
    marked: list.filter((piece) => piece.line.depth > 0).length > 1,
    series: list.filter((_, index) => isSubhead(list, index)).length > 1,
    first: first < 0 ? list.length : first,
    last: last < 0 ? list.length : last,
    links,
  };
}
