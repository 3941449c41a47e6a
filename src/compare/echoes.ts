/** Wording that passages of a row have in common. */
import type { Span } from '../corpus/model.ts';
import type { Range, SharedWording } from './model.ts';
import { LEAST_PART, LETTER } from './passages.ts';
import type { Passage, SharedPart } from './passages.ts';

export interface Echo {
  readonly wording: SharedWording;
  /** As its first passage has it. */
  readonly text: string;
  /** Where it stands, one for each column that has it. */
  readonly places: readonly { readonly column: number; readonly passage: Passage }[];
  /** The stretches to mark, by passage; offsets in the text unit. */
  readonly marks: ReadonlyMap<Passage, readonly Span[]>;
}

/** A wording, or a part of it, that may stand in several passages. */
interface Candidate extends Pick<SharedPart, 'wording' | 'letters' | 'whole'> {
  readonly text: string;
}

const holds = (outer: Range, inner: Range): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** Where some letters of a part stand. */
function stretchOf(text: string, part: Pick<SharedPart, 'start' | 'end' | 'letters'>, letters: Range): Span {
  if (part.letters[0] === letters[0] && part.letters[1] === letters[1])
    return { start: part.start, end: part.end };
  const places = Array.from(
    text.matchAll(LETTER),
    ({ index, 0: letter }) => [index, index + letter.length] as const,
  );
  return {
    start: part.start + (places[letters[0] - part.letters[0]]?.[0] ?? 0),
    end: part.start + (places[letters[1] - part.letters[0] - 1]?.[1] ?? text.length),
  };
}

const textOf = ({ text, start }: Passage, span: Span): string =>
  text.slice(span.start - start, span.end - start);

/** Every wording of the passages; and of what is alike word for word, what two parts of it have in common. */
function candidatesOf(passages: readonly Passage[]): Candidate[] {
  const parts = passages.flatMap((passage) => passage.shared.map((part) => ({ passage, part })));
  return [...Map.groupBy(parts, ({ part }) => part.wording.id).values()].flatMap((own) => {
    const found = new Map<string, Candidate>();
    for (const { passage, part } of own) {
      const { wording, whole } = part;
      if (wording.match === 'near') {
        const text = textOf(passage, part);
        found.set(text, { wording, letters: part.letters, whole, text });
        continue;
      }
      for (const { part: other } of own) {
        const letters: Range = [
          Math.max(part.letters[0], other.letters[0]),
          Math.min(part.letters[1], other.letters[1]),
        ];
        if (letters[1] - letters[0] < LEAST_PART || found.has(letters.join(' '))) continue;
        const text = textOf(passage, stretchOf(textOf(passage, part), part, letters));
        found.set(letters.join(' '), { wording, letters, whole, text });
      }
    }
    return [...found.values()];
  });
}

/**
 * Where a passage has a wording or a part of it: as a group of the edition, or letter for letter. What nearly
 * agrees has no letters in common by number, so that its parts must read the same.
 */
function placesIn(passage: Passage, { wording, letters, whole, text }: Candidate): Span[] {
  const own = passage.shared
    .filter(({ wording: { id } }) => id === wording.id)
    .filter((part) => (wording.match === 'near' ? whole && part.whole : holds(part.letters, letters)))
    .map((part) => (wording.match === 'near' ? part : stretchOf(textOf(passage, part), part, letters)));
  if (own.length > 0) return own.map(({ start, end }) => ({ start, end }));
  const at = passage.text.indexOf(text);
  return at < 0 ? [] : [{ start: passage.start + at, end: passage.start + at + text.length }];
}

/**
 * Wordings that stand in passages of two columns or more, the longest first; what lies inside a longer one is
 * not told again. Of a wording that runs across the border of a passage, the part that several columns have.
 */
export function echoesIn(cells: readonly (readonly Passage[])[]): Echo[] {
  const passages = cells.flat();
  const candidates = candidatesOf(passages).sort((a, b) => b.text.length - a.text.length);
  const kept: (Echo & { readonly letters: Range })[] = [];
  for (const candidate of candidates) {
    const { wording, text, letters } = candidate;
    const told = kept.some(
      (echo) =>
        echo.text.includes(text) ||
        (echo.wording.id === wording.id && (wording.match === 'near' || holds(echo.letters, letters))),
    );
    if (told) continue;
    const marks = new Map(
      passages
        .map((passage) => [passage, placesIn(passage, candidate)] as const)
        .filter(([, spans]) => spans.length > 0),
    );
    const places = cells.flatMap((cell, column) => {
      const passage = cell.find((one) => marks.has(one));
      return passage ? [{ column, passage }] : [];
    });
    if (places.length > 1) kept.push({ wording, text, places, marks, letters });
  }
  return kept.map(({ wording, text, places, marks }) => ({ wording, text, places, marks }));
}
