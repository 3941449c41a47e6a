/** What a reader has selected, cut at the borders of text units. */

/** Half-open, in code points of the unit's text. */
export interface Passage {
  readonly element: HTMLElement;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  readonly quotation: string;
  readonly unitText: string;
}

/** Where a range begins and ends in an element's text, in UTF-16; null where it holds none of it. */
function within(element: Element, range: Range): { start: number; end: number } | null {
  if (!range.intersectsNode(element)) return null;
  const own = document.createRange();
  own.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, own) > 0)
    own.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, own) < 0) own.setEnd(range.endContainer, range.endOffset);
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(own.startContainer, own.startOffset);
  const start = before.toString().length;
  const end = start + own.toString().length;
  return end > start ? { start, end } : null;
}

const isLow = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
};

/** A character beyond the first plane is quoted whole. */
export const wholeCharacters = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { start: number; end: number } => ({
  start: isLow(text, start) ? start - 1 : start,
  end: isLow(text, end) ? end + 1 : end,
});

export function selectedPassages(article: HTMLElement): Passage[] {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  return [...article.querySelectorAll<HTMLElement>('.u > [id]')].flatMap((element) => {
    const found = within(element, range);
    if (!found) return [];
    const unitText = element.textContent;
    const { start, end } = wholeCharacters(unitText, found);
    const quotation = unitText.slice(start, end);
    if (quotation.trim() === '') return [];
    const from = Array.from(unitText.slice(0, start)).length;
    return [
      {
        element,
        unit: element.id,
        start: from,
        end: from + Array.from(quotation).length,
        quotation,
        unitText,
      },
    ];
  });
}
