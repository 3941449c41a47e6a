/** Occurrences one by one, each with what stands left and right of it: for the lines and for the exports. */
import { beginning, ending } from '../../corpus/around.ts';
import { textsOf } from './corpus.ts';
import type { Place, UnitText } from './corpus.ts';
import type { Hit } from './engine.ts';
import type { Shown } from './shown.ts';
import type { Sort } from './state.ts';

export interface Line {
  readonly hit: Hit;
  readonly unit: UnitText;
  readonly place: Place;
}

export interface Sides {
  readonly left: string;
  readonly match: string;
  readonly right: string;
}

/** Whole characters at either side, within the unit. */
export function sides({ unit: { text }, place: { start, end } }: Line, width: number): Sides {
  return {
    left: [...ending(text.slice(0, start), 2 * width)].slice(-width).join(''),
    match: text.slice(start, end),
    right: [...beginning(text.slice(end), 2 * width)].slice(0, width).join(''),
  };
}

export async function linesOf(
  hits: readonly Hit[],
  { marked, counted }: Pick<Shown, 'marked' | 'counted'>,
  signal?: AbortSignal,
): Promise<Line[]> {
  const texts = await textsOf(
    hits.map(({ unit }) => unit),
    marked,
    signal,
  );
  return hits.flatMap((hit, index) => {
    const read = texts[index];
    if (!read) throw new RangeError(`there is no text of ${hit.report} ${hit.paragraph}`);
    const unit = counted(read);
    return unit.places.map((place) => ({ hit, unit, place }));
  });
}

/** Lines with like surroundings come to stand together. */
const REACH = 12;

export function sortLines(lines: readonly Line[], sort: Sort): readonly Line[] {
  if (sort !== 'left' && sort !== 'right') return lines;
  const collator = new Intl.Collator('zh-CN');
  const keyed = lines.map((line) => {
    const { left, right } = sides(line, REACH);
    return { line, key: sort === 'right' ? right : [...left].reverse().join('') };
  });
  // The sort is stable: equal surroundings keep the order of the texts.
  return keyed.sort((a, b) => collator.compare(a.key, b.key)).map(({ line }) => line);
}
