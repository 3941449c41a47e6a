/**
 * What is compared when a passage of one district is set beside those of others: sentences of the
 * running text, long ones cut at ； and ：, with the themes that they name.
 */
import type { ThemeId } from '../../../corpus/ids.ts';
import type { Span } from '../../../corpus/model.ts';
import { items, sentencesIn } from '../../../corpus/sentences.ts';
import type { Edition, Report } from '../../model.ts';
import { mentionsIn } from '../by-report.ts';

/** Shorter passages are calls and headings: they say what is done, not how. */
export const SHORTEST = 16;
/** Longer sentences are lists; their parts are compared one by one. */
export const LONGEST = 120;

export interface TextPassage extends Span {
  /** Of the unit in its report. */
  readonly place: number;
  readonly text: string;
  /** One for each time that a theme is named, theme after theme. */
  readonly named: readonly ThemeId[];
}

/** Sentences; a long one in its parts, short parts kept with the one before. */
export function passagesIn(text: string): Span[] {
  const parts = items(text);
  return sentencesIn(text)
    .flatMap((sentence) => {
      if (sentence.end - sentence.start <= LONGEST) return [sentence];
      const joined: { start: number; end: number }[] = [];
      for (const { start, end } of parts) {
        if (start < sentence.start || end > sentence.end) continue;
        const last = joined.at(-1);
        if (last && last.end - last.start < SHORTEST) last.end = end;
        else joined.push({ start, end });
      }
      return joined;
    })
    .filter(({ start, end }) => end - start >= SHORTEST);
}

/** The passages of a report in reading order. Headings, run-in ones included, are none. */
export function passagesOf(report: Report, themes: Edition['themes']): TextPassage[] {
  const mentions = Map.groupBy(
    themes.flatMap((theme) => mentionsIn(theme, report)),
    ({ unit }) => unit,
  );
  const runIns = Map.groupBy(report.text.sections, ({ paragraph }) => paragraph);
  const places = new Map(report.text.units.map(({ id }, place) => [id, place]));
  return report.text.paragraphs.flatMap(({ id, text }) =>
    passagesIn(text)
      .filter(
        ({ start, end }) =>
          !(runIns.get(id) ?? []).some((one) => (one.start ?? 0) <= start && end - 1 <= (one.end ?? 0)),
      )
      .map(({ start, end }): TextPassage => {
        const named = (mentions.get(id) ?? [])
          .filter((one) => one.start >= start && one.end <= end)
          .map(({ theme }) => theme);
        return { place: places.get(id) ?? 0, start, end, text: text.slice(start, end), named };
      }),
  );
}
