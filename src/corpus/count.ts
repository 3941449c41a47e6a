/** Characters as the site counts them: Unicode code points, white space apart. */

/** Code points of a text. */
export const codePoints = (text: string): number => {
  let count = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    // a high surrogate with its low one is one character
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const low = text.charCodeAt(i + 1);
      if (low >= 0xdc00 && low <= 0xdfff) {
        count -= 1;
        i += 1;
      }
    }
  }
  return count;
};

/** Code points that are no white space. */
export const countCharacters = (text: string): number => codePoints(text.replace(/\s+/gu, ''));

/**
 * From UTF-16 offsets of `text` to code points. Costs nothing where the text has no character
 * beyond the basic plane, else one pass and four bytes a unit.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  if (codePoints(text) === text.length) return (offset) => offset;
  const points = new Uint32Array(text.length + 1);
  let point = 0;
  for (let unit = 0; unit < text.length;) {
    const width = (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    points.fill(point, unit, unit + width);
    unit += width;
    point += 1;
  }
  points[text.length] = point;
  return (offset) => points[offset] ?? point;
}
