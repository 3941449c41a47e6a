/** How much room a text takes, guessed without a font: good enough to place a note beside its line. */

/** Width in ems: Han and full-width signs are one em, Latin and digits about half, spaces a quarter. */
export function ems(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x20 || code === 0xa0) width += 0.25;
    else if (code < 0x2000) width += 0.55;
    else if (code < 0xdc00 || code > 0xdfff) width += 1; // the low half of a pair adds nothing
  }
  return width;
}
