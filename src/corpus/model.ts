/**
 * The corpus model. Offsets are UTF-16 and half-open, so that
 * `text.slice(start, end)` is always the thing itself; they become Unicode code
 * points only in `data/`.
 */
import type { AsideId, ParagraphId, SectionId, SeedId, UnitId } from './ids.ts';

/** Half-open range `[start, end)` in UTF-16 units of some text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A range of a decoded seed. */
export interface SourceSpan extends Span {
  readonly seed: SeedId;
}

export type Encoding = 'utf-8' | 'gb18030';

/** A seed's bytes as text. `text` keeps every character, a BOM included (as character 0). */
export interface DecodedSeed {
  readonly seed: SeedId;
  readonly encoding: Encoding;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  readonly text: string;
}

export type SectionRole = 'heading' | 'deck';

/**
 * A heading and what it opens. On a line of its own it is a text unit; run in,
 * it is the range `[start, end)` of paragraph `paragraph` and stays there.
 * A deck (a line under a heading that carries it on) opens nothing.
 */
export interface Section {
  readonly id: SectionId;
  /** 1 for the outermost; a child is one more than its parent. */
  readonly level: number;
  readonly role: SectionRole;
  /** The ordinal as printed (`一、`, `（三）`, `二要`), or null. */
  readonly number: string | null;
  /** The heading as printed, its ordinal and closing stop included. */
  readonly heading: string;
  readonly runIn: boolean;
  /** Where a run-in heading stands; null for one on its own line. */
  readonly paragraph: ParagraphId | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly parent: SectionId | null;
  readonly source: readonly SourceSpan[];
}

export interface Paragraph {
  readonly id: ParagraphId;
  /** The deepest section open at the first character, or null before the first heading. */
  readonly section: SectionId | null;
  /** The source spans, joined: nothing added, nothing left out. */
  readonly text: string;
  /** Several where a line break or an aside cut the sentence. */
  readonly source: readonly SourceSpan[];
}

export type AsideKind = 'title' | 'byline' | 'caption' | 'furniture';

/** What stands in the source but is no part of the running text. */
export interface Aside {
  readonly id: AsideId;
  readonly kind: AsideKind;
  readonly text: string;
  /** The last text unit begun before it, or null at the head of the text. */
  readonly after: UnitId | null;
  readonly source: readonly SourceSpan[];
}

export type TileKind = 'heading' | 'body' | AsideKind | 'blank';

/** One piece of a seed. Tiles cover the seed in order, without gap or overlap. */
export interface Tile extends Span {
  readonly kind: TileKind;
  /** Id of the paragraph, section or aside that the piece belongs to; null for blanks. */
  readonly ref: ParagraphId | SectionId | AsideId | null;
}

/** A body paragraph, or a heading or deck on a line of its own. */
export interface TextUnit {
  readonly id: UnitId;
  readonly kind: 'body' | 'heading';
  readonly text: string;
  /** The section that the unit opens or stands in. */
  readonly section: SectionId | null;
}

/** A seed, read. */
export interface SeedDocument extends DecodedSeed {
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly asides: readonly Aside[];
  /** All text units in reading order. */
  readonly units: readonly TextUnit[];
  readonly tiles: readonly Tile[];
}
