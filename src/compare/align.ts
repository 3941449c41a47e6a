/**
 * Sets passages of several reports beside each other by what they speak of. Greedy: the aspect that most
 * reports share, then most passages, takes all passages that have it; so on with those that are left.
 * Every passage stands in exactly one row.
 */

interface Aligned {
  readonly column: number;
  readonly aspects: readonly string[];
}

export interface AlignedRow<P> {
  /** Null for what is left. */
  readonly aspect: string | null;
  /** One for each column, passages in the order given. */
  readonly cells: readonly (readonly P[])[];
}

/** The aspect of most columns, then of most passages; of equal ones the earlier in `order`. */
function strongest(
  left: readonly Aligned[],
  order: ReadonlyMap<string, number>,
): { readonly aspect: string; readonly columns: number } | null {
  const found = new Map<string, { readonly columns: Set<number>; passages: number }>();
  for (const { column, aspects } of left)
    for (const aspect of aspects) {
      const own = found.get(aspect) ?? { columns: new Set(), passages: 0 };
      own.columns.add(column);
      own.passages += 1;
      found.set(aspect, own);
    }
  const rank = (aspect: string): number => order.get(aspect) ?? order.size;
  const [best] = [...found].sort(
    ([a, one], [b, other]) =>
      other.columns.size - one.columns.size || other.passages - one.passages || rank(a) - rank(b),
  );
  return best ? { aspect: best[0], columns: best[1].columns.size } : null;
}

/**
 * @param columns How many columns there are.
 * @param least An aspect of fewer columns makes no row: its passages stand in the last row.
 * @param order Of aspects, where all else is equal; no aspect twice.
 */
export function align<P extends Aligned>(
  passages: readonly P[],
  columns: number,
  least: number,
  order: readonly string[],
): AlignedRow<P>[] {
  const places = new Map(order.map((aspect, place) => [aspect, place]));
  const cellsOf = (own: readonly P[]): P[][] =>
    Array.from({ length: columns }, (_, column) => own.filter((passage) => passage.column === column));
  const rows: AlignedRow<P>[] = [];
  let left = passages;
  for (let best = strongest(left, places); best && best.columns >= least; best = strongest(left, places)) {
    const { aspect } = best;
    rows.push({ aspect, cells: cellsOf(left.filter(({ aspects }) => aspects.includes(aspect))) });
    left = left.filter(({ aspects }) => !aspects.includes(aspect));
  }
  if (left.length > 0) rows.push({ aspect: null, cells: cellsOf(left) });
  return rows;
}
