/** Where a heading may be broken. */

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** A word of one character stays with the word before it: 会议|上 would leave 上 alone. */
const CLINGING = 1;

/** A heading as the words between which a line may end; joined, they are the heading. */
export function words(text: string): string[] {
  const found: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const last = found.length - 1;
    const before = found[last];
    if (before !== undefined && (!isWordLike || segment.length <= CLINGING)) found[last] = before + segment;
    else found.push(segment);
  }
  return found;
}
