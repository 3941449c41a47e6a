/** Whether a quoted passage is still what a report says, where it stands now, and what differs. */
import { diffChars } from 'diff';
import type { Receipt } from './address.ts';

export interface UnitText {
  readonly id: string;
  readonly text: string;
}

/** Half-open, in code points of the unit's text. */
export interface Found {
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

export type Verdict =
  /** `whole`: the rest of the paragraph is unchanged too; null where the receipt does not say. */
  | { readonly kind: 'same'; readonly at: Found; readonly whole: boolean | null }
  /** The very words, elsewhere. */
  | { readonly kind: 'moved'; readonly at: Found }
  | { readonly kind: 'changed' }
  /** Not where it stood; elsewhere it was looked for at the first `tried` places only. */
  | { readonly kind: 'unfinished'; readonly tried: number }
  /** The quotation of the address has not the hash of the address: one of them was altered. */
  | { readonly kind: 'altered' }
  /** Neither hashes nor the quotation: nothing can be said. */
  | { readonly kind: 'unknown' };

/** Stretches whose hashes are computed in search of a passage of which only the hash is known. */
const MOST_HASHES = 60_000;

type Hash = (text: string) => Promise<string>;

/** @param units Every text unit of the report, in reading order. @param hash Gives '' where it cannot compute. */
export async function judge(receipt: Receipt, units: readonly UnitText[], hash: Hash): Promise<Verdict> {
  const { unit, start, end, quotation, unitHash } = receipt;
  // else any words could be made to look quoted from here, or gone
  const carried = quotation === null || receipt.hash === '' ? '' : await hash(quotation);
  if (carried !== '' && carried !== receipt.hash) return { kind: 'altered' };
  const own = units.find(({ id }) => id === unit);
  const length = end - start;
  /** Of a stretch: null where neither the quotation nor a hash tells. */
  const agrees = async (text: string): Promise<boolean | null> => {
    if (quotation !== null) return text === quotation;
    const computed = await hash(text);
    return computed === '' || receipt.hash === '' ? null : computed === receipt.hash;
  };
  if (own) {
    const same = await agrees(Array.from(own.text).slice(start, end).join(''));
    if (same === null) return { kind: 'unknown' };
    if (same) {
      const whole = unitHash === '' ? '' : await hash(own.text);
      return { kind: 'same', at: { unit, start, end }, whole: whole === '' ? null : whole === unitHash };
    }
  }
  // nearest first: its own unit, then the others in order
  const ordered = own ? [own, ...units.filter((one) => one !== own)] : units;
  if (quotation !== null) {
    for (const { id, text } of ordered) {
      const index = text.indexOf(quotation);
      if (index < 0) continue;
      const from = Array.from(text.slice(0, index)).length;
      return { kind: 'moved', at: { unit: id, start: from, end: from + length } };
    }
    return { kind: 'changed' };
  }
  let tried = 0;
  for (const { id, text } of ordered) {
    const characters = Array.from(text);
    for (let from = 0; from + length <= characters.length; from += 1) {
      if (tried === MOST_HASHES) return { kind: 'unfinished', tried };
      tried += 1;
      const same = await agrees(characters.slice(from, from + length).join(''));
      if (same === null) return { kind: 'unknown' };
      if (same) return { kind: 'moved', at: { unit: id, start: from, end: from + length } };
    }
  }
  return { kind: 'changed' };
}

/** Stretches of the quotation and of the text now: in both, only quoted, only now. */
export interface Piece {
  readonly text: string;
  readonly kind: 'both' | 'quoted' | 'now';
}

/** Characters on either side of where the passage stood, in which it is looked for again. */
const AROUND = 60;
/** Changes after which two passages are called different altogether. */
const MOST_CHANGES = 400;

const shared = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text, kind }) => sum + (kind === 'both' ? text.length : 0), 0);

/** How a passage differs from what stands about its place now; null where they have too little in common. */
export function differences(
  quotation: string,
  { text }: UnitText,
  { start, end }: Pick<Found, 'start' | 'end'>,
): Piece[] | null {
  const near = Array.from(text)
    .slice(Math.max(0, start - AROUND), end + AROUND)
    .join('');
  const found = diffChars(quotation, near, { maxEditLength: MOST_CHANGES });
  if (!found) return null;
  const pieces = found.map(({ value, added, removed }): Piece => ({
    text: value,
    kind: added ? 'now' : removed ? 'quoted' : 'both',
  }));
  // what stands before and after the passage is no change of it
  const first = pieces.findIndex(({ kind }) => kind === 'both');
  const last = pieces.findLastIndex(({ kind }) => kind === 'both');
  if (first < 0) return null;
  const kept = pieces.filter(({ kind }, index) => kind !== 'now' || (index > first && index < last));
  return shared(kept) * 3 >= quotation.length ? kept : null;
}

/** Of several texts the one that has most in common with a passage, with the differences; null where none has enough. */
export function closest<Unit extends UnitText>(
  quotation: string,
  units: readonly Unit[],
  span: Pick<Found, 'start' | 'end'>,
): { readonly unit: Unit; readonly pieces: Piece[] } | null {
  let best: { readonly unit: Unit; readonly pieces: Piece[] } | null = null;
  for (const unit of units) {
    const pieces = differences(quotation, unit, span);
    if (pieces && (best === null || shared(pieces) > shared(best.pieces))) best = { unit, pieces };
  }
  return best;
}
