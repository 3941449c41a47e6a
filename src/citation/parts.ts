/** A citation with gaps: written once with marks in it, and cut at the marks. */
import { CITATION_FORMATS, citedPlace, fillCitation } from '../site/citation-parts.ts';
import type {
  CitationFile,
  CitationParts,
  CitationPattern,
  CitedPlace,
  CitedView,
} from '../site/citation-parts.ts';
import { FORMATS } from './model.ts';
import type { CitationFormat, CslItem, Written } from './model.ts';
import { writeCitation } from './write.ts';

/** What stands for each gap while the libraries write. Letters only: no format escapes them. */
interface Marks {
  readonly words: Readonly<Record<Named, string>>;
  readonly year: number;
}
/** The gaps but for those of a day. */
type Named = keyof CitedPlace | keyof CitedView;

/** Marks that the item does not hold itself. */
function marksFor(item: CslItem): Marks {
  const held = JSON.stringify(item);
  const free = <T extends string | number>(make: (n: number) => T): T => {
    for (let n = 0; ; n += 1) if (!held.includes(String(make(n)))) return make(n);
  };
  const word = (name: string): string => free((n) => `zz${name}${'z'.repeat(n + 2)}`);
  return {
    words: {
      anchor: word('anchor'),
      address: word('address'),
      place: word('place'),
      key: word('key'),
      title: word('title'),
    },
    year: free((n) => 1001 + n),
  };
}

/** The day is written `1001-12-31`, `1001/12/31`, or as three numbers of JSON. */
const dayIn = (year: number): RegExp => new RegExp(`${year}(\\D+)12(\\D+)31`, 'gu');

function cut(text: string, { words, year }: Marks, json: boolean): CitationParts {
  const day = json ? ['m', 'd'] : ['mm', 'dd'];
  const gaps = new Map(Object.entries(words).map(([gap, mark]) => [mark, gap]));
  const pieces = text.split(new RegExp(`(${Object.values(words).join('|')})`, 'gu'));
  const parts: string[] = [];
  let open = '';
  const gap = (name: string): void => {
    parts.push(open, name);
    open = '';
  };
  for (const piece of pieces) {
    const name = gaps.get(piece);
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

const marked = (item: CslItem, { words: { anchor, address, place } }: Marks): CslItem => ({
  ...item,
  id: `${item.id}-${anchor}`,
  URL: address,
  page: place,
});

/** Every format of a marked item, cut at its marks. */
function patternsOf(item: CslItem, marks: Marks): CitationPattern[] {
  const written = writeCitation(item);
  return FORMATS.map((id) => ({ id, ...CITATION_FORMATS[id], parts: cut(written[id], marks, id === 'csl') }));
}

/** The day of a reader who has looked, as a mark. */
const looked = ({ year }: Marks): Pick<CslItem, 'accessed'> => ({
  accessed: { 'date-parts': [[year, 12, 31]] },
});

/**
 * Citations of an item's places, which no reader has looked at: what `writeCitation` of a `placeItem` says.
 * The libraries write once, however many places there are.
 */
export function placeWriter(item: CslItem): (unit: string) => Written {
  const marks = marksFor(item);
  const patterns = patternsOf(marked(item, marks), marks);
  return (unit) => {
    const place = { anchor: unit, address: `${item.URL}#${unit}`, place: citedPlace(unit) };
    const filled = patterns.map(({ id, parts }) => [id, fillCitation(parts, place, '')] as const);
    return Object.fromEntries(filled) as Record<CitationFormat, string>;
  };
}

/** The file from which the citation of any place of the item is made. */
export function citationFile(item: CslItem, edition: string): CitationFile {
  const marks = marksFor(item);
  return { edition, formats: patternsOf({ ...marked(item, marks), ...looked(marks) }, marks) };
}

/**
 * The citation of whatever differs from the item by key, title and address alone.
 * @param read Whether it is filled in by a reader, who knows the day.
 */
export function viewPatterns(item: CslItem, read: boolean): CitationPattern[] {
  const marks = marksFor(item);
  const { key: id, title, address: URL } = marks.words;
  return patternsOf({ ...item, id, title, URL, ...(read ? looked(marks) : {}) }, marks);
}
