/**
 * A report as one line: where each text unit begins, when all units are set
 * end to end. Pictures of a report lie on this line.
 */
import type { UnitId } from '../../corpus/ids.ts';
import type { Report } from '../model.ts';

export interface Places {
  /** Offset of a unit's first character on the line. */
  readonly start: (unit: UnitId) => number;
  /** Length of the line, in UTF-16 units. */
  readonly length: number;
}

export function placesOf(report: Pick<Report, 'text'>): Places {
  const starts = new Map<UnitId, number>();
  let length = 0;
  for (const unit of report.text.units) {
    starts.set(unit.id, length);
    length += unit.text.length;
  }
  return { start: (unit) => starts.get(unit) ?? 0, length };
}
