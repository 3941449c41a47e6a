/**
 * A citation with gaps, which the build writes and both the build and the
 * browser fill in: a paragraph's differs from its report's by an address and a
 * place only, and the day on which a reader looked is known to the reader alone.
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

export type Gap = keyof CitedPlace | 'y' | 'm' | 'd' | 'mm' | 'dd';

/** Text and gaps in turn; the first and the last are text: `['@misc{jiaxian-', 'anchor', ',…']`. */
export type CitationParts = readonly string[];

/** What a report's `cite.json` holds. */
export interface CitationFile {
  readonly edition: string;
  readonly formats: readonly {
    readonly id: string;
    /** GB/T 7714—2015. */
    readonly label: string;
    /** The ending of a file in this format. */
    readonly ending: string;
    readonly parts: CitationParts;
  }[];
}

/** The names of the formats as readers know them, and the endings of their files. */
export const CITATION_FORMATS = {
  gbt: { label: 'GB/T 7714—2015', ending: 'txt' },
  bibtex: { label: 'BibTeX', ending: 'bib' },
  ris: { label: 'RIS', ending: 'ris' },
  csl: { label: 'CSL-JSON', ending: 'json' },
} as const;

/** @param day `2026-11-23`: the day on which the reader looked. */
export function fillCitation(parts: CitationParts, place: CitedPlace, day: string): string {
  const [y = '', mm = '', dd = ''] = day.split('-');
  const gaps: Record<Gap, string> = {
    ...place,
    y,
    mm,
    dd,
    m: String(Number(mm)),
    d: String(Number(dd)),
  };
  return parts.map((part, index) => (index % 2 === 0 ? part : gaps[part as Gap])).join('');
}

/** 第12段, 标题s3: the place of a text unit, as a citation names it. */
export const citedPlace = (unit: string): string =>
  unit.startsWith('s') ? `标题${unit}` : `第${unit.slice(1)}段`;
