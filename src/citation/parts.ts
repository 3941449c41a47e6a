/** A citation with gaps: written once with marks in it, and cut at the marks. */
import { CITATION_FORMATS, citedPlace, fillCitation } from '../site/citation-parts.ts';
import type { CitationFile, CitationParts } from '../site/citation-parts.ts';
import { FORMATS } from './model.ts';
import type { CitationFormat, CslItem, Written } from './model.ts';
import { writeCitation } from './write.ts';

/** What stands for each gap while the libraries write. Letters only: no format escapes them. */
interface Marks {
  readonly anchor: string;
  readonly address: string;
  readonly place: string;
  readonly year: number;
}

/** Marks that the item does not hold itself. */
function marksFor(item: CslItem): Marks {
  const held = JSON.stringify(item);
  const free = <T extends string | number>(make: (n: number) => T): T => {
    for (let n = 0; ; n += 1) if (!held.includes(String(make(n)))) return make(n);
  };
  const word = (name: string): string => free((n) => `zz${name}${'z'.repeat(n + 2)}`);
  return {
    anchor: word('anchor'),
    address: word('address'),
    place: word('place'),
    year: free((n) => 1001 + n),
  };
}

/** The day is written `1001-12-31`, `1001/12/31`, or as three numbers of JSON. */
const dayIn = (year: number): RegExp => new RegExp(`${year}(\\D+)12(\\D+)31`, 'gu');

function cut(text: string, { anchor, address, place, year }: Marks, json: boolean): CitationParts {
  const day = json ? ['m', 'd'] : ['mm', 'dd'];
  const gaps = new Map([
    [anchor, ['anchor']],
    [address, ['address']],
    [place, ['place']],
  ]);
  const pieces = text.split(new RegExp(`(${anchor}|${address}|${place})`, 'gu'));
  const parts: string[] = [];
  let open = '';
  const gap = (name: string): void => {
    parts.push(open, name);
    open = '';
  };
  for (const piece of pieces) {
    const [name] = gaps.get(piece) ?? [];
    if (name !== undefined) {
      gap(name);
      continue;
    }
    let at = 0;
    for (const match of piece.matchAll(dayIn(year))) {
      const [whole, first = '', second = ''] = match;
      open += piece.slice(at, match.index);
      gap('y');
      open += first;
      gap(day[0] ?? '');
      open += second;
      gap(day[1] ?? '');
      at = match.index + whole.length;
    }
    open += piece.slice(at);
  }
  return [...parts, open];
}

const marked = (item: CslItem, { anchor, address, place }: Marks): CslItem => ({
  ...item,
  id: `${item.id}-${anchor}`,
  URL: address,
  page: place,
});

/**
 * Citations of an item's places, which no reader has looked at: what `writeCitation` of a `placeItem` says.
 * The libraries write once, however many places there are.
 */
export function placeWriter(item: CslItem): (unit: string) => Written {
  const marks = marksFor(item);
  const written = writeCitation(marked(item, marks));
  const parts = FORMATS.map((format) => [format, cut(written[format], marks, format === 'csl')] as const);
  return (unit) => {
    const place = { anchor: unit, address: `${item.URL}#${unit}`, place: citedPlace(unit) };
    const filled = parts.map(([format, one]) => [format, fillCitation(one, place, '')] as const);
    return Object.fromEntries(filled) as Record<CitationFormat, string>;
  };
}

/** The file from which the citation of any place of the item is made. */
export function citationFile(item: CslItem, edition: string): CitationFile {
  const marks = marksFor(item);
  const written: Written = writeCitation({
    ...marked(item, marks),
    accessed: { 'date-parts': [[marks.year, 12, 31]] },
  });
  return {
    edition,
    formats: FORMATS.map((id) => ({
      id,
      ...CITATION_FORMATS[id],
      parts: cut(written[id], marks, id === 'csl'),
    })),
  };
}
