/**
 * Whether a word or a figure runs across a break: 合作平|台, 主动适|应. The dictionary is
 * ICU's, which comes with the pinned Node, so that it is the same on every machine.
 */
const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });
/** Enough context for the segmenter to find its feet, on either side. */
const CONTEXT = 12;

/** True where `tail` and `head`, written together, have one word of Han characters, or one figure, over the border. */
export function joinsWord(tail: string, head: string): boolean {
  if (/[\d.]$/u.test(tail.slice(-1)) && /^[\d.%％‰亿万元]/u.test(head)) return true;
  const left = tail.slice(-CONTEXT);
  const right = head.slice(0, CONTEXT);
  const segment = words.segment(left + right).containing(left.length);
  if (!segment || segment.index >= left.length) return false;
  return /^\p{Script=Han}+$/u.test(segment.segment);
}
