/**
 * A citation with gaps, which the build writes and both the build and the
 * browser fill in: a paragraph's differs from its report's by an address and a
 * place only, a view's from its page's by a title and an address, and the day on
 * which a reader looked is known to the reader alone.
 */

/** What may stand in a gap. Months and days are `mm` and `dd` with two digits, `m` and `d` without a zero. */
export interface CitedPlace {
  /** The last part of the citation's key: `p12`. */
  readonly anchor: string;
  /** The whole address, fragment included. */
  readonly address: string;
  /** 第12段. */
  readonly place: string;
}

/** A page of this site, or what it shows at one address. */
export interface CitedView {
  /** The citation's key: without a sign that TeX would know. */
  readonly key: string;
  readonly title: string;
  /** The whole address, escaped as addresses are. */
  readonly address: string;
}

type Day = 'y' | 'm' | 'd' | 'mm' | 'dd';
export type Gap = keyof CitedPlace | keyof CitedView | Day;

/** Text and gaps in turn; the first and the last are text: `['@misc{jiaxian-', 'anchor', ',…']`. */
export type CitationParts = readonly string[];

export interface CitationPattern {
  readonly id: string;
  /** GB/T 7714—2015. */
  readonly label: string;
  /** The ending of a file in this format. */
  readonly ending: string;
  readonly parts: CitationParts;
}

/** What a report's `cite.json` holds. */
export interface CitationFile {
  readonly edition: string;
  readonly formats: readonly CitationPattern[];
}

/** The names of the formats as readers know them, and the endings of their files. */
export const CITATION_FORMATS = {
  gbt: { label: 'GB/T 7714—2015', ending: 'txt' },
  bibtex: { label: 'BibTeX', ending: 'bib' },
  ris: { label: 'RIS', ending: 'ris' },
  csl: { label: 'CSL-JSON', ending: 'json' },
} as const;

function fill(parts: CitationParts, given: Partial<Record<Gap, string>>, day: string): string {
  const [y = '', mm = '', dd = ''] = day.split('-');
  const gaps: Partial<Record<Gap, string>> = {
    ...given,
    y,
    mm,
    dd,
    m: String(Number(mm)),
    d: String(Number(dd)),
  };
  return parts.map((part, index) => (index % 2 === 0 ? part : (gaps[part as Gap] ?? ''))).join('');
}

/** @param day `2026-11-23`: the day on which the reader looked. */
export const fillCitation = (parts: CitationParts, place: CitedPlace, day: string): string =>
  fill(parts, { ...place }, day);

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

/** Signs that TeX takes for commands, and those that it draws together: `--` is a dash there. */
export const escapeTex = (text: string): string =>
  text
    .replace(/[\\{}~^<>]/gu, (sign) => TEX[sign] ?? sign)
    .replace(/[&%$#_]/gu, (sign) => `\\${sign}`)
    .replace(/([-`'])(?=\1)|[!?](?=`)/gu, '$&{}');

/** Words with capitals stand in braces, or a style would make them small: as Citation.js writes a title. */
const texTitle = (title: string): string =>
  escapeTex(title)
    .split(/(:\s*)/u)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/([^\\])\b([a-z]*[A-Z].*?)\b/gu, '$1{$2}')))
    .join('');

/** What a title is in each format, where it is not itself. */
const ESCAPED: Readonly<Record<string, (title: string) => string>> = {
  bibtex: texTitle,
  csl: (title) => JSON.stringify(title).slice(1, -1),
};

/** RIS ends a field where the line ends, and a title may hold what a reader typed. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** @param format Its id: `bibtex`. @param day Where the citation has gaps for one. */
export function fillView(format: string, parts: CitationParts, view: CitedView, day = ''): string {
  const title = oneLine(view.title);
  return fill(parts, { ...view, title: ESCAPED[format]?.(title) ?? title }, day);
}

/** 第12段, 标题s3: the place of a text unit, as a citation names it. */
export const citedPlace = (unit: string): string =>
  unit.startsWith('s') ? `标题${unit}` : `第${unit.slice(1)}段`;
