/** Makes occurrences visible: as highlights beside the document where the browser has them, else as elements in it. */

export interface Painter {
  readonly current: (index: number) => void;
  readonly clear: () => void;
  /** Where an occurrence stands, now. */
  readonly box: (index: number) => DOMRect;
}

/** A place in an element's text, and the range that it had when the page was untouched. */
export interface Spot {
  readonly element: Element;
  readonly start: number;
  readonly end: number;
  readonly range: Range;
}

function highlights(spots: readonly Spot[]): Painter {
  const all = new Highlight(...spots.map(({ range }) => range));
  const now = new Highlight();
  now.priority = 1;
  CSS.highlights.set('hit', all);
  CSS.highlights.set('hit-now', now);
  return {
    current: (index) => {
      const spot = spots[index];
      now.clear();
      if (spot) now.add(spot.range);
    },
    clear: () => {
      CSS.highlights.delete('hit');
      CSS.highlights.delete('hit-now');
    },
    box: (index) => spots[index]?.range.getBoundingClientRect() ?? new DOMRect(),
  };
}

/** Wraps what an element's spots cover, cut at all their borders, so that spots may overlap. */
function wrap(
  element: Element,
  spots: readonly (Spot & { readonly index: number })[],
  marks: HTMLElement[][],
): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) nodes.push(node);
  const borders = [...new Set(spots.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  let at = 0;
  for (const node of nodes) {
    const [from, to] = [at, at + node.length];
    at = to;
    const cuts = [from, ...borders.filter((border) => border > from && border < to), to];
    let rest = node;
    for (const [number, start] of cuts.slice(0, -1).entries()) {
      const end = cuts[number + 1] ?? to;
      const piece = rest;
      if (end < to) rest = piece.splitText(end - start);
      const own = spots.filter((spot) => spot.start < end && spot.end > start);
      if (own.length === 0) continue;
      const mark = document.createElement('mark');
      mark.className = 'hit';
      piece.replaceWith(mark);
      mark.append(piece);
      for (const { index } of own) (marks[index] ??= []).push(mark);
    }
  }
}

function elements(spots: readonly Spot[]): Painter {
  const marks: HTMLElement[][] = spots.map(() => []);
  const groups = new Map<Element, (Spot & { readonly index: number })[]>();
  for (const [index, spot] of spots.entries()) {
    const group = groups.get(spot.element) ?? [];
    groups.set(spot.element, group);
    group.push({ ...spot, index });
  }
  for (const [element, own] of groups) wrap(element, own, marks);
  return {
    current: (index) => {
      for (const mark of marks.flat()) mark.classList.remove('now');
      for (const mark of marks[index] ?? []) mark.classList.add('now');
    },
    clear: () => {
      for (const mark of marks.flat()) mark.replaceWith(...mark.childNodes);
      for (const element of groups.keys()) element.normalize();
    },
    box: (index) => marks[index]?.[0]?.getBoundingClientRect() ?? new DOMRect(),
  };
}

export const paint = (spots: readonly Spot[]): Painter =>
  'highlights' in CSS ? highlights(spots) : elements(spots);
