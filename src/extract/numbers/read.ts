/** Reads the numbers of a report: the one entrance to this folder. */
import type { TextUnit } from '../../corpus/model.ts';
import type { Extraction, LexiconEntry } from './model.ts';

export interface ReportText {
  readonly units: readonly TextUnit[];
  /** The year whose work the report lays out. */
  readonly year: number;
}

export class FigureReader {
  readonly entries: readonly LexiconEntry[];

  constructor(entries: readonly LexiconEntry[]) {
    this.entries = entries;
  }

  read({ units }: ReportText): Extraction {
    return { figures: [], skipped: [], unread: units.length === 0 ? [] : [] };
  }
}
