/** The section tree: which section each heading opens, and which is open where. */
import type { RunInStyle } from './runins.ts';
import { isPoint } from './numbering.ts';
import type { SectionId } from './ids.ts';

export type HeadingStyle = RunInStyle | 'marked' | 'plain';

interface Open {
  readonly id: SectionId;
  readonly rank: number;
  readonly style: HeadingStyle;
  readonly runIn: boolean;
  /** Number of paragraphs begun while it was open, its own included. */
  paragraphs: number;
  /** Earlier siblings of the same style that were run in and held one paragraph each, in a row. */
  readonly single: number;
}

export interface Placed {
  readonly level: number;
  readonly parent: SectionId | null;
}

/** Follows the headings of one text in reading order. */
export class SectionStack {
  private readonly open: Open[] = [];
  /** The section that closed last at each depth, to know what its next sibling follows. */
  private readonly closed: (Open | undefined)[] = [];

  get deepest(): SectionId | null {
    return this.open.at(-1)?.id ?? null;
  }

  /**
   * A heading opens its section inside the nearest open one of smaller rank.
   * @param where On a line of its own, at the start of a paragraph or in its middle.
   */
  enter(id: SectionId, style: HeadingStyle, baseRank: number, where: 'line' | 'start' | 'middle'): Placed {
    const rank = this.rankHere(style, baseRank);
    let last = this.open.at(-1);
    while (last && last.rank >= rank) {
      this.close();
      last = this.open.at(-1);
    }
    const depth = this.open.length;
    const sibling = this.closed[depth];
    this.closed.length = depth;
    const follows = sibling?.style === style && sibling.runIn && sibling.paragraphs <= 1;
    const runIn = where !== 'line';
    this.open.push({
      id,
      rank,
      style,
      runIn,
      paragraphs: where === 'middle' ? 1 : 0,
      single: follows ? sibling.single + 1 : 0,
    });
    return { level: depth + 1, parent: last?.id ?? null };
  }

  /**
   * A paragraph begins. Sub-points and shared openings end with their paragraph unless a deeper heading
   * carries them on; so does the last of a series of run-in sections that held one paragraph each.
   * @param rank Rank of the heading with which the paragraph begins, or null.
   */
  paragraph(rank: number | null): void {
    let last = this.open.at(-1);
    while (last && last.paragraphs > 0 && last.runIn && (rank === null || rank <= last.rank)) {
      const endsHere = isPointStyle(last.style) || last.single >= (last.style === 'dash' ? 1 : 2);
      if (!endsHere) break;
      this.close();
      last = this.open.at(-1);
    }
  }

  /** To be called once the headings at the very start of a paragraph have been entered. */
  begun(): void {
    for (const section of this.open) section.paragraphs += 1;
  }

  private close(): void {
    const section = this.open.pop();
    this.closed[this.open.length] = section;
  }

  /** 一是 inside 三要 is one step deeper than its surroundings; alone, both stand on one rank. */
  private rankHere(style: HeadingStyle, rank: number): number {
    if (style !== 'point-是' && style !== 'point-要') return rank;
    const own = this.open.find((section) => section.style === style);
    if (own) return own.rank;
    const other = this.open.find(
      (section) => section.style !== style && isPoint(section.style as 'point-是'),
    );
    return other ? other.rank + 2 : rank;
  }
}

const isPointStyle = (style: HeadingStyle): boolean =>
  style === 'topic' || style === 'shared' || style === 'point-是' || style === 'point-要';

/** Rank of an unnumbered heading on its own line: outside every numbered run-in, by its depth of marks. */
export const plainRank = (depth: number): number => (depth > 0 ? depth / 2 : 8);
