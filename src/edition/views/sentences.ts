/** Sentences of a text unit, as they are quoted. */
import { items } from '../../corpus/sentences.ts';
import type { Span } from '../../corpus/model.ts';

/** Sentences, with ； and ： joined to the sentence that they stand in. */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let start: number | null = null;
  for (const item of items(text)) {
    start ??= item.start;
    if (!item.stopped) continue;
    found.push({ start, end: item.end });
    start = null;
  }
  if (start !== null) found.push({ start, end: text.trimEnd().length });
  return found;
}
