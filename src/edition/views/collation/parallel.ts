/** Base and witness side by side, text unit by text unit, cut where they differ. */
import { pointOf } from '../../../collate/apparatus.ts';
import type { Entry } from '../../../collate/apparatus.ts';
import { placesOf } from '../../../collate/tokens.ts';
import type { Piece } from '../../../collate/variants.ts';
import { codePoints } from '../../../corpus/count.ts';
import type { UnitId } from '../../../corpus/ids.ts';
import type { Span, TextUnit } from '../../../corpus/model.ts';
import type { Report } from '../../model.ts';
import { pagesBySize } from '../../paging-by-size.ts';
import { collationsOf, variantOf } from './witnesses.ts';
import type { CollatedWitness } from './witnesses.ts';

/** A stretch of one side; null where it agrees. Empty text: the other side has something here. */
export interface Segment {
  readonly text: string;
  readonly entry: Entry | null;
}

export interface ParallelRow {
  readonly unit: TextUnit;
  readonly base: readonly Segment[];
  readonly witness: readonly Segment[];
  /** The transposition in which the witness has the unit elsewhere. */
  readonly moved: Entry | null;
}

/** Units in a row that the witness does not have at all. */
export interface MissingRows {
  readonly entry: Entry | null;
  readonly units: readonly TextUnit[];
  readonly characters: number;
}

export type ParallelPart = ParallelRow | MissingRows;
export const isMissing = (part: ParallelPart): part is MissingRows => 'units' in part;

/** What is missing is printed up to this many characters; of more, the beginnings are told. */
const PRINTED = 400;
/** What a page holds: characters of both sides, and a mark counts as ten. */
const PAGE = 26_000;
const MARK = 10;

/** Kind, place in the base and, since several things may stand at one place, place in the witness. */
const placeKey = (kind: string, base: Span, witness: Span | null): string =>
  `${kind} ${base.start} ${base.end} ${witness && witness.start < witness.end ? witness.start : ''}`;

/** The entry of each piece: by place and kind. */
function entriesByPlace(entries: readonly Entry[], siglum: string): ReadonlyMap<string, Entry> {
  const map = new Map<string, Entry>();
  for (const entry of entries) {
    const variant = variantOf(entry, siglum);
    if (variant) map.set(placeKey(entry.kind, entry.base, variant.witness), entry);
  }
  return map;
}

function rowsOf(report: Report, of: CollatedWitness): ParallelRow[] {
  const { collation, siglum } = of;
  const entries = entriesByPlace(collationsOf(report).entries, siglum);
  const entryOf = (variant: Piece['variant']): Entry | null =>
    variant === null ? null : (entries.get(placeKey(variant.kind, variant.base, variant.witness)) ?? null);
  const rows = new Map<UnitId, { base: Segment[]; witness: Segment[]; moved: Entry | null }>(
    report.text.units.map(({ id }) => [id, { base: [], witness: [], moved: null }]),
  );
  const { base, witness } = collation;
  for (const piece of collation.pieces) {
    const entry = entryOf(piece.variant);
    const places = placesOf(base, piece.base);
    if (places.length === 0) {
      // what only the witness has stands where its entry says
      const unit = entry?.unit ?? pointOf(base, piece.base.start, true).unit;
      rows.get(unit)?.base.push({ text: '', entry });
    }
    let offset = 0;
    for (const [index, { unit, start, end }] of places.entries()) {
      const row = rows.get(unit);
      const text = base.text.slice(piece.base.start + offset, piece.base.start + offset + end - start);
      row?.base.push({ text, entry });
      if (row && piece.moved) row.moved = entryOf(piece.moved);
      if (piece.variant === null)
        row?.witness.push({
          text: witness.text.slice(piece.witness.start + offset, piece.witness.start + offset + end - start),
          entry: null,
        });
      else if (index === 0)
        row?.witness.push({ text: witness.text.slice(piece.witness.start, piece.witness.end), entry });
      offset += end - start;
    }
    if (places.length === 0)
      rows
        .get(entry?.unit ?? pointOf(base, piece.base.start, true).unit)
        ?.witness.push({ text: witness.text.slice(piece.witness.start, piece.witness.end), entry });
  }
  return report.text.units.map((unit) => ({
    unit,
    ...(rows.get(unit.id) ?? { base: [], witness: [], moved: null }),
  }));
}

const isAbsent = ({ unit, base, witness }: ParallelRow): boolean =>
  unit.text !== '' &&
  base.every(({ entry }) => entry?.kind === 'omission') &&
  witness.every(({ text }) => text === '');

/** The whole text in parts: units side by side, and runs of units that the witness lacks. */
export function parallelOf(report: Report, of: CollatedWitness): ParallelPart[] {
  const parts: ParallelPart[] = [];
  let missing: ParallelRow[] = [];
  const close = (): void => {
    const characters = missing.reduce((sum, { unit }) => sum + codePoints(unit.text), 0);
    if (characters > PRINTED)
      parts.push({
        entry: missing[0]?.base[0]?.entry ?? null,
        units: missing.map(({ unit }) => unit),
        characters,
      });
    else parts.push(...missing);
    missing = [];
  };
  for (const row of rowsOf(report, of))
    if (isAbsent(row)) missing.push(row);
    else {
      close();
      parts.push(row);
    }
  close();
  return parts;
}

const weigh = (part: ParallelPart): number =>
  isMissing(part)
    ? part.units.length * MARK * 3
    : [...part.base, ...part.witness].reduce(
        (sum, { text, entry }) => sum + text.length + (entry ? MARK : 0),
        0,
      );

/** Whole parts, about as much on each page; at least one page. */
export const parallelPages = (parts: readonly ParallelPart[]): (readonly ParallelPart[])[] =>
  pagesBySize(parts, weigh, PAGE);

/** The runs of a page that carry their entry's address: what begins within a unit is addressed there. */
export function addressedRuns(parts: readonly ParallelPart[]): ReadonlySet<ParallelPart> {
  const before = new Set<string>();
  return new Set(
    parts.filter((part) => {
      if (isMissing(part)) return part.entry !== null && !before.has(part.entry.id);
      for (const { entry } of part.base) if (entry) before.add(entry.id);
      return false;
    }),
  );
}

/** On which page an entry is marked. */
export function entryPages(pages: readonly (readonly ParallelPart[])[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, parts] of pages.entries())
    for (const part of parts)
      for (const entry of isMissing(part)
        ? [part.entry]
        : [part.moved, ...part.base.map((segment) => segment.entry)])
        if (entry && !found.has(entry.id)) found.set(entry.id, index + 1);
  return found;
}
