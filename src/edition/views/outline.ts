/** The outline of a report: its headings down to the second level, with short labels. */
import type { SectionId } from '../../corpus/ids.ts';
import { isPause, isStop } from '../../corpus/characters.ts';
import type { Section } from '../../corpus/model.ts';
import type { Mention, Report } from '../model.ts';
import { placesOf } from './places.ts';

export interface OutlineEntry {
  readonly id: SectionId;
  readonly level: number;
  /** The ordinal without brackets and points, or nothing. */
  readonly number: string;
  /** The heading's first clause. */
  readonly label: string;
  /** Where the section begins on the report's line. */
  readonly start: number;
}

/** Levels that an outline shows; deeper sections count towards the entry that they stand in. */
const DEPTH = 2;

const ORNAMENT = '（）()、.．—-– \u00a0\u3000';
const strip = (text: string): string => {
  let start = 0;
  let end = text.length;
  while (start < end && ORNAMENT.includes(text.charAt(start))) start += 1;
  while (end > start && ORNAMENT.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
};

/** A heading's words without its ordinal. */
export const headingWords = (section: Pick<Section, 'heading' | 'number'>): string =>
  strip(
    section.number !== null && section.heading.startsWith(section.number)
      ? section.heading.slice(section.number.length)
      : section.heading,
  );

/** The first clause of a heading: up to the first comma, space or stop that leaves at least four characters. */
export function shortHeading(section: Pick<Section, 'heading' | 'number'>): string {
  const words = headingWords(section);
  for (let i = 0; i < words.length; i += 1) {
    const character = words.charAt(i);
    if (isStop(character) || isPause(character) || (i >= 4 && '，, \u3000'.includes(character)))
      return words.slice(0, i);
  }
  return words;
}

export function outlineOf(report: Report): OutlineEntry[] {
  const places = placesOf(report);
  return report.text.sections
    .filter((section) => section.role === 'heading' && section.level <= DEPTH)
    .map((section) => ({
      id: section.id,
      level: section.level,
      number: strip(section.number ?? ''),
      label: shortHeading(section),
      start:
        section.paragraph === null
          ? places.start(section.id)
          : places.start(section.paragraph) + (section.start ?? 0),
    }));
}

/**
 * How many of the mentions stand in each entry's own stretch of text: from its
 * heading to the next entry's. Before the first heading the key is null.
 */
export function countsBySection(
  report: Report,
  outline: readonly OutlineEntry[],
  mentions: readonly Mention[],
): Map<SectionId | null, number> {
  const places = placesOf(report);
  const counts = new Map<SectionId | null, number>();
  let entry = -1;
  for (const mention of mentions) {
    const at = places.start(mention.unit) + mention.start;
    for (let next = outline[entry + 1]; next && next.start <= at; next = outline[entry + 1]) entry += 1;
    const id = outline[entry]?.id ?? null;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
