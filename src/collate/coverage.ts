/** How much of the base's text a witness has, and where it breaks off. */
import type { UnitId } from '../corpus/ids.ts';
import type { SeedDocument } from '../corpus/model.ts';
import { pointOf } from './apparatus.ts';
import { collate } from './collate.ts';
import { bodyOf } from './tokens.ts';
import type { Body } from './tokens.ts';
import type { Collation } from './variants.ts';

const bodies = new WeakMap<SeedDocument, Body>();
const known = new WeakMap<SeedDocument, WeakMap<SeedDocument, Collation>>();

function bodyIn(document: SeedDocument): Body {
  const body = bodies.get(document) ?? bodyOf(document);
  bodies.set(document, body);
  return body;
}

/** A witness collated with its base; each pair once. */
export function collationOf(base: SeedDocument, witness: SeedDocument): Collation {
  const others = known.get(base) ?? new WeakMap<SeedDocument, Collation>();
  known.set(base, others);
  const found = others.get(witness) ?? collate(bodyIn(base), bodyIn(witness));
  others.set(witness, found);
  return found;
}

/** Share (0 to 1) of the characters of the base's text units that `witness` has too, spelling levelled. */
export function coverage(base: SeedDocument, witness: SeedDocument): number {
  const { common, base: body } = collationOf(base, witness);
  return body.tokens.length === 0 ? 0 : common / body.tokens.length;
}

/** Where a witness stops: the text unit, and the place in it behind the last character that it has. */
export function stopOf({ base, variants }: Collation): { readonly unit: UnitId; readonly at: number } | null {
  const stop = variants.find(({ edge }) => edge === 'stops');
  return stop && stop.base.start > 0 ? pointOf(base, stop.base.start, true) : null;
}

/** The last text unit that a witness has, where it breaks off before the base's end; else null. */
export const stopsAt = (base: SeedDocument, witness: SeedDocument): UnitId | null =>
  stopOf(collationOf(base, witness))?.unit ?? null;
