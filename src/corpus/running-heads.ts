/** The heads and feet that a paged document repeats: lines that stand beside page numbers, word for word. */

const PAGE_NUMBER = /^(?:[—–－-]\s*\d{1,4}\s*[—–－-]?|第\s*\d{1,4}\s*页(?:[\s，,]*共\s*\d{1,4}\s*页)?)$/u;
/** Cells and items are numbered so, too: a page's number only where a page lies between. */
const BARE_NUMBER = /^\d{1,4}$/u;
/** Characters that a page has at least. */
const PAGE = 150;
/** A head of fewer pages might be a heading that happens to stand there twice. */
const PAGES = 2;
/** Of fewer pages still a label or a refrain might be one: 主要目标 under two headings, 坚持不懈. */
const PAGES_OF_WORDS = 3;
/** A head that dates or numbers its document, as a gazette does, says that it is one. */
const DATED = /\d{4}\s*年|第\s*\d+\s*[期号]/u;
const LONGEST = 60;
/** Of a sentence, or addressed to those who listen: 各位代表，. */
const SENTENCE = /[。；！？：:]|[，、,]$/u;
/** What a text may be called: over its first page the title itself stands, which its pages repeat. */
const TITLE = /(?:报告|報告|汇报|匯報|讲话|講話|发言|發言|综述|纪实)$/u;

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ');

/**
 * Where they stand among the lines, the one over the first page included unless it may be the title.
 *
 * @param isHeading Whether a line is numbered as a heading: that is never one of them.
 */
export function runningHeads(
  lines: readonly string[],
  isHeading: (line: string) => boolean,
): ReadonlySet<number> {
  const beside = new Map<string, number[]>();
  let length = 0;
  /** How much text stands before the last bare number that was a page's. */
  let page = -PAGE;
  const numbers = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (PAGE_NUMBER.test(line)) numbers.add(index);
    else if (BARE_NUMBER.test(line)) {
      if (length - page >= PAGE) numbers.add(index);
      page = length;
    }
    length += line.length;
  }
  for (const [index, line] of lines.entries()) {
    if (!numbers.has(index - 1) && !numbers.has(index + 1)) continue;
    if (line.length > LONGEST || SENTENCE.test(line)) continue;
    if (PAGE_NUMBER.test(line) || BARE_NUMBER.test(line) || isHeading(line)) continue;
    const key = squeeze(line);
    const places = beside.get(key);
    if (places) places.push(index);
    else beside.set(key, [index]);
  }
  const first = squeeze(lines[0] ?? '');
  const found = new Set<number>();
  for (const [line, places] of beside) {
    const isFirst = first === line;
    if (places.length < (isFirst || DATED.test(line) ? PAGES : PAGES_OF_WORDS)) continue;
    for (const place of places) found.add(place);
    if (isFirst) found.add(0);
    if (isFirst && TITLE.test(line)) found.delete(0);
  }
  return found;
}
