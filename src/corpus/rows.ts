/** A line that is the row of a table: cells between strokes, or three and more between tabs and no sentence. */
export function isRow(text: string): boolean {
  if (text.startsWith('|')) return text.length > 2 && text.endsWith('|');
  return (
    text.includes('\t') &&
    !/[。；]/u.test(text) &&
    text.split('\t').filter((cell) => cell.trim() !== '').length > 2
  );
}
