/** Where a heading may be broken. */

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** A word of one character stays with the word before it: 会议|上 would leave 上 alone. */
const CLINGING = 1;

/** A short quotation or title is a name: it stays whole, its marks with it. */
const NAME = /([“《][^“”《》]{1,8}[”》])/u;
const isOpening = (segment: string): boolean => '“《「（('.includes(segment);

/** A heading as the words between which a line may end; joined, they are the heading. */
export function words(text: string): string[] {
  const found: string[] = [];
  const parts = text.split(NAME).flatMap((part) =>
    NAME.test(part)
      ? [{ segment: part, begins: true }]
      : Array.from(segmenter.segment(part), ({ segment, isWordLike = false }) => ({
          segment,
          begins: isOpening(segment) || (isWordLike && segment.length > CLINGING),
        })),
  );
  for (const { segment, begins } of parts) {
    const last = found.length - 1;
    const before = found[last];
    if (before !== undefined && (!begins || isOpening(before))) found[last] = before + segment;
    else found.push(segment);
  }
  return found;
}
