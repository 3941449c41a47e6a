/**
 * The head and the tail of a text: which heading-like lines are its title,
 * which lines are the furniture of the page that carried it.
 */
import type { Block } from './blocks.ts';
import { isBreadcrumb, isMarginFurniture, isPublication } from './furniture.ts';

/** A lead before the title has at most so many paragraphs, so many characters. */
const LEAD_PARAGRAPHS = 3;
const LEAD_CHARACTERS = 400;
/** ——2023年1月10日在某区第几届人民代表大会上, （2023年1月）: the second line of a title. */
const SUBTITLE = /^(?:——|—|--|[（(])/u;

/** 与2023年计划草案的报告: a title line that goes on from the one before. */
const CARRIES_ON = /^(?:与|和|暨|及|的|关于|在)/u;

const isPlain = (block: Block): boolean => block.kind === 'heading' && block.ordinal === null;

/** Lines at the margins that are ornament or machinery become furniture. */
function sweepMargins(blocks: readonly Block[], textOf: (block: Block) => string): void {
  const firstBody = blocks.findIndex((block) => block.kind === 'body');
  const lastBody = blocks.findLastIndex((block) => block.kind === 'body');
  for (const [index, block] of blocks.entries()) {
    if (index >= firstBody && index <= lastBody) continue;
    if (isPlain(block) && block.depth === 0 && isMarginFurniture(textOf(block))) block.kind = 'furniture';
  }
}

/** What stands over the breadcrumb of a web page, and between it and the line over the publication data. */
function sweepNavigation(blocks: readonly Block[], textOf: (block: Block) => string): void {
  const firstBody = blocks.findIndex((block) => block.kind === 'body' || block.ordinal !== null);
  const head = firstBody < 0 ? blocks : blocks.slice(0, firstBody);
  const crumb = head.findLastIndex((block) => block.kind === 'furniture' && isBreadcrumb(textOf(block)));
  // a page that shows its title over the breadcrumb keeps it
  if (!head.slice(crumb + 1).some(isPlain)) return;
  for (const block of head.slice(0, Math.max(0, crumb)))
    if (isPlain(block) && block.depth === 0) block.kind = 'furniture';
}

/**
 * A short unterminated line behind the last sentence that heads nothing is a leftover of the page
 * when furniture stands next to it; otherwise it is text and stays text.
 */
function settleTail(blocks: readonly Block[]): void {
  const lastBody = blocks.findLastIndex((block) => block.kind === 'body');
  const tail = blocks.slice(lastBody + 1);
  const furnished = tail.some((block) => block.kind === 'furniture');
  for (const block of tail)
    if (isPlain(block) && block.depth === 0) block.kind = furnished ? 'furniture' : 'body';
}

/** The blocks of the title, or none. */
function titleBlocks(blocks: readonly Block[], textOf: (block: Block) => string): readonly Block[] {
  const firstBody = blocks.findIndex(
    (block) => block.kind === 'body' || (block.kind === 'heading' && block.ordinal),
  );
  const head = blocks.slice(0, firstBody < 0 ? blocks.length : firstBody);
  const firstPlain = head.findIndex(isPlain);
  const byline = head.findIndex(
    (block, index) =>
      index > firstPlain &&
      firstPlain >= 0 &&
      (block.kind === 'byline' || (block.kind === 'furniture' && isPublication(textOf(block)))),
  );
  const plain = (byline >= 0 ? head.slice(0, byline) : head).filter(isPlain);
  if (plain.length > 0 && byline >= 0) {
    // over a byline: the last marked line and the unmarked ones that carry it on; what stands before is a kicker
    const lastMarked = plain.findLastIndex((block) => block.depth > 0);
    const over = lastMarked < 0 ? plain : plain.slice(lastMarked);
    // some pages print the title again, or its second line, under the publication data
    const again = head
      .slice(byline)
      .filter(
        (block) =>
          isPlain(block) &&
          (SUBTITLE.test(textOf(block)) || over.some((line) => textOf(line) === textOf(block))),
      );
    return [...over, ...again];
  }
  const [first, ...rest] = plain;
  if (first) {
    const sameDepth = blocks.filter((block) => isPlain(block) && block.depth === first.depth);
    // a marked line with siblings further down heads a section like them
    if (first.depth > 0 && sameDepth.length > 1) return [];
    return [
      first,
      ...rest.filter(
        (block) =>
          SUBTITLE.test(textOf(block)) ||
          textOf(block) === textOf(first) ||
          (block === rest[0] && CARRIES_ON.test(textOf(block))),
      ),
    ];
  }
  // the title stands after the lead: two headings in a row, the first of them heads everything
  const at = blocks.findIndex(isPlain);
  const lead = blocks.slice(0, Math.max(0, at)).filter((block) => block.kind === 'body');
  const leadLength = lead.reduce((sum, block) => sum + textOf(block).length, 0);
  const candidate = blocks[at];
  const next = blocks[at + 1];
  if (!candidate || next?.kind !== 'heading' || lead.length > LEAD_PARAGRAPHS || leadLength > LEAD_CHARACTERS)
    return [];
  return blocks.slice(0, at).some((block) => block.kind === 'heading') ? [] : [candidate];
}

/** A copy may have masked a name of the title, or put a space into it. */
const withoutMasks = (text: string): string => text.replace(/[\s*＊×]+/gu, '');
/** So many blocks at the head may show a title again. */
const HEAD_BLOCKS = 12;

/** Pages that open with a summary print the title once more under it: it heads nothing. */
function settleRepeated(blocks: readonly Block[], textOf: (block: Block) => string): void {
  const titles = blocks.filter((block) => block.kind === 'title').map((block) => withoutMasks(textOf(block)));
  for (const block of blocks.slice(0, HEAD_BLOCKS))
    if (isPlain(block) && titles.includes(withoutMasks(textOf(block)))) block.kind = 'title';
}

/** Settles titles and margin furniture, in place. */
export function settleMargins(blocks: readonly Block[], textOf: (block: Block) => string): void {
  sweepMargins(blocks, textOf);
  sweepNavigation(blocks, textOf);
  settleTail(blocks);
  for (const block of titleBlocks(blocks, textOf)) block.kind = 'title';
  settleRepeated(blocks, textOf);
}
