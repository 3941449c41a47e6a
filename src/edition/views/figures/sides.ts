/** Result or target: what has to be known before two figures may stand beside each other. */
import type { Figure } from '../../model.ts';

export type Side = 'result' | 'target';

/**
 * Targets and plans lie ahead. A rank or a share is of either side: it is a target where the text binds
 * itself to it or its period ends after the report's year. A baseline is what was, or a threshold.
 */
export function sideOf(
  { kind, modal, period }: Pick<Figure, 'kind' | 'modal' | 'period'>,
  year: number,
): Side {
  if (kind === 'target' || kind === 'plan') return 'target';
  if (kind !== 'rank' && kind !== 'share') return 'result';
  const to = period?.to ?? null;
  return modal !== null || (to !== null && to > year) ? 'target' : 'result';
}

/** The value as it counts: a fall is negative. Null where masked, for a range, and for words. */
export function signed({
  value,
  change,
  aspect,
}: Pick<Figure, 'value' | 'change' | 'aspect'>): number | null {
  if (value === null) return null;
  return change === 'down' && (aspect === 'growth' || aspect === 'change') ? -value : value;
}

/**
 * Whether values of an aspect can be subtracted from one another or drawn on a scale. A place in a rank is no
 * length, and a gap is counted from a value of another place or time, which the text does not tell.
 */
export const measurable = ({ aspect }: Pick<Figure, 'aspect'>): boolean =>
  aspect !== 'rank' && aspect !== 'gap';

/** The one year that a period is, or null: 十四五 is none. */
export const yearOf = ({ period }: Pick<Figure, 'period'>): number | null =>
  period && period.from === period.to ? period.to : null;

/** What is said of the district as a whole, in the report's own year or the year before, comes first. */
export const plainest = <F extends Pick<Figure, 'kind' | 'whole' | 'period' | 'flags'>>(
  figures: readonly F[],
  year: number,
): F[] => {
  const rank = (figure: F): number =>
    (figure.kind === 'baseline' ? 8 : 0) +
    (figure.whole ? 0 : 2) +
    (Math.abs((yearOf(figure) ?? year + 9) - year) > 1 ? 4 : 0) +
    (figure.flags.length > 0 ? 16 : 0);
  return [...figures].sort((a, b) => rank(a) - rank(b));
};
