/** Indicators that a report names without a figure. */
import { stringCounter } from '../../../concordance/strings.ts';
import type { StringCounter } from '../../../concordance/strings.ts';
import type { IndicatorId, ReportId } from '../../../corpus/ids.ts';
import type { Edition, Report } from '../../model.ts';
import { oncePerEdition } from '../../once.ts';

interface Named {
  readonly id: IndicatorId;
  /** Of its label and aliases the one that stands there most often (of equals the first), and how often. */
  readonly form: string;
  readonly count: number;
}

/** Shorter names of indicators stand in texts for too much else. */
const LEAST_NAME = 4;

/** The reports that each indicator has a figure of. */
const figuredIn = oncePerEdition(
  ({ indicators }): ReadonlyMap<IndicatorId, ReadonlySet<ReportId>> =>
    new Map(indicators.map(({ id, figures }) => [id, new Set(figures.map(({ report }) => report))])),
);

interface Names {
  /** By indicator its names that are looked for. */
  readonly of: ReadonlyMap<IndicatorId, readonly string[]>;
  readonly count: StringCounter;
}

/** The names of all indicators: nearly all of them stand nowhere in a report, which one walk through it says. */
const indicatorNames = oncePerEdition(({ indicators }): Names => {
  const of = new Map(
    indicators.map(({ id, label, aliases }) => [
      id,
      [label, ...aliases].filter((form) => Array.from(form).length >= LEAST_NAME),
    ]),
  );
  return { of, count: stringCounter([...of.values()].flat()) };
});

/** Indicators without a figure in the report, whose label or an alias its text has all the same. */
export function unfiguredNames(edition: Edition, { id, text }: Pick<Report, 'id' | 'text'>): Named[] {
  const figured = figuredIn(edition);
  const names = indicatorNames(edition);
  const found = names.count(text.units.map((unit) => Array.from(unit.text)));
  return edition.indicators
    .filter((indicator) => figured.get(indicator.id)?.has(id) !== true)
    .flatMap((indicator) => {
      const [most] = (names.of.get(indicator.id) ?? [])
        .map((form) => ({ form, count: found.get(form) ?? 0 }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count);
      return most ? [{ id: indicator.id, ...most }] : [];
    });
}
