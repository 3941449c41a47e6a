/** How much of one witness's text another one has. */
import { codePoints } from '../corpus/count.ts';
import { fold } from '../corpus/fold.ts';
import type { UnitId } from '../corpus/ids.ts';
import type { SeedDocument } from '../corpus/model.ts';

interface Shared {
  readonly id: UnitId;
  readonly length: number;
  readonly shared: boolean;
}

/** Each text unit of the base, and whether it stands, whole and in the same order, in `witness`. */
function compareUnits(base: SeedDocument, witness: SeedDocument): Shared[] {
  const all = witness.units.map((unit) => fold(unit.text)).join('');
  let at = 0;
  return base.units.map(({ id, text }) => {
    const folded = fold(text);
    const found = folded === '' ? -1 : all.indexOf(folded, at);
    if (found >= 0) at = found + folded.length;
    return { id, length: codePoints(folded), shared: found >= 0 };
  });
}

/** Share (0 to 1, by folded characters) of the base's text units that `witness` has. */
export function coverage(base: SeedDocument, witness: SeedDocument): number {
  const units = compareUnits(base, witness);
  const sum = (list: readonly Shared[]): number => list.reduce((total, { length }) => total + length, 0);
  const total = sum(units);
  return total === 0 ? 0 : sum(units.filter(({ shared }) => shared)) / total;
}

/** The last text unit that a witness has, where it breaks off before the base's end; else null. */
export function stopsAt(base: SeedDocument, witness: SeedDocument): UnitId | null {
  const units = compareUnits(base, witness);
  const last = units.findLastIndex(({ shared }) => shared);
  return last < units.length - 1 ? (units[last]?.id ?? null) : null;
}
