/** Every masked place of a report in its line. */
import type { UnitId } from '../../corpus/ids.ts';
import type { Span } from '../../corpus/model.ts';
import type { Report } from '../model.ts';

export interface MaskLine {
  readonly unit: UnitId;
  /** What stands before the mask, the mask itself, and what stands after it. */
  readonly left: Span & { readonly text: string };
  readonly mask: string;
  readonly right: Span & { readonly text: string };
}

/** Characters on either side. */
const WIDTH = 14;

export function maskLines({ masks, unitById }: Pick<Report, 'masks' | 'unitById'>): MaskLine[] {
  return masks.map(({ unit, start, end }) => {
    const text = unitById.get(unit)?.text ?? '';
    const part = (from: number, to: number) => ({ start: from, end: to, text: text.slice(from, to) });
    return {
      unit,
      left: part(Math.max(0, start - WIDTH), start),
      mask: text.slice(start, end),
      right: part(end, Math.min(text.length, end + WIDTH)),
    };
  });
}
