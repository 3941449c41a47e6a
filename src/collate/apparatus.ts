/** The apparatus: every place at which a witness differs, with what each witness has there. */
import type { UnitId } from '../corpus/ids.ts';
import type { Span } from '../corpus/model.ts';
import { readingAt } from './reading.ts';
import { firstUnit } from './tokens.ts';
import type { Body } from './tokens.ts';
import { isSubstantive } from './variants.ts';
import type { Collation, Variant, VariantKind } from './variants.ts';

export interface Collated {
  readonly siglum: string;
  readonly collation: Collation;
}

export interface Reading {
  readonly siglum: string;
  /** `variant`: what the entry is about; `lemma`: as the base; `other`: differs in another way; `absent`. */
  readonly state: 'variant' | 'lemma' | 'other' | 'absent';
  readonly text: string;
  /** In the witness's body; null where it has nothing of it, or has it in pieces. */
  readonly witness: Span | null;
}

export interface Entry {
  /** `p12-345-width`: text unit, place in it, kind; a second one of that name ends in `-2`. */
  readonly id: string;
  readonly kind: VariantKind;
  readonly edge: Variant['edge'];
  /** In the base's body; empty where only the witness has something. */
  readonly base: Span;
  readonly lemma: string;
  /** Where it begins. */
  readonly unit: UnitId;
  readonly at: number;
  /** One for each witness, in their order. */
  readonly readings: readonly Reading[];
}

/** The text unit and the offset in it of a place; at a border the end of the one or the beginning of the other. */
export function pointOf(
  { units }: Body,
  at: number,
  end: boolean,
): { readonly unit: UnitId; readonly at: number } {
  let index = Math.min(firstUnit(units, at), units.length - 1);
  if (end && units[index]?.start === at && index > 0) index -= 1;
  const unit = units[index];
  return unit ? { unit: unit.id, at: at - unit.start } : { unit: 'p1' as UnitId, at: 0 };
}

/** What a witness adds belongs to the unit before, unless it begins a unit of its own. */
function pointOfVariant(
  { base, witness }: Collation,
  variant: Variant,
): { readonly unit: UnitId; readonly at: number } {
  const empty = variant.base.start === variant.base.end;
  const begins =
    variant.witness.start < variant.witness.end &&
    witness.units[firstUnit(witness.units, variant.witness.start)]?.start === variant.witness.start;
  return pointOf(base, variant.base.start, empty && !begins);
}

function readingOf({ siglum, collation }: Collated, own: Variant | undefined, base: Span): Reading {
  const { text } = collation.witness;
  if (own)
    return {
      siglum,
      state: 'variant',
      text: text.slice(own.witness.start, own.witness.end),
      witness: own.witness.start < own.witness.end ? own.witness : null,
    };
  const { state, witness } = readingAt(collation, base);
  return {
    siglum,
    state: state === 'same' ? 'lemma' : state === 'absent' ? 'absent' : 'other',
    text: witness ? text.slice(witness.start, witness.end) : '',
    witness,
  };
}

/** In the base's order; substantive ones first where they begin at one place. */
export function apparatusOf(witnesses: readonly Collated[]): Entry[] {
  const places = new Map<
    string,
    { readonly first: Variant; readonly of: Collation; readonly own: Map<string, Variant> }
  >();
  for (const { siglum, collation } of witnesses) {
    // a witness may have several additions at one place of the base: each is an entry of its own
    const taken = new Map<string, number>();
    for (const variant of collation.variants) {
      const where = `${variant.kind} ${variant.base.start} ${variant.base.end} ${variant.edge ?? ''}`;
      const nth = (taken.get(where) ?? 0) + 1;
      taken.set(where, nth);
      const key = `${where} ${nth}`;
      const place = places.get(key) ?? { first: variant, of: collation, own: new Map<string, Variant>() };
      place.own.set(siglum, variant);
      places.set(key, place);
    }
  }
  const rank = ({ kind }: Variant): number => (isSubstantive(kind) ? 0 : 1);
  const ordered = [...places.values()].sort(
    ({ first: a }, { first: b }) =>
      a.base.start - b.base.start || rank(a) - rank(b) || b.base.end - a.base.end,
  );
  const taken = new Map<string, number>();
  return ordered.map(({ first, of, own }) => {
    const point = pointOfVariant(of, first);
    const name = `${point.unit}-${point.at}-${first.kind}`;
    const nth = (taken.get(name) ?? 0) + 1;
    taken.set(name, nth);
    return {
      id: nth === 1 ? name : `${name}-${nth}`,
      kind: first.kind,
      edge: first.edge,
      base: first.base,
      lemma: of.base.text.slice(first.base.start, first.base.end),
      ...point,
      readings: witnesses.map((witness) => readingOf(witness, own.get(witness.siglum), first.base)),
    };
  });
}
