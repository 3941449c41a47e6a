/** A seed's text as physical lines, each with its content (outer white space and markup apart). */
import { isBlank } from './characters.ts';
import type { Span } from './model.ts';
import { ordinalAt } from './numbering.ts';

export interface Line {
  /** What the line shows: no outer white space, no heading marks. Empty for a blank line. */
  readonly content: Span;
  /** Where its markup begins (`## `, `**`); equals `content.start` where there is none. */
  readonly from: number;
  /** Where its markup ends (`**`); equals `content.end` where there is none. */
  readonly to: number;
  /** Depth of Markdown heading marks, 0 for none. */
  readonly depth: number;
  /** Blank lines between this line and the one with content before it. */
  readonly gap: number;
  /** The line ends in two or more spaces: a Markdown hard break, so the next line belongs to it. */
  readonly hardBreak: boolean;
}

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const MARKS = /#{1,6}[ \t\u3000]+/y;

const LONGEST_BOLD = 80;

/**
 * **一、总体要求**: a whole line in bold. Stars are masks in this genre, so they are markup only in a
 * text that marks its headings, or around a number.
 */
function unbold(text: string, line: Line, marked: boolean): Line {
  const { start, end } = line.content;
  if (end - start > LONGEST_BOLD) return line;
  const inner = /^\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/u.exec(text.slice(start, end))?.[1];
  if (inner === undefined || !(marked || ordinalAt(inner, 0))) return line;
  return { ...line, content: { start: start + 2, end: end - 2 } };
}

/** All lines that hold something, in order. Linear in the text. */
export function contentLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let start = 0;
  const take = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && isBlank(text.charAt(from))) from += 1;
    while (to > from && isBlank(text.charAt(to - 1))) to -= 1;
    if (from === to) {
      gap += 1;
      return;
    }
    MARKS.lastIndex = from;
    const marks = MARKS.exec(text)?.[0] ?? '';
    let shown = from + marks.length;
    while (marks !== '' && shown < to && isBlank(text.charAt(shown))) shown += 1;
    // marks with nothing behind them mark nothing
    if (shown >= to) shown = from;
    lines.push({
      content: { start: shown, end: to },
      from,
      to,
      depth: shown === from ? 0 : marks.trimEnd().length,
      gap,
      hardBreak: text.slice(to, end).endsWith('  '),
    });
    gap = 0;
  };
  for (const found of text.matchAll(BREAK)) {
    take(found.index);
    start = found.index + found[0].length;
  }
  take(text.length);
  const marked = lines.some((line) => line.depth > 0);
  return lines.map((line) => unbold(text, line, marked));
}
