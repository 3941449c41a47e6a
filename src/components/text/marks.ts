/** What can be marked in a text, as standoff annotations. */
import type { Span } from '../../corpus/model.ts';
import type { Mention, Report } from '../../edition/model.ts';
import type { UnitId } from '../../corpus/ids.ts';
import { figures } from './figures.ts';

export type Mark = Span &
  (
    | { readonly kind: 'mask' }
    | { readonly kind: 'figure' }
    /** A number with an identity card: a link, so it is never cut in two. */
    | {
        readonly kind: 'number';
        readonly id?: string;
        readonly href: string;
        /** Nothing but a short number with its unit: no line ends within. */
        readonly whole?: boolean;
      }
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

type NumberMark = Extract<Mark, { readonly kind: 'number' }>;

/** Cuts what crosses the border of a link into two marks; the anchor stays with the first. */
function cutAt(mark: Mark, links: readonly NumberMark[]): Mark[] {
  const crossed = links.find(
    ({ start, end }) =>
      (mark.start < start && start < mark.end && mark.end < end) ||
      (start < mark.start && mark.start < end && end < mark.end),
  );
  if (!crossed) return [mark];
  const at = mark.start < crossed.start ? crossed.start : crossed.end;
  const head = { ...mark, end: at };
  const behind = { start: at, end: mark.end };
  switch (mark.kind) {
    case 'anchor':
      return mark.bold ? [head, ...cutAt({ kind: 'bold', ...behind }, links)] : [head];
    case 'mention': {
      const { kind, slot, direct } = mark;
      return [head, ...cutAt({ kind, slot, direct, ...behind }, links)];
    }
    default:
      return [head, ...cutAt({ ...mark, ...behind }, links)];
  }
}

/**
 * Numbers as links among the other marks of a text. Links may not overlap one another. What only
 * keeps a number together stays within them or gives way; what crosses their border is cut there.
 */
export function withNumbers(marks: readonly Mark[], links: readonly NumberMark[]): Mark[] {
  if (links.length === 0) return [...marks];
  const kept = marks.filter(({ kind }) => kind === 'figure');
  const equal = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
  const others = marks.filter(
    (mark) =>
      mark.kind !== 'figure' ||
      links.every(
        (link) =>
          mark.end <= link.start ||
          link.end <= mark.start ||
          (link.start <= mark.start && mark.end <= link.end && !equal(mark, link)),
      ),
  );
  return [
    ...links.map((link) => ({ ...link, whole: kept.some((mark) => equal(mark, link)) })),
    ...others.flatMap((mark) => cutAt(mark, links)),
  ];
}

export const mentionMarks = (mentions: readonly Mention[], slot = 0): Mark[] =>
  mentions.map(({ start, end, kind }) => ({ kind: 'mention', start, end, slot, direct: kind === 'direct' }));
