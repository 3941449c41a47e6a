/** The lines in which a text says what it is: its title, byline and furniture, then its first and last paragraphs. */
import type { SeedDocument } from '../../corpus/model.ts';
import type { UnitId } from '../../corpus/ids.ts';

export interface Line {
  readonly text: string;
  readonly kind: 'title' | 'byline' | 'furniture' | 'text';
  /** Null for what is no text unit. */
  readonly unit: UnitId | null;
}

/** So many text units at the head are read for what the text is. */
const HEAD = 12;
/** Longer asides are no such lines. */
const LONGEST = 300;
/** Of a paragraph only its beginning is read: what a text is, it says at once. */
const OPENING = 400;

/** In the order in which they are asked: titles, bylines, the head of the text, furniture last. */
export function headLines({ asides, units }: SeedDocument): Line[] {
  const of = (kind: 'title' | 'byline' | 'furniture'): Line[] =>
    asides
      .filter((aside) => aside.kind === kind && aside.text.length <= LONGEST)
      .map(({ text }) => ({ text, kind, unit: null }));
  const head = units
    .slice(0, HEAD)
    .map(({ id, text }): Line => ({ text: text.slice(0, OPENING), kind: 'text', unit: id }));
  return [...of('title'), ...of('byline'), ...head, ...of('furniture')];
}
