/** Which of many spans overlap one: without asking all of them, so that a unit of any length costs its length. */
import type { Span } from '../corpus/model.ts';

/** Characters that share a drawer; terms and quotations are mostly shorter. */
const DRAWER = 32;

export interface Overlapping<S extends Span> {
  /** Those that share a character with it, in the order in which they were given, each once. */
  readonly of: (span: Span) => readonly S[];
  readonly add: (one: S) => void;
}

/** @param spans Half-open, not empty. */
export function overlapping<S extends Span>(spans: Iterable<S> = []): Overlapping<S> {
  const drawers = new Map<number, { readonly span: S; readonly order: number }[]>();
  let count = 0;
  const add = (span: S): void => {
    for (let drawer = Math.floor(span.start / DRAWER); drawer * DRAWER < span.end; drawer += 1) {
      const own = drawers.get(drawer);
      if (own) own.push({ span, order: count });
      else drawers.set(drawer, [{ span, order: count }]);
    }
    count += 1;
  };
  for (const span of spans) add(span);
  return {
    add,
    of: ({ start, end }) => {
      const found = new Map<number, S>();
      for (let drawer = Math.floor(start / DRAWER); drawer * DRAWER < end; drawer += 1)
        for (const { span, order } of drawers.get(drawer) ?? [])
          if (span.start < end && start < span.end) found.set(order, span);
      return [...found].sort(([a], [b]) => a - b).map(([, span]) => span);
    },
  };
}
