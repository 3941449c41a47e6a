/** From a place in a healed text back to the seed. */
import type { SourceSpan, Span } from './model.ts';

/**
 * The source spans of `range`, a range of the text that `source` joined makes.
 * Several where the range crosses a healed break.
 */
export function sourceOf(source: readonly SourceSpan[], range: Span): SourceSpan[] {
  const found: SourceSpan[] = [];
  let offset = 0;
  for (const span of source) {
    const length = span.end - span.start;
    const start = Math.max(range.start, offset);
    const end = Math.min(range.end, offset + length);
    if (start < end)
      found.push({ seed: span.seed, start: span.start + start - offset, end: span.start + end - offset });
    offset += length;
  }
  return found;
}
