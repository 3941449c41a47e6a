/** A file as one line, its pieces coloured by kind. Plain rows in, geometry out. */

export interface StripRow {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

/** Heights in pixels: what stands out is what was set apart. */
const HEIGHT = 66;
const BODY = { top: 22, height: 22 };

/** One path a kind, in the file's own units; blanks are not drawn. */
export function tileStrips(rows: readonly StripRow[]): { readonly kind: string; readonly path: string }[] {
  return [...Map.groupBy(rows, ({ kind }) => kind)]
    .filter(([kind]) => kind !== 'blank')
    .map(([kind, all]) => {
      const { top, height } = kind === 'body' ? BODY : { top: 0, height: HEIGHT };
      return {
        kind,
        path: all
          .map(({ start, end }) => `M${start} ${top}h${end - start}v${height}h${start - end}z`)
          .join(''),
      };
    });
}
