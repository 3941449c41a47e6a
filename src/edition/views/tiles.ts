/** A seed as received, piece by piece, and what each piece became. */
import { codePoints } from '../../corpus/count.ts';
import { fold } from '../../corpus/fold.ts';
import type { UnitId } from '../../corpus/ids.ts';
import { findMasks } from '../../corpus/masks.ts';
import type { SeedDocument, Span, Tile, TileKind } from '../../corpus/model.ts';
import type { Report } from '../model.ts';

export interface TileRow {
  readonly kind: TileKind;
  readonly text: string;
  readonly characters: number;
  /** The paragraph, section or aside that the piece belongs to. */
  readonly ref: Tile['ref'];
  /** Whether it is the first piece of that. */
  readonly first: boolean;
  /** The text unit of the report that shows it, or null. */
  readonly unit: UnitId | null;
  readonly masks: readonly Span[];
}

/** Which text unit of the base each text unit of another witness is: the same folded text, in the same order. */
export function sameUnits(base: SeedDocument, witness: SeedDocument): Map<UnitId, UnitId> {
  if (base === witness) return new Map(base.units.map(({ id }) => [id, id]));
  const found = new Map<UnitId, UnitId>();
  const folded = base.units.map(({ id, text }) => ({ id, text: fold(text) }));
  const indexes = Map.groupBy(folded.keys(), (index) => folded[index]?.text ?? '');
  let next = 0;
  for (const [place, unit] of witness.units.entries()) {
    const text = fold(unit.text);
    let at = indexes.get(text)?.find((index) => index >= next) ?? -1;
    // a witness that breaks off has only the beginning of its last unit
    if (at < 0 && place === witness.units.length - 1)
      at = folded.findIndex((candidate, index) => index >= next && candidate.text.startsWith(text));
    const match = folded[at];
    if (!match || text === '') continue;
    found.set(unit.id, match.id);
    next = at + 1;
  }
  return found;
}

export function tileRows(report: Pick<Report, 'text'>, document: SeedDocument): TileRow[] {
  const units = sameUnits(report.text, document);
  const seen = new Set<string>();
  return document.tiles.map(({ start, end, kind, ref }) => {
    const text = document.text.slice(start, end);
    const first = ref !== null && !seen.has(ref);
    if (ref !== null) seen.add(ref);
    return {
      kind,
      text,
      characters: codePoints(text),
      ref,
      first,
      unit: units.get(ref as UnitId) ?? null,
      masks: kind === 'blank' ? [] : findMasks(text),
    };
  });
}

export interface KindSum {
  readonly kind: TileKind;
  readonly pieces: number;
  readonly characters: number;
}

/** Pieces and characters of each kind that occurs; together they are the whole seed. */
export const sumKinds = (rows: readonly TileRow[]): KindSum[] =>
  [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, all]) => ({
    kind,
    pieces: all.length,
    characters: all.reduce((sum, { characters }) => sum + characters, 0),
  }));
