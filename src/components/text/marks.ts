/** What can be marked in a text, as standoff annotations. */
import type { Span } from '../../corpus/model.ts';
import type { Mention, Report } from '../../edition/model.ts';
import type { UnitId } from '../../corpus/ids.ts';
import { figures } from './figures.ts';

export type Mark = Span &
  (
    | { readonly kind: 'mask' }
    | { readonly kind: 'figure' }
    /** `slot` numbers the themes that can be dotted on the page; 0 is always dotted, null never. */
    | {
        readonly kind: 'mention';
        readonly slot: number | null;
        readonly direct: boolean;
        readonly id?: string;
      }
    /** A run-in heading: its anchor, and how much of it is printed bold. */
    | { readonly kind: 'anchor'; readonly id: string; readonly bold: boolean }
    | { readonly kind: 'bold' }
  );

/** Masks of a unit that stand in `[start, end)`, counted from `start`. */
export const masksIn = (masks: readonly Span[], { start, end }: Span): Mark[] =>
  masks
    .filter((mask) => mask.start >= start && mask.end <= end)
    .map((mask) => ({ kind: 'mask', start: mask.start - start, end: mask.end - start }));

/** The masks of a quotation from a report. */
export const masksOf = (report: Pick<Report, 'masks'>, place: Span & { readonly unit: UnitId }): Mark[] =>
  masksIn(
    report.masks.filter((mask) => mask.unit === place.unit),
    place,
  );

export const figureMarks = (text: string): Mark[] =>
  figures(text).map((span) => ({ kind: 'figure', ...span }));

export const mentionMarks = (mentions: readonly Mention[], slot = 0): Mark[] =>
  mentions.map(({ start, end, kind }) => ({ kind: 'mention', start, end, slot, direct: kind === 'direct' }));
