/** What was found in each report, sorted out once for all reports. */
import type { ReportId } from '../../corpus/ids.ts';
import type {
  Edition,
  Entity,
  EntityPlace,
  Figure,
  Mention,
  Term,
  TermPlace,
  Theme,
} from '../../edition/model.ts';

/** What a place is a place of. */
interface Of<Thing, Place> {
  readonly of: Thing;
  readonly at: Place;
}

export interface Found {
  readonly themes: readonly Of<Theme, Mention>[];
  readonly terms: readonly Of<Term, TermPlace>[];
  readonly entities: readonly Of<Entity, EntityPlace>[];
  readonly figures: readonly Figure[];
}

type Sorted = (report: ReportId) => Found;
export type Annotated = Pick<Edition, 'themes' | 'terms' | 'entities' | 'figures' | 'indicators'>;

const known = new WeakMap<Annotated, Sorted>();

const byReport = <Thing, Place extends { readonly report: ReportId }>(
  things: readonly Thing[],
  places: (thing: Thing) => readonly Place[],
): Map<ReportId, Of<Thing, Place>[]> =>
  Map.groupBy(
    things.flatMap((of) => places(of).map((at) => ({ of, at }))),
    ({ at }) => at.report,
  );

/** One pass over the edition, so that a thousand reports are not searched a thousand times. */
export function foundIn(edition: Annotated): Sorted {
  const before = known.get(edition);
  if (before) return before;
  const themes = byReport(edition.themes, ({ mentions }) => mentions);
  const terms = byReport(edition.terms, ({ places }) => places);
  const entities = byReport(edition.entities, ({ places }) => places);
  const figures = Map.groupBy(edition.figures, ({ report }) => report);
  const sorted: Sorted = (report) => ({
    themes: themes.get(report) ?? [],
    terms: terms.get(report) ?? [],
    entities: entities.get(report) ?? [],
    figures: figures.get(report) ?? [],
  });
  known.set(edition, sorted);
  return sorted;
}
