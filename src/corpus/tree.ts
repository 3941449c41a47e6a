/** The section tree: which section each heading opens, and which is open where. */
import type { RunInStyle } from './runins.ts';
import { isPoint } from './numbering.ts';
import type { SectionId } from './ids.ts';

export type HeadingStyle = RunInStyle | 'marked' | 'plain' | 'appendix';

interface Open {
  readonly id: SectionId;
  readonly rank: number;
  readonly style: HeadingStyle;
  readonly runIn: boolean;
  /** Markdown depth, 0 for none. */
  readonly depth: number;
  /** Number of paragraphs begun while it was open, its own included. */
  paragraphs: number;
  /** Earlier siblings of the same style that were run in and held one paragraph each, in a row. */
  readonly single: number;
}

/** Less than the distance of any two numbered ranks. */
const STEP = 0.5;

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
  enter(
    id: SectionId,
    style: HeadingStyle,
    baseRank: number,
    where: 'line' | 'start' | 'middle',
    depth = 0,
  ): Placed {
    const rank = style === 'marked' ? this.rankMarked(depth, baseRank) : this.rankHere(style, baseRank);
    let last = this.open.at(-1);
    while (last && last.rank >= rank) {
      this.close();
      last = this.open.at(-1);
    }
    const level = this.open.length;
    const sibling = this.closed[level];
    this.closed.length = level;
    const follows = sibling?.style === style && sibling.runIn && sibling.paragraphs <= 1;
    const runIn = where !== 'line';
    this.open.push({
      id,
      rank,
      style,
      runIn,
      depth,
      paragraphs: where === 'middle' ? 1 : 0,
      single: follows ? sibling.single + 1 : 0,
    });
    return { level: level + 1, parent: last?.id ?? null };
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

  /** Rank of an unnumbered marked heading: inside every open heading with fewer marks, numbered or not. */
  private rankMarked(depth: number, rank: number): number {
    const outer = this.open.findLast((section) => section.depth > 0 && section.depth < depth);
    return outer ? Math.max(rank, outer.rank + STEP) : rank;
  }

  /**
   * Rank of an unnumbered heading on its own line: that of the open one, or inside the numbered lines
   * that stand open, or outermost.
   */
  private rankPlain(rank: number): number {
    const sibling = this.open.find((section) => section.style === 'plain');
    if (sibling) return sibling.rank;
    const outer = this.open.findLast((section) => !section.runIn && section.style !== 'marked');
    return outer ? outer.rank + STEP : rank;
  }

  /** 一是 inside 三要 is one step deeper than its surroundings; alone, both stand on one rank. */
  private rankHere(style: HeadingStyle, rank: number): number {
    if (style === 'plain') return this.rankPlain(rank);
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
