const FIGURE = /^[\d.,%％+-]+$/u;

/**
 * A line that is the row of a table: cells between strokes, or three and more between tabs and no sentence. Tabs
 * set the characters of a title apart, too, and stand where a page's text was copied: a comma is of a table only
 * where a cell is nothing but a figure.
 */
export function isRow(text: string): boolean {
  if (text.startsWith('|')) return text.length > 2 && text.endsWith('|');
  if (!text.includes('\t') || /[。；]/u.test(text)) return false;
  const cells = text
    .split('\t')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  if (cells.length <= 2 || cells.every((cell) => /^\p{Script=Han}$/u.test(cell))) return false;
  return !text.includes('，') || cells.some((cell) => FIGURE.test(cell));
}
