/** Which lines are headings: numbered ones, titles at the head of a text, phrases that head what follows. */
import { isContinuing } from './characters.ts';
import { isPublication } from './furniture.ts';
import { joinsWord } from './joins.ts';
import { isItem, LEADS_ON, LONGEST_PLACED_CAPTION, LONGEST_PLAIN_HEADING } from './layout.ts';
import type { Layout } from './layout.ts';
import { isPoint, ordinalAt } from './numbering.ts';
import type { Ordinal } from './numbering.ts';
import type { Piece } from './pieces.ts';
import { isTerminated, items } from './sentences.ts';

/** Longest heading on a line of its own, in characters: numbered, and one that is a whole sentence. */
const LONGEST_HEADING = 100;
const LONGEST_SENTENCE_HEADING = 60;
const LONGEST_TITLE = 60;
const LONGEST_COMMA_HEADING = 28;
const COMMA = /[，,；;]/u;
/** ——2023年1月10日在……会议上, （2020年12月28日……通过）: the line under a title. */
const OCCASION = /^(?:——|—|--|[（(])(?=\S*\d)[^。；]*(?:[上过]|印发|讲话|报告|稿)[）)]?$/u;

/** Lines that head a part of a text by what they say, a colon or none behind them. */
const LABEL = /^(?:核心提示|核心阅读|名词解释|编者按|开栏的话|内容提要|内容摘要)[:：]?$/u;
/** A number that names what it counts: 第一章 alone is a heading, 一、 alone is none. */
const NAMES_ITSELF = /^(?:part|chapter)/u;

/** What the line before and the text as a whole say about a line. */
export interface Surroundings {
  readonly layout: Layout;
  /** The line before is running text. */
  readonly afterBody: boolean;
  /** The line before is a heading. */
  readonly afterHeading: boolean;
}

/** A lone numbered sentence with its siblings right above or below is an item of a list. */
const isListed = (list: readonly Piece[], index: number, ordinal: Ordinal, afterBody: boolean): boolean => {
  const next = list[index + 1];
  if (!next || ordinalAt(next.text, 0)?.style === ordinal.style) return true;
  const before = list[index - 1];
  const above = before && afterBody ? ordinalAt(before.text, 0) : null;
  return (
    above?.style === ordinal.style &&
    above.value === ordinal.value - 1 &&
    items(before?.text ?? '').length === 1
  );
};

/** A numbered line is a heading of its own where it is one phrase, or one sentence that others carry out. */
export function isNumberedHeading(
  list: readonly Piece[],
  index: number,
  ordinal: Ordinal,
  { layout, afterBody }: Surroundings,
): boolean {
  const piece = list[index];
  if (!piece || piece.text.length > LONGEST_HEADING) return false;
  const { text } = piece;
  const next = list[index + 1];
  const terminated = isTerminated(text);
  if (text.length === ordinal.printed.length && !NAMES_ITSELF.test(ordinal.style)) return false;
  if (isPoint(ordinal.style) && (terminated || text.length > LONGEST_PLAIN_HEADING || !next)) return false;
  if (text.length > LONGEST_SENTENCE_HEADING && (terminated || !next || joinsWord(text, next.text)))
    return false;
  if (items(text).length > 1) return false;
  if (!terminated) return !LEADS_ON.test(text) && !(next && runsOn(piece, next, layout));
  return !/[；;]$/u.test(text) && !isListed(list, index, ordinal, afterBody);
}

/** A full line of a wrapped text whose sentence ends further down is no heading. */
const runsOn = (piece: Piece, next: Piece, layout: Layout): boolean =>
  piece.text.length >= layout.full &&
  next.line.gap === 0 &&
  !isWrappedRest(next, layout) &&
  !ordinalAt(next.text, 0);

/** The short last line of a heading that was wrapped. */
export const isWrappedRest = (piece: Piece, layout: Layout): boolean =>
  Number.isFinite(layout.full) &&
  piece.role === 'text' &&
  piece.line.gap === 0 &&
  piece.line.depth === 0 &&
  piece.text.length < layout.full / 2 &&
  !isTerminated(piece.text) &&
  !ordinalAt(piece.text, 0);

/** A line of the title: before all running text, over a byline, a date, a second line or a blank one. */
export function isTitleLine(list: readonly Piece[], index: number, { layout }: Surroundings): boolean {
  const piece = list[index];
  const next = list[index + 1];
  if (!piece || index >= layout.first || piece.text.length > LONGEST_TITLE) return false;
  const { text } = piece;
  if (isContinuing(text.charAt(0)) || isItem(text) || /[。；;：:]$/u.test(text)) return false;
  if (OCCASION.test(text)) return index > 0;
  if (!next || LEADS_ON.test(text) || joinsWord(text, next.text) || isContinuing(next.text.charAt(0)))
    return false;
  if (next.role === 'byline' || isPublication(next.text) || OCCASION.test(next.text)) return true;
  if (/^(?:——|—)/u.test(next.text) && index + 1 < layout.first) return true;
  return !isTerminated(text) && next.line.gap >= 1 && piece.text.length > LONGEST_PLAIN_HEADING;
}

/** An unnumbered, unmarked line that heads what follows. */
export function isPlainHeading(list: readonly Piece[], index: number, around: Surroundings): boolean {
  const { layout, afterBody, afterHeading } = around;
  const piece = list[index];
  const next = list[index + 1];
  if (piece && next && LABEL.test(piece.text)) return true;
  if (!piece || piece.text.length > LONGEST_PLAIN_HEADING || isTerminated(piece.text)) return false;
  if (isContinuing(piece.text.charAt(0)) || LEADS_ON.test(piece.text) || isItem(piece.text)) return false;
  const apart = piece.line.gap >= 1 && (next === undefined || next.line.gap >= 1);
  if (piece.text.length >= layout.full && !apart) return false;
  // a phrase with a comma heads something as a deck, right under a heading and set apart, or in a series
  const inSeries = layout.series && apart && piece.text.length <= LONGEST_COMMA_HEADING && next !== undefined;
  if (COMMA.test(piece.text) && !(afterHeading && apart) && !inSeries) return false;
  if (next && isContinuing(next.text.charAt(0))) return false;
  // a word that runs on in the next line, or in the one behind a caption: a sentence cut in two
  for (let ahead = index + 1; ahead < list.length && ahead <= index + 4; ahead += 1) {
    const candidate = list[ahead];
    if (!candidate || joinsWord(piece.text, candidate.text)) return false;
    if (candidate.text.length > LONGEST_PLACED_CAPTION) break;
  }
  if (!afterBody) return true;
  // a text that marks its headings leaves none unmarked but the decks right under them
  if (layout.marked) return false;
  // a text without blank lines sets nothing apart: there subheads must come in a series
  const dense = layout.series && layout.usual === 0 && !Number.isFinite(layout.full);
  return apart || (dense && next !== undefined && index < layout.last);
}
