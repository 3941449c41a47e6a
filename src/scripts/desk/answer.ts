/** What a tool answers: a table, how it was counted, and perhaps a picture. */
import type { Child } from '../search/dom.ts';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  /** Numbers are sorted as numbers, greatest first, and stand at the right. */
  readonly number: boolean;
  readonly value: (row: Row) => string | number;
  /** What the cell shows where it is more than its value. */
  readonly cell?: (row: Row) => Child;
}

/** A place that a number counts. */
export interface Place {
  readonly report: string;
  readonly unit: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The places behind a number that no search can open. */
export interface Opened {
  readonly title: string;
  readonly places: readonly Place[];
}

export interface Answer<Row> {
  /** The finding, in words. */
  readonly finding: string;
  /** How it was counted. */
  readonly note: readonly Child[];
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  /** In the order in which they are shown where the reader chooses none. */
  readonly rows: readonly Row[];
  /** Name of the column of that order, which is marked. */
  readonly usual: string;
  readonly picture: SVGSVGElement | null;
  /** What `open` in the address names. */
  readonly opened: (open: string) => Opened | null;
  readonly file: string;
}
