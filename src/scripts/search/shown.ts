/** What a view is given. */
import type { SearchNames } from '../../data/search.ts';
import type { Found } from './ask.ts';
import type { Hit, Marks } from './engine.ts';
import type { State } from './state.ts';

export interface Shown {
  readonly state: State;
  readonly names: SearchNames;
  /** The units that the filters leave, in reading order. */
  readonly hits: readonly Hit[];
  readonly occurrences: number;
  /** The runs to mark, as a query. */
  readonly marked: string;
  /** Of a unit's places those that count. */
  readonly counted: Found['counted'];
  /** Units of every theme, once they are known. */
  readonly themes: Promise<ReadonlyMap<string, ReadonlySet<number>>>;
  /** Ends when something else is to be shown. */
  readonly signal: AbortSignal;
}

/** A view, complete as far as its counts go; `more` adds the next stretch of a long one. */
export interface Drawn {
  readonly nodes: readonly Node[];
  /** What is not listed yet, and a way to list it. */
  readonly more: { readonly left: number; readonly unit: string; readonly draw: () => Promise<Drawn> } | null;
}

/** What the report's page is to mark when one of these hits is opened. */
export const toMark = ({ state: { query, finer } }: Shown): Marks => ({ query, any: finer.any });
