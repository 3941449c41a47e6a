/**
 * What an empty cell of a field or theme must not be silent about: sentences that name the matter and were
 * assigned to another field, and sentences that stand in another row.
 */
import type { AlignedRow } from './align.ts';
import type { ComparedReport, ComparedUnit, Range, Topic } from './model.ts';
import { passagesOf } from './passages.ts';
import type { Passage } from './passages.ts';

/** A passage that has a form of one of the field's themes and belongs to another field, or to none. */
export interface Elsewhere extends Passage {
  /** The field that it was assigned to. */
  readonly field: string | null;
}

/** Where the matter of an empty cell stands: in the row of this label, null for the last one. */
export interface Pointer {
  readonly row: string | null;
  readonly passages: readonly Passage[];
}

const holds = ([start, end]: Range | readonly [...Range, number], at: number): boolean =>
  start <= at && at < end;

/** The stretches, each once, that have a mention of a field's theme without belonging to that field. */
const strayRanges =
  (report: ComparedReport) =>
  (unit: ComparedUnit, topic: Topic, place: number): Range[] => {
    const found = new Map<number, Range>();
    for (const [at, , theme] of unit.mentions) {
      if (report.themes[theme]?.field !== topic.label) continue;
      const stretch = unit.fields.find((one) => holds(one, at));
      if (stretch?.[2] === place) continue;
      const range = stretch ?? unit.sentences.find((one) => holds(one, at));
      if (range) found.set(range[0], [range[0], range[1]]);
    }
    return [...found.values()].sort(([a], [b]) => a - b);
  };

/** Of a policy field; other topics have no fields to be assigned to. */
export function elsewhereOf(report: ComparedReport, topic: Topic, column: number): Elsewhere[] {
  if (topic.kind !== 'fields') return [];
  const units = new Map(report.units.map((unit) => [unit.id, unit]));
  return passagesOf(report, topic, column, strayRanges(report)).map((passage) => {
    const field = units.get(passage.unit)?.fields.find((one) => holds(one, passage.start))?.[2];
    return { ...passage, field: field === undefined ? null : (report.fields[field] ?? null) };
  });
}

export interface CompletedRow extends AlignedRow<Passage> {
  /** One for each column. */
  readonly elsewhere: readonly (readonly Elsewhere[])[];
  /** One for each column; only where the cell has nothing else. */
  readonly pointers: readonly (readonly Pointer[])[];
}

/**
 * Rows with what empty cells would hide. Every stray passage stands once: where its column has nothing else
 * in a row that it could stand in, else in the first such row; an aspect that only stray passages have gets
 * a row of its own before the last.
 *
 * @param order Aspects in the order of new rows.
 * @param nameOf An aspect's label.
 */
export function completed(
  rows: readonly AlignedRow<Passage>[],
  stray: readonly (readonly Elsewhere[])[],
  order: readonly string[],
  nameOf: (aspect: string) => string | null,
): CompletedRow[] {
  const columns = stray.map((_, column) => column);
  const known = new Set(rows.map(({ aspect }) => aspect));
  const all = stray.flat();
  const added = order
    .filter((aspect) => !known.has(aspect) && all.some(({ aspects }) => aspects.includes(aspect)))
    .map((aspect): AlignedRow<Passage> => ({ aspect, cells: columns.map(() => []) }));
  const last = rows.filter(({ aspect }) => aspect === null);
  const listed = [...rows.filter(({ aspect }) => aspect !== null), ...added, ...last];
  const given = listed.map(() => columns.map((): Elsewhere[] => []));
  for (const passage of all) {
    const { column, aspects } = passage;
    const open = listed.flatMap(({ aspect }, place) =>
      aspect !== null && aspects.includes(aspect) ? [place] : [],
    );
    const empty = (place: number): boolean =>
      (listed[place]?.cells[column]?.length ?? 0) + (given[place]?.[column]?.length ?? 0) === 0;
    const [first] = [...open.filter(empty), ...open];
    if (first !== undefined) given[first]?.[column]?.push(passage);
  }
  return listed
    .map((row, place) => ({ ...row, elsewhere: given[place] ?? [] }))
    .filter(({ cells, elsewhere }) => [...cells, ...elsewhere].some(({ length }) => length > 0))
    .map((row, _, kept): CompletedRow => {
      const { aspect, cells, elsewhere } = row;
      const pointers = columns.map((column): Pointer[] =>
        aspect === null || (cells[column]?.length ?? 0) + (elsewhere[column]?.length ?? 0) > 0
          ? []
          : kept.flatMap((other): Pointer[] => {
              const there = [...(other.cells[column] ?? []), ...(other.elsewhere[column] ?? [])];
              const passages = there.filter(({ aspects }) => aspects.includes(aspect));
              const label = other.aspect === null ? null : nameOf(other.aspect);
              return passages.length > 0 ? [{ row: label, passages }] : [];
            }),
      );
      return { ...row, pointers };
    });
}
