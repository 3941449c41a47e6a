/** What was taken out of a report: masks by class, and places that read as if words were missing. */
import { around } from '../../corpus/around.ts';
import type { Around } from '../../corpus/around.ts';
import type { UnitId } from '../../corpus/ids.ts';
import type { Span } from '../../corpus/model.ts';
import { findDeletions } from '../../extract/deletions.ts';
import type { DeletionRule } from '../../extract/deletions.ts';
import { classifyMasks, MASK_CLASSES } from '../../extract/masks.ts';
import type { ClassifiedMask, MaskClass } from '../../extract/masks.ts';
import type { Edition, EditorialNote, Figure, Report } from '../model.ts';
import { ofReport } from './grouped.ts';

export { MASK_CLASSES };

export interface MaskedPlace extends ClassifiedMask {
  readonly unit: UnitId;
  readonly surface: string;
}

export interface DeletedPlace extends Span {
  readonly unit: UnitId;
  readonly rule: DeletionRule;
  readonly surface: string;
  /** What the editors say of the same place. */
  readonly note: EditorialNote | null;
}

/** What stands before the place, the place itself, and what stands after it. */
export interface PlaceLine extends Around {
  readonly unit: UnitId;
}

/** Characters on either side. */
const WIDTH = 14;

/** By the figures that the classes were read from, too: the same report may be read with others. */
const masked = new WeakMap<readonly Figure[], WeakMap<Report, readonly MaskedPlace[]>>();
const deleted = new WeakMap<Report, readonly DeletedPlace[]>();

/** Every mask of a report, in reading order. */
export function maskedPlaces(
  { figures, numerals }: Pick<Edition, 'figures' | 'numerals'>,
  report: Report,
): readonly MaskedPlace[] {
  const own = masked.get(figures) ?? new WeakMap<Report, readonly MaskedPlace[]>();
  masked.set(figures, own);
  const known = own.get(report);
  if (known) return known;
  const read = Map.groupBy(ofReport(figures, report.id), (figure) => figure.unitId);
  const skipped = Map.groupBy(ofReport(numerals, report.id)[0]?.skipped ?? [], (one) => one.unitId);
  const places = [...Map.groupBy(report.masks, (mask) => mask.unit)].flatMap(([unit, masks]) => {
    const text = report.unitById.get(unit)?.text ?? '';
    return classifyMasks(text, masks, {
      figures: read.get(unit) ?? [],
      skipped: skipped.get(unit) ?? [],
    }).map((mask) => ({ ...mask, unit, surface: text.slice(mask.start, mask.end) }));
  });
  own.set(report, places);
  return places;
}

/** Masks by class, most first; classes without any are left out. */
export const masksByClass = (places: readonly MaskedPlace[]): [MaskClass, readonly MaskedPlace[]][] =>
  MASK_CLASSES.map((name): [MaskClass, readonly MaskedPlace[]] => [
    name,
    places.filter((place) => place.class === name),
  ])
    .filter(([, own]) => own.length > 0)
    .sort(([, a], [, b]) => b.length - a.length);

/** Places that read as if words had been taken out without a mark, in reading order. */
export function deletedPlaces(report: Report): readonly DeletedPlace[] {
  const known = deleted.get(report);
  if (known) return known;
  const places = report.text.units.flatMap(({ id, text }) =>
    findDeletions(text).map((found) => ({
      ...found,
      unit: id,
      surface: text.slice(found.start, found.end),
      note:
        report.notes.find((note) => note.unit === id && note.start < found.end && found.start < note.end) ??
        null,
    })),
  );
  deleted.set(report, places);
  return places;
}

/** A place in its line. */
export function lineAt(
  { unitById }: Pick<Report, 'unitById'>,
  { unit, start, end }: Span & { readonly unit: UnitId },
): PlaceLine {
  const text = unitById.get(unit)?.text ?? '';
  return { unit, ...around(text, { start, end }, WIDTH) };
}
