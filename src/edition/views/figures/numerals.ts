/** What became of a report's numerals: each is a figure, none with a reason, or unread. */
import { around } from '../../../corpus/around.ts';
import type { UnitId } from '../../../corpus/ids.ts';
import type { Span } from '../../../corpus/model.ts';
import type { Edition, Report } from '../../model.ts';
import { ofReport } from '../grouped.ts';
import { figurePlaces } from './places.ts';

export interface NumeralLine extends Span {
  readonly unit: UnitId;
  readonly surface: string;
  readonly left: Span & { readonly text: string };
  readonly right: Span & { readonly text: string };
}

export interface ReportNumerals {
  readonly report: Report;
  /** Places that were read as figures: several figures at one place are one. */
  readonly figures: number;
  readonly skipped: number;
  /** By reason, the most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly places: readonly NumeralLine[] }[];
  readonly unread: readonly NumeralLine[];
}

const WIDTH = 20;

export function numeralsOf(edition: Pick<Edition, 'figures' | 'numerals'>, report: Report): ReportNumerals {
  const own = ofReport(edition.numerals, report.id)[0];
  const line = ({ unitId, start, end, surface }: Span & { unitId: UnitId; surface: string }): NumeralLine => {
    const text = report.unitById.get(unitId)?.text ?? '';
    const { left, right } = around(text, { start, end }, WIDTH);
    return { unit: unitId, start, end, surface, left, right };
  };
  const skipped = own?.skipped ?? [];
  return {
    report,
    figures: [...(figurePlaces(edition).marks.get(report.id)?.values() ?? [])].flat().length,
    skipped: skipped.length,
    reasons: [...Map.groupBy(skipped, ({ reason }) => reason)]
      .map(([reason, places]) => ({ reason, places: places.map(line) }))
      .sort((a, b) => b.places.length - a.places.length),
    unread: (own?.unread ?? []).map(line),
  };
}

export interface ReasonInReport {
  readonly report: Report;
  readonly places: readonly NumeralLine[];
}

/** By reason the reports that have it, in their order; those not read under `unread`, where there are any. */
export function numeralsFor(rows: readonly ReportNumerals[]): Map<string, ReasonInReport[]> {
  const found = new Map<string, ReasonInReport[]>();
  for (const { report, reasons, unread } of rows)
    for (const { reason, places } of [...reasons, { reason: 'unread', places: unread }])
      if (places.length > 0) found.set(reason, [...(found.get(reason) ?? []), { report, places }]);
  return found;
}
