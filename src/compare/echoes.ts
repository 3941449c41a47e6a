/** Wording that passages of a row have in common. */
import type { Span } from '../corpus/model.ts';
import type { SharedWording } from './model.ts';
import type { Passage } from './passages.ts';

export interface Echo {
  readonly wording: SharedWording;
  /** As its first passage has it. */
  readonly text: string;
  /** Where it stands, one for each column that has it. */
  readonly places: readonly { readonly column: number; readonly passage: Passage }[];
  /** The stretches to mark, by passage; offsets in the text unit. */
  readonly marks: ReadonlyMap<Passage, readonly Span[]>;
}

/** Where a passage has a wording: as a group of the edition, or letter for letter within a longer one. */
function placesIn(passage: Passage, { id }: SharedWording, text: string): Span[] {
  const own = passage.shared.filter(({ wording }) => wording.id === id);
  if (own.length > 0) return own;
  const at = passage.text.indexOf(text);
  return at < 0 ? [] : [{ start: passage.start + at, end: passage.start + at + text.length }];
}

/**
 * Wordings that stand in passages of two columns or more, the longest first; what lies inside a longer one is
 * not told again.
 */
export function echoesIn(cells: readonly (readonly Passage[])[]): Echo[] {
  const passages = cells.flat();
  const candidates = passages
    .flatMap(({ shared, start: from, text }) =>
      shared.map(({ start, end, wording }) => ({ wording, text: text.slice(start - from, end - from) })),
    )
    .sort((a, b) => b.text.length - a.text.length);
  const kept: Echo[] = [];
  for (const { wording, text } of candidates) {
    if (kept.some((echo) => echo.wording.id === wording.id || echo.text.includes(text))) continue;
    const marks = new Map(
      passages
        .map((passage) => [passage, placesIn(passage, wording, text)] as const)
        .filter(([, spans]) => spans.length > 0),
    );
    const places = cells.flatMap((cell, column) => {
      const passage = cell.find((one) => marks.has(one));
      return passage ? [{ column, passage }] : [];
    });
    if (places.length > 1) kept.push({ wording, text, places, marks });
  }
  return kept;
}
