/**
 * Standoff marking: the text is never edited. It is cut at every boundary of
 * every annotation, and the pieces are wrapped at render time, so that
 * annotations may touch, nest or cross as they like.
 */
import type { Span } from '../../corpus/model.ts';

export interface Segment<A extends Span> extends Span {
  readonly text: string;
  /** What covers the piece, outermost first. */
  readonly annotations: readonly A[];
}

/** Earlier start first, then the longer one: the order in which elements may nest. */
const outermostFirst = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** Cuts a text. Empty annotations cover nothing and are left out; equal ones keep the order given. */
export function segments<A extends Span>(text: string, annotations: readonly A[]): Segment<A>[] {
  const sorted = annotations
    .filter(({ start, end }) => start < end && start < text.length)
    .sort(outermostFirst);
  const cuts = new Set([0, text.length]);
  for (const { start, end } of sorted) cuts.add(start).add(Math.min(end, text.length));
  const points = [...cuts].sort((a, b) => a - b);

  const found: Segment<A>[] = [];
  let open: A[] = [];
  let next = 0;
  for (const [index, start] of points.entries()) {
    const end = points[index + 1];
    if (end === undefined) break;
    open = open.filter((annotation) => annotation.end > start);
    for (let candidate = sorted[next]; candidate && candidate.start <= start; candidate = sorted[(next += 1)])
      open.push(candidate);
    found.push({ start, end, text: text.slice(start, end), annotations: [...open] });
  }
  return found;
}

export type Piece<A extends Span> =
  | { readonly text: string }
  | {
      readonly annotation: A;
      /** Whether the annotation begins here: of two that cross, the later one is cut in two. */
      readonly first: boolean;
      readonly children: readonly Piece<A>[];
    };

/** Joins neighbouring segments under the annotations that they share. */
export function nest<A extends Span>(list: readonly Segment<A>[], depth = 0): Piece<A>[] {
  const pieces: Piece<A>[] = [];
  for (let i = 0; i < list.length;) {
    const segment = list[i];
    if (!segment) break;
    const annotation = segment.annotations[depth];
    let end = i + 1;
    if (annotation === undefined) pieces.push({ text: segment.text });
    else {
      while (list[end]?.annotations[depth] === annotation) end += 1;
      pieces.push({
        annotation,
        first: segment.start === annotation.start,
        children: nest(list.slice(i, end), depth + 1),
      });
    }
    i = end;
  }
  return pieces;
}
