/**
 * Lines to blocks: which lines are headings, which are running text, which
 * belong together because a line break or a caption cut a sentence in two, and
 * which are set aside.
 */
import { isContinuing } from './characters.ts';
import { isByline, isFurniture, leadingByline, saysCaption, trailingByline } from './cues.ts';
import { joinsWord } from './joins.ts';
import type { Line } from './lines.ts';
import type { AsideKind, Span } from './model.ts';
import { isPoint, ordinalAt } from './numbering.ts';
import type { Ordinal } from './numbering.ts';
import { isTerminated, items } from './sentences.ts';

export type BlockKind = 'heading' | 'body' | AsideKind;

export interface Block {
  kind: BlockKind;
  /** Shown ranges of the seed, in order; several where the block was healed. */
  readonly spans: Span[];
  /** Ranges with markup, same number and order as `spans`. */
  readonly tiles: Span[];
  /** Markdown depth of a heading, 0 for none. */
  readonly depth: number;
  readonly ordinal: Ordinal | null;
}

/** One line, or the part of a line that a byline leaves. */
interface Piece {
  readonly text: string;
  readonly line: Line;
  readonly content: Span;
  readonly from: number;
  readonly byline: boolean;
}

/** Longest heading on a line of its own, in characters. */
const LONGEST_HEADING = 60;
const LONGEST_PLAIN_HEADING = 32;
const LONGEST_CAPTION = 36;
/** Words that lead on to another: no heading ends so. */
/** An item of an unordered list. A star is no bullet here: it is a mask. */
const BULLET = /^[-•●○▪·][ \t\u3000]/u;
const COMMA = /[，,；;]/u;
const LEADS_ON = /[的和与及在把将对向以从被而或并且、，,为]$/u;

function pieces(text: string, lines: readonly Line[]): Piece[] {
  const found: Piece[] = [];
  for (const line of lines) {
    const { start, end } = line.content;
    const whole = text.slice(start, end);
    const piece = (from: number, to: number, byline: boolean): void => {
      const shown = text.slice(start + from, start + to);
      const trimmed = shown.trim();
      if (trimmed === '') return;
      const at = start + from + shown.indexOf(trimmed);
      const content = { start: at, end: at + trimmed.length };
      found.push({ text: trimmed, line, content, from: from === 0 ? line.from : at, byline });
    };
    const head = leadingByline(whole);
    const tail = isByline(whole) ? 0 : trailingByline(whole);
    if (head > 0) piece(0, head, true);
    if (tail > head) {
      piece(head, tail, false);
      piece(tail, whole.length, true);
    } else if (head < whole.length) piece(head, whole.length, tail === 0 && isByline(whole));
  }
  return found;
}

/** The gap that most lines of the text have before them. */
function usualGap(list: readonly Piece[]): number {
  const counts = new Map<number, number>();
  for (const { line } of list.slice(1)) counts.set(line.gap, (counts.get(line.gap) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/**
 * Width of a text that was wrapped at a fixed number of characters, or infinity: in such a text no
 * line is long, and a full line is not a heading but the middle of a sentence.
 */
function wrapWidth(list: readonly Piece[]): number {
  const longest = list.reduce((most, piece) => Math.max(most, piece.text.length), 0);
  return longest <= 60 && list.length > 4 ? longest - 4 : Number.POSITIVE_INFINITY;
}

/** A numbered line is a heading of its own where it is one phrase, or one sentence that others carry out. */
function isOwnLineHeading(text: string, ordinal: Ordinal, next: Piece | undefined): boolean {
  if (text.length > LONGEST_HEADING) return false;
  const sentences = items(text);
  const terminated = isTerminated(text);
  if (isPoint(ordinal.style))
    return !terminated && text.length <= LONGEST_PLAIN_HEADING && next !== undefined;
  if (sentences.length > 1) return false;
  if (!terminated) return !LEADS_ON.test(text);
  // a lone numbered sentence: a heading, unless its sibling or nothing at all comes next
  const sibling = next ? ordinalAt(next.text, 0) : null;
  return next !== undefined && sibling?.style !== ordinal.style;
}

/** Blocks in reading order. Linear in the number of lines. */
export function blocksOf(text: string, lines: readonly Line[]): Block[] {
  const list = pieces(text, lines);
  const usual = usualGap(list);
  const full = wrapWidth(list);
  const marked = list.filter((piece) => piece.line.depth > 0).length > 1;
  const blocks: Block[] = [];
  /** The body block whose last sentence is still open. */
  let open: Block | null = null;
  /** Whether the block before is running text. */
  let afterBody = false;

  const tileOf = (piece: Piece): Span => ({ start: piece.from, end: piece.content.end });
  const add = (piece: Piece, kind: BlockKind, ordinal: Ordinal | null = null): Block => {
    const block: Block = {
      kind,
      spans: [piece.content],
      tiles: [tileOf(piece)],
      depth: piece.line.depth,
      ordinal,
    };
    blocks.push(block);
    afterBody = kind === 'body';
    return block;
  };
  const append = (block: Block, piece: Piece): void => {
    block.spans.push(piece.content);
    block.tiles.push(tileOf(piece));
    afterBody = block.kind === 'body';
  };
  const shown = (block: Block): string =>
    block.spans.map((span) => text.slice(span.start, span.end)).join('');
  const isRunningText = (piece: Piece | undefined): piece is Piece =>
    piece !== undefined &&
    !piece.byline &&
    piece.line.depth === 0 &&
    !isFurniture(piece.text) &&
    !ordinalAt(piece.text, 0);

  /** Stands where a picture stood: more room before it than usual, short, one phrase. */
  const isPlacedCaption = (index: number): boolean => {
    const piece = list[index];
    const next = list[index + 1];
    if (!piece || piece.text.length > LONGEST_CAPTION || isContinuing(piece.text.charAt(0))) return false;
    if (items(piece.text).length > 1) return false;
    const roomy = piece.line.gap > usual && piece.line.gap >= 2;
    if (open) {
      // the sentence must go on somewhere behind the caption
      const later = list
        .slice(index + 1, index + 8)
        .find((candidate) => candidate.text.length > LONGEST_CAPTION || candidate.line.gap <= usual);
      if (!isRunningText(later)) return false;
      const tail = shown(open);
      const goesOnHere = joinsWord(tail, piece.text);
      const goesOnLater = joinsWord(tail, later.text);
      return roomy ? goesOnLater || !goesOnHere : goesOnLater && !goesOnHere;
    }
    return (
      roomy &&
      next !== undefined &&
      /[。]$/u.test(piece.text) &&
      !/[，,；;：:、]/u.test(piece.text) &&
      !/^(?:要|我们|会议|全区)/u.test(piece.text)
    );
  };

  /** An unnumbered, unmarked line that heads what follows. */
  const isPlainHeading = (index: number): boolean => {
    const piece = list[index];
    const next = list[index + 1];
    if (!piece || piece.text.length > LONGEST_PLAIN_HEADING || isTerminated(piece.text)) return false;
    if (isContinuing(piece.text.charAt(0)) || LEADS_ON.test(piece.text) || BULLET.test(piece.text))
      return false;
    const apart = piece.line.gap >= 1 && (next === undefined || next.line.gap >= 1);
    if (piece.text.length >= full && !apart) return false;
    // a phrase with a comma heads nothing but as a deck, right under a heading and set apart
    if (COMMA.test(piece.text) && !(blocks.at(-1)?.kind === 'heading' && apart)) return false;
    if (next && isContinuing(next.text.charAt(0))) return false;
    // a word that runs on in the next line, or in the one behind a caption: a sentence cut in two
    for (let ahead = index + 1; ahead < list.length && ahead <= index + 4; ahead += 1) {
      const candidate = list[ahead];
      if (!candidate || joinsWord(piece.text, candidate.text)) return false;
      if (candidate.text.length > LONGEST_CAPTION) break;
    }
    // a text that marks its headings leaves none unmarked but the decks right under them
    return !afterBody || (!marked && apart);
  };

  for (const [index, piece] of list.entries()) {
    const before = list[index - 1];
    const ordinal = ordinalAt(piece.text, 0);
    const continues = blocks.at(-1);
    if (piece.byline) add(piece, 'byline');
    else if (before?.line.hardBreak && piece.line.gap === 0 && piece.line.depth === 0 && continues) {
      append(continues, piece);
      if (continues.kind === 'body') open = isTerminated(piece.text) ? null : continues;
    } else if (isFurniture(piece.text) && !ordinal && piece.line.depth === 0) add(piece, 'furniture');
    else if (saysCaption(piece.text) && piece.line.depth === 0) add(piece, 'caption');
    else if (piece.line.depth > 0 || (ordinal && isOwnLineHeading(piece.text, ordinal, list[index + 1]))) {
      open = null;
      add(piece, 'heading', ordinal);
    } else if (open && !ordinal && !BULLET.test(piece.text)) {
      if (isPlacedCaption(index)) add(piece, 'caption');
      else {
        append(open, piece);
        if (isTerminated(piece.text)) open = null;
      }
    } else if (!ordinal && isPlacedCaption(index)) add(piece, 'caption');
    else if (!ordinal && isPlainHeading(index)) add(piece, 'heading');
    else {
      const block = add(piece, 'body', ordinal);
      open = isTerminated(piece.text) || BULLET.test(piece.text) ? null : block;
    }
  }
  return blocks;
}
