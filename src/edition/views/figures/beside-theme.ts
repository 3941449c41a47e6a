/** The figures that stand in the sentences in which a text speaks of a theme. */
import type { Edition, Figure, Report, Theme } from '../../model.ts';
import { mentionsIn } from '../by-report.ts';
import { figurePlaces } from './places.ts';

/**
 * Every figure whose sentence holds a mention of the theme, direct or near, in
 * the order of the text. The sentence is the figure's own: what stands in the
 * next one may be another matter.
 */
export function figuresBeside(
  theme: Pick<Theme, 'mentions'>,
  report: Pick<Report, 'id'>,
  edition: Pick<Edition, 'figures'>,
): Figure[] {
  const marks = figurePlaces(edition).marks.get(report.id);
  if (!marks) return [];
  const byUnit = Map.groupBy(mentionsIn(theme, report), ({ unit }) => unit);
  return [...byUnit].flatMap(([unit, mentions]) =>
    (marks.get(unit) ?? [])
      .flatMap(({ figures }) => figures)
      .filter(({ quote }) => mentions.some(({ start, end }) => quote.start <= start && end <= quote.end)),
  );
}
