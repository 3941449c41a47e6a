/** Cutting a paragraph into sentences, quotations and brackets kept whole. */
import { isBlank, isCloser, isPause, isStop, nesting } from './characters.ts';
import type { Span } from './model.ts';

export interface Item extends Span {
  /** Ends with 。！？; otherwise with ； ： or the end of the text. */
  readonly stopped: boolean;
}

/**
 * The stretches between stops and pauses outside quotations and brackets, their closing marks
 * included, outer white space not. Linear.
 */
export function items(text: string): Item[] {
  const nested = nesting(text);
  const found: Item[] = [];
  let start = 0;
  const push = (end: number, stopped: boolean): void => {
    let from = start;
    while (from < end && isBlank(text.charAt(from))) from += 1;
    if (from < end) found.push({ start: from, end, stopped });
    start = end;
  };
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i);
    if (nested[i] || !(isStop(character) || isPause(character))) continue;
    let end = i + 1;
    while (end < text.length && (isStop(text.charAt(end)) || (isCloser(text.charAt(end)) && !nested[end])))
      end += 1;
    push(end, isStop(character));
    i = end - 1;
  }
  push(text.length, false);
  return found;
}

/**
 * Sentences of a text: up to 。！？ outside quotations and brackets, with what ； and ： part joined
 * again, outer white space left out.
 */
export function sentencesIn(text: string): Span[] {
  const found: Span[] = [];
  let start: number | null = null;
  for (const item of items(text)) {
    start ??= item.start;
    if (!item.stopped) continue;
    found.push({ start, end: item.end });
    start = null;
  }
  let end = text.length;
  if (start !== null) {
    while (isBlank(text.charAt(end - 1))) end -= 1;
    found.push({ start, end });
  }
  return found;
}

/** （掌声）, （完）: a bracket behind the last stop is a remark of its own. */
const REMARK = /[。！？!?；]["”’」』]?[（(【[][^（()）【】]{0,40}[）)】\]]$/u;

/** Whether a line's last sentence has come to its end. */
export function isTerminated(text: string): boolean {
  if (REMARK.test(text.slice(-60))) return true;
  let end = text.length;
  while (end > 0 && isCloser(text.charAt(end - 1))) end -= 1;
  if (end === 0) return true;
  const last = text.charAt(end - 1);
  if (isStop(last) || isPause(last)) return true;
  // a line wholly in brackets, such as （掌声）
  return end < text.length && '（('.includes(text.charAt(0)) && '）)'.includes(text.charAt(end));
}
