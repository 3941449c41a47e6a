/** From places in the text of an element to ranges of the document. */

/** The text nodes of an element and where each begins in its text. */
interface TextPlaces {
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
}

function textPlaces(element: Element): TextPlaces {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  const starts: number[] = [];
  let at = 0;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    nodes.push(node);
    starts.push(at);
    at += node.length;
  }
  return { nodes, starts };
}

/** The node in which a character stands. */
const holding = (starts: readonly number[], at: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** @returns A function that makes the range of `[start, end)` of the element's text; the text is read once. */
export function rangeMaker(element: Element): (start: number, end: number) => Range {
  const { nodes, starts } = textPlaces(element);
  return (start, end) => {
    const range = document.createRange();
    const first = holding(starts, start);
    // the last character decides: an end on a border belongs to the node before it
    const last = holding(starts, end - 1);
    const [from, to] = [nodes[first], nodes[last]];
    if (from && to) {
      range.setStart(from, start - (starts[first] ?? 0));
      range.setEnd(to, end - (starts[last] ?? 0));
    }
    return range;
  };
}
