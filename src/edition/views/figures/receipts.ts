/**
 * Addresses of figures that last. The mark of a figure (`np12-345`) is an address of one edition: a better reader
 * of numbers may mark another stretch. What lasts is the text: a figure is cited by a receipt of its sentence,
 * whose paragraph is on record, and whoever visits it is told whether the sentence is still the same.
 */
import type { UnitId } from '../../../corpus/ids.ts';
import { codePointOffsets } from '../../../corpus/count.ts';
import { textHash } from '../../anchors/record.ts';
import type { Figure, Report } from '../../model.ts';

interface Measured {
  readonly text: string;
  readonly hash: string;
  readonly point: (offset: number) => number;
}

/** Of a report's figures the receipt of the sentence, as `scripts/receipt/address.ts` states it; each text is measured once. */
export function receiptsOf({ unitById }: Pick<Report, 'unitById'>): (figure: Figure) => string {
  const units = new Map<UnitId, Measured>();
  const measured = (id: UnitId): Measured => {
    let found = units.get(id);
    if (!found) {
      const text = unitById.get(id)?.text ?? '';
      units.set(id, (found = { text, hash: textHash(text), point: codePointOffsets(text) }));
    }
    return found;
  };
  return ({ unitId, quote: { start, end } }) => {
    const { text, hash, point } = measured(unitId);
    return `${unitId}.${point(start)}-${point(end)}.${textHash(text.slice(start, end))}.${hash}`;
  };
}
