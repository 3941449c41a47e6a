/** Quotations side by side: what several of them have in common with one. */
import type { Span } from '../../corpus/model.ts';
import type { District } from '../../edition/model.ts';
import type { BesideRow } from '../../edition/views/closest/beside.ts';
import type { NearPair, NearSide } from '../../edition/views/closest/plain.ts';

/** A passage of the paragraph with all that other districts have near it. */
export interface Quoted {
  /** Its marks are what it shares with any of the others. */
  readonly own: NearSide;
  readonly others: readonly { readonly district: District; readonly pair: NearPair }[];
}

/** Spans in order, overlapping ones joined. */
export function union(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** The paragraph's passages in the order of the text, each with its neighbours, nearest first. */
export function quotedIn({ districts }: BesideRow): Quoted[] {
  const all = districts.flatMap(({ district, pairs }) => pairs.map((pair) => ({ district, pair })));
  return [...Map.groupBy(all, ({ pair }) => pair.own.start)]
    .sort(([a], [b]) => a - b)
    .flatMap(([, others]): Quoted[] => {
      const [first] = others;
      if (!first) return [];
      const shared = union(others.flatMap(({ pair }) => pair.own.shared));
      return [
        {
          own: { ...first.pair.own, shared },
          others: others.sort((a, b) => b.pair.cosine - a.pair.cosine),
        },
      ];
    });
}
