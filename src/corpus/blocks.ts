/**
 * Lines to blocks: which lines are headings, which are running text, which
 * belong together because a line break or a caption cut a sentence in two, and
 * which are set aside.
 */
import { isContinuing } from './characters.ts';
import { contentsOf } from './contents.ts';
import { isSignature, saysCaption } from './cues.ts';
import { isFurniture, isMarginFurniture } from './furniture.ts';
import { isNumberedHeading, isPlainHeading, isTitleLine, isWrappedRest } from './headings.ts';
import type { Surroundings } from './headings.ts';
import { joinsWord } from './joins.ts';
import { isItem, layoutOf, LONGEST_PLACED_CAPTION } from './layout.ts';
import type { Line } from './lines.ts';
import type { AsideKind, Span } from './model.ts';
import { ordinalAt } from './numbering.ts';
import type { Ordinal } from './numbering.ts';
import { pieces } from './pieces.ts';
import type { Piece } from './pieces.ts';
import { runningHeads } from './running-heads.ts';
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

const SEPARATOR = /^[*＊](?:[\s\u3000]*[*＊]){2,}$/u;

/** Blocks in reading order. Linear in the number of lines. */
export function blocksOf(text: string, lines: readonly Line[]): Block[] {
  const list = pieces(text, lines);
  const layout = layoutOf(list);
  const contents = contentsOf(list.map((piece) => piece.text));
  const heads = runningHeads(
    list.map((piece) => piece.text),
    (line) => ordinalAt(line, 0) !== null,
  );
  const blocks: Block[] = [];
  /** The body block whose last sentence is still open. */
  let open: Block | null = null;
  /** Whether the block before is running text. */
  let afterBody = false;

  const add = (piece: Piece, kind: BlockKind, ordinal: Ordinal | null = null): Block => {
    const block: Block = {
      kind,
      spans: [piece.content],
      tiles: [piece.tile],
      depth: piece.line.depth,
      ordinal,
    };
    blocks.push(block);
    afterBody = kind === 'body';
    return block;
  };
  const append = (block: Block, piece: Piece): void => {
    block.spans.push(piece.content);
    block.tiles.push(piece.tile);
    afterBody = block.kind === 'body';
  };
  /** The end of what a block shows: no join looks further back. */
  const tailOf = (block: Block): string => {
    const last = block.spans.at(-1);
    return last ? text.slice(last.start, last.end) : '';
  };
  const isRunningText = (piece: Piece | undefined): piece is Piece =>
    piece?.role === 'text' && piece.line.depth === 0 && !isFurniture(piece.text) && !ordinalAt(piece.text, 0);

  /** Stands where a picture stood: more room before it than usual, short, one phrase. */
  const isPlacedCaption = (index: number): boolean => {
    const piece = list[index];
    const next = list[index + 1];
    if (!piece || piece.text.length > LONGEST_PLACED_CAPTION || isContinuing(piece.text.charAt(0)))
      return false;
    if (items(piece.text).length > 1) return false;
    const roomy = piece.line.gap > layout.usual && piece.line.gap >= 2;
    if (open) {
      // the sentence must go on somewhere behind the caption
      const later = list
        .slice(index + 1, index + 8)
        .find(
          (candidate) => candidate.text.length > LONGEST_PLACED_CAPTION || candidate.line.gap <= layout.usual,
        );
      if (!isRunningText(later)) return false;
      const tail = tailOf(open);
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

  /** A body or a person beside a date, over the text or under it. */
  const isSigned = (index: number): boolean => {
    const piece = list[index];
    if (!piece || !isSignature(piece.text)) return false;
    const before = list[index - 1];
    const next = list[index + 1];
    if (index > layout.last) return !next || next.role === 'byline' || before?.role === 'byline';
    return index > 0 && index < layout.first && (next?.role === 'byline' || before?.role === 'byline');
  };

  const isPageFurniture = (piece: Piece, index: number): boolean => {
    if (piece.role === 'furniture' || heads.has(index) || contents.has(index) || index >= layout.links)
      return true;
    if (piece.line.depth > 0 || ordinalAt(piece.text, 0)) return false;
    // what begins with a stop ends the line before, whatever else it looks like
    if (open && isContinuing(piece.text.charAt(0))) return false;
    // * * * between paragraphs
    if (!open && index >= layout.first && SEPARATOR.test(piece.text)) return true;
    const marginal = index < layout.first || index > layout.last;
    return isFurniture(piece.text) || (marginal && isMarginFurniture(piece.text));
  };

  for (const [index, piece] of list.entries()) {
    const before = list[index - 1];
    const ordinal = ordinalAt(piece.text, 0);
    const continues = blocks.at(-1);
    const around: Surroundings = { layout, afterBody, afterHeading: continues?.kind === 'heading' };
    if (piece.role === 'byline') add(piece, 'byline');
    else if (before?.line.hardBreak && piece.line.gap === 0 && piece.line.depth === 0 && continues) {
      append(continues, piece);
      if (continues.kind === 'body') open = isTerminated(piece.text) ? null : continues;
    } else if (isPageFurniture(piece, index)) add(piece, 'furniture');
    else if (saysCaption(piece.text) && piece.line.depth === 0) add(piece, 'caption');
    else if (piece.line.depth > 0 || (ordinal && isNumberedHeading(list, index, ordinal, around))) {
      open = null;
      add(piece, 'heading', ordinal);
    } else if (isWrappedHeading(continues, before, layout.full) && isWrappedRest(piece, layout))
      append(continues, piece);
    else if (!open && !ordinal && isSigned(index)) add(piece, 'byline');
    else if (open && !ordinal && !isItem(piece.text)) {
      if (isPlacedCaption(index)) add(piece, 'caption');
      else {
        append(open, piece);
        if (isTerminated(piece.text)) open = null;
      }
    } else if (!ordinal && isPlacedCaption(index)) add(piece, 'caption');
    else if (!ordinal && (isTitleLine(list, index, around) || isPlainHeading(list, index, around)))
      add(piece, 'heading');
    else {
      const block = add(piece, 'body', ordinal);
      open = isTerminated(piece.text) || isItem(piece.text) ? null : block;
    }
  }
  return blocks;
}

/** A numbered heading that fills its line in a wrapped text. */
const isWrappedHeading = (
  block: Block | undefined,
  before: Piece | undefined,
  full: number,
): block is Block =>
  block?.kind === 'heading' &&
  block.ordinal !== null &&
  block.spans.length === 1 &&
  (before?.text.length ?? 0) >= full;
