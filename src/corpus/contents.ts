/** The table of contents: lines that stand again further down, or lead to a page number. */
import { isContentsLine } from './furniture.ts';

const TITLE = /^[【[]?目[\s\u3000]*[录次][】\]]?$/u;
const PAGE_NUMBER = /^[\d\s—–-]+$/u;
const LONGEST = 80;

/** A line as its entry in the contents has it: no page number, no spaces, no more than its first sentence. */
const entry = (line: string): string =>
  (/^[^。！？]*/u.exec(line.slice(0, LONGEST + 1))?.[0] ?? '')
    .replace(/[\s\u3000.…·．]+\d*$/u, '')
    .replace(/[\s\u3000]+/gu, '');

/** The places in `lines` that belong to the table of contents. Linear. */
export function contentsOf(lines: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (const [index, line] of lines.entries()) if (isContentsLine(line)) found.add(index);
  const at = lines.findIndex((line) => TITLE.test(line));
  if (at < 0) return found;
  found.add(at);
  const last = new Map<string, number>();
  for (const [index, line] of lines.entries()) last.set(entry(line), index);
  const first = entry(lines[at + 1] ?? '');
  for (let index = at + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const key = entry(line);
    // where the first entry comes back the text begins
    if (index > at + 1 && key === first) break;
    const listed = line.length <= LONGEST && (last.get(key) ?? index) > index;
    if (listed || PAGE_NUMBER.test(line)) found.add(index);
    else if (!found.has(index)) break;
  }
  return found;
}
