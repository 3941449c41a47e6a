/** How much of one witness's text another one has. */
import { codePoints } from '../corpus/count.ts';
import { fold } from '../corpus/fold.ts';
import type { SeedDocument } from '../corpus/model.ts';

const unitTexts = (document: SeedDocument): string[] =>
  document.units.map((unit) => fold(unit.text)).filter(Boolean);

/**
 * Share (0 to 1, by folded characters) of the base's text units that stand,
 * whole and in the same order, in `witness`.
 */
export function coverage(base: SeedDocument, witness: SeedDocument): number {
  const units = unitTexts(base);
  const all = unitTexts(witness).join('');
  let at = 0;
  let shared = 0;
  let total = 0;
  for (const unit of units) {
    const length = codePoints(unit);
    total += length;
    const found = all.indexOf(unit, at);
    if (found < 0) continue;
    shared += length;
    at = found + unit.length;
  }
  return total === 0 ? 0 : shared / total;
}
