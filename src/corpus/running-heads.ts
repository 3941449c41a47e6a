/** The heads and feet that a paged document repeats: lines that stand beside page numbers, word for word. */

const PAGE_NUMBER =
  /^(?:[—–－-]\s*\d{1,4}\s*[—–－-]?|\d{1,4}|第\s*\d{1,4}\s*页(?:[\s，,]*共\s*\d{1,4}\s*页)?)$/u;
/** A head of fewer pages might be a heading that happens to stand there twice. */
const PAGES = 2;
const LONGEST = 60;
const SENTENCE = /[。；！？：:]/u;

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ');

/**
 * Where they stand among the lines, the one over the first page included.
 *
 * @param isHeading Whether a line is numbered as a heading: that is never one of them.
 */
export function runningHeads(
  lines: readonly string[],
  isHeading: (line: string) => boolean,
): ReadonlySet<number> {
  const beside = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    const isAtPage = [lines[index - 1], lines[index + 1]].some(
      (one) => one !== undefined && PAGE_NUMBER.test(one),
    );
    if (!isAtPage || line.length > LONGEST || SENTENCE.test(line)) continue;
    if (PAGE_NUMBER.test(line) || isHeading(line)) continue;
    const places = beside.get(squeeze(line));
    if (places) places.push(index);
    else beside.set(squeeze(line), [index]);
  }
  const found = new Set<number>();
  for (const [line, places] of beside) {
    if (places.length < PAGES) continue;
    for (const place of places) found.add(place);
    if (squeeze(lines[0] ?? '') === line) found.add(0);
  }
  return found;
}
