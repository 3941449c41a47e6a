/** The pages that can be suggested, cut into files: with very many, one would be too large for a page to load. */
import type { SuggestPage } from './file.ts';

/** Bytes of a part: with what stands around it well below 300 KB. */
const PART = 200_000;

const size = (page: SuggestPage): number => new TextEncoder().encode(JSON.stringify(page)).length + 1;

/** Consecutive parts, each as large as may be; at least one. */
export function partsOf(pages: readonly SuggestPage[], most = PART): (readonly SuggestPage[])[] {
  const parts: SuggestPage[][] = [[]];
  let filled = 0;
  for (const page of pages) {
    const own = size(page);
    if (filled > 0 && filled + own > most) {
      parts.push([]);
      filled = 0;
    }
    parts.at(-1)?.push(page);
    filled += own;
  }
  return parts;
}
