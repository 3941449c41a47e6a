/** What can be marked in a text, as standoff annotations. */
import type { Span } from '../../corpus/model.ts';
import type { Mention, Report } from '../../edition/model.ts';
import type { UnitId } from '../../corpus/ids.ts';
import { figures } from './figures.ts';

/** What links in a text lead to; of two that overlap, the kind that stands first here is the link. */
export const LINK_SORTS = ['number', 'term', 'entity'] as const;
export type LinkSort = (typeof LINK_SORTS)[number];

export type Mark = Span &
  (
    | { readonly kind: 'mask' }
    | { readonly kind: 'figure' }
    /** A number with an identity card, a term, an entity: a link, so it is never cut in two. */
    | {
        readonly kind: 'link';
        readonly sort: LinkSort;
        readonly id?: string;
        readonly href: string;
        /** Nothing but a short number with its unit: no line ends within. */
        readonly whole?: boolean;
      }
    /** Wording that other districts have too. */
    | { readonly kind: 'shared' }
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

export type LinkMark = Extract<Mark, { readonly kind: 'link' }>;

/** Cuts what crosses the border of a link into two marks; the anchor stays with the first. */
function cutAt(mark: Mark, links: readonly LinkMark[]): Mark[] {
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

/** Links cannot stand inside one another: who gives way keeps its address, not its link. */
function settle(links: readonly LinkMark[]): { readonly kept: LinkMark[]; readonly anchors: Mark[] } {
  const kept: LinkMark[] = [];
  const anchors: Mark[] = [];
  const ranked = [...links].sort((a, b) => LINK_SORTS.indexOf(a.sort) - LINK_SORTS.indexOf(b.sort));
  for (const link of ranked) {
    if (kept.every(({ start, end }) => link.end <= start || end <= link.start)) kept.push(link);
    else if (link.id !== undefined) {
      const { id, start, end } = link;
      anchors.push({ kind: 'anchor', id, bold: false, start, end });
    }
  }
  return { kept, anchors };
}

/**
 * Links among the other marks of a text. What only keeps a number together stays within a link or
 * gives way; what crosses a link's border is cut there.
 */
export function withLinks(marks: readonly Mark[], asked: readonly LinkMark[]): Mark[] {
  if (asked.length === 0) return [...marks];
  const { kept: links, anchors } = settle(asked);
  const figureSpans = marks.filter(({ kind }) => kind === 'figure');
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
    ...links.map((link) => ({ ...link, whole: figureSpans.some((mark) => equal(mark, link)) })),
    ...[...anchors, ...others].flatMap((mark) => cutAt(mark, links)),
  ];
}

export const mentionMarks = (mentions: readonly Mention[], slot = 0): Mark[] =>
  mentions.map(({ start, end, kind }) => ({ kind: 'mention', start, end, slot, direct: kind === 'direct' }));
