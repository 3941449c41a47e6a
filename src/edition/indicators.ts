/** The editors' indicators with the figures that the reports give for them. */
import type { IndicatorId } from '../corpus/ids.ts';
import { present } from '../corpus/present.ts';
import { FigureReader } from '../extract/numbers/read.ts';
import type { IndicatorFile } from './content/read.ts';
import { isWhole } from './scope.ts';
import type { Edition, Figure, Indicator, Report } from './model.ts';
import { preparedEach } from './prepared.ts';

type Part = Pick<Edition, 'indicators' | 'figures' | 'numerals'>;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Reads every report's numbers once. */
export function indicatorsOf(files: readonly IndicatorFile[], reports: readonly Report[]): Part {
  const ordered = [...files].sort((a, b) => a.data.order - b.data.order || compare(a.id, b.id));
  const idOf = new Map<string, IndicatorId>(ordered.map(({ id }) => [id, id]));
  const reader = new FigureReader(
    ordered.map(({ id, data: { label, aliases, unit } }) => ({ id, label, aliases, unit })),
  );
  const figures: Figure[] = [];
  const numerals: Edition['numerals'][number][] = [];
  const read = preparedEach('figures', reports, (some) =>
    some.map(({ text: { units }, year }) => reader.read({ units, year })),
  );
  for (const [index, report] of reports.entries()) {
    const found = present(read[index], 'extraction');
    const rowsAt = new Map<string, number>();
    for (const figure of found.figures) {
      const place = `${report.id}.${figure.unitId}.${figure.start}`;
      const row = (rowsAt.get(place) ?? 0) + 1;
      rowsAt.set(place, row);
      const indicator = figure.indicator === null ? null : (idOf.get(figure.indicator) ?? null);
      figures.push({
        ...figure,
        id: row === 1 ? place : `${place}.${row}`,
        report: report.id,
        indicator,
        whole: isWhole(figure.scope, report.district.level),
      });
    }
    numerals.push({ report: report.id, skipped: found.skipped, unread: found.unread });
  }
  const byIndicator = new Map<IndicatorId, Figure[]>(ordered.map(({ id }) => [id, []]));
  for (const figure of figures) if (figure.indicator) byIndicator.get(figure.indicator)?.push(figure);
  const indicators: Indicator[] = ordered.map(({ id, data }) => ({
    id,
    ...data,
    figures: byIndicator.get(id) ?? [],
  }));
  return { indicators, figures, numerals };
}
