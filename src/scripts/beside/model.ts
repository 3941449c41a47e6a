/** What a report's `beside.json` holds: made by the build, drawn by the script. */

/** 0 plain, 1 shared with the paragraph, 2 a mask of the source. */
export type BesidePiece = readonly [text: string, kind: 0 | 1 | 2];

export interface BesidePassage {
  readonly who: string;
  /** Place in the list of districts. */
  readonly slot: number;
  /** 第 27 段. */
  readonly where: string;
  readonly href: string;
  readonly cosine: string;
  readonly pieces: readonly BesidePiece[];
  /** What the passage shares with the paragraph: UTF-16 offsets in the paragraph's text. */
  readonly own: readonly (readonly [start: number, end: number])[];
}

export interface BesideFile {
  readonly edition: string;
  /** By the id of the paragraph; paragraphs without near passages are not there. */
  readonly passages: Readonly<Record<string, readonly BesidePassage[]>>;
}
