/** What stands beside an entity: other entities and themes in the same text units, figures in the same sentences. */
import type { ReportId, UnitId } from '../../../corpus/ids.ts';
import type { Edition, Entity, EntityPlace, Figure, Report, Theme } from '../../model.ts';
import { mentionsIn } from '../by-report.ts';
import { ofReport } from '../grouped.ts';
import { entityPlaces } from './places.ts';
import type { EntityIn } from './places.ts';

export interface UnitPlace {
  readonly report: ReportId;
  readonly unit: UnitId;
}

/** Another thing and the text units in which both stand. */
export interface Beside<T> {
  readonly what: T;
  readonly units: readonly UnitPlace[];
}

export interface Company {
  /** Most shared text units first. */
  readonly entities: readonly Beside<EntityIn>[];
  readonly themes: readonly Beside<Theme>[];
  /** Figures whose sentence names the entity. */
  readonly figures: readonly { readonly report: Report; readonly figure: Figure }[];
}

const byUnits = <T>(a: Beside<T>, b: Beside<T>): number => b.units.length - a.units.length;

const keyOf = ({ report, unit }: UnitPlace): string => `${report} ${unit}`;

/** The text units of some reports in which both stand, for each of `others`; `keys` tell them apart. */
function shared<T>(
  own: ReadonlySet<string>,
  others: readonly { readonly key: string; readonly what: T; readonly places: readonly UnitPlace[] }[],
): Beside<T>[] {
  const found = new Map<string, { what: T; units: Map<string, UnitPlace> }>();
  for (const { key, what, places } of others)
    for (const { report, unit } of places) {
      const at = keyOf({ report, unit });
      if (!own.has(at)) continue;
      const entry = found.get(key) ?? { what, units: new Map<string, UnitPlace>() };
      entry.units.set(at, { report, unit });
      found.set(key, entry);
    }
  return Array.from(found.values(), ({ what, units }) => ({ what, units: [...units.values()] })).sort(
    byUnits,
  );
}

const figuresBy = new WeakMap<readonly Figure[], ReadonlyMap<string, readonly Figure[]>>();

function figuresAt(figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  let byUnit = figuresBy.get(figures);
  if (!byUnit) {
    byUnit = Map.groupBy(figures, ({ report, unitId }) => keyOf({ report, unit: unitId }));
    figuresBy.set(figures, byUnit);
  }
  return byUnit;
}

/** @param reports Those with which the page deals. */
export function companyOf(entity: Entity, reports: readonly Report[], edition: Edition): Company {
  const here = new Set(reports.map(({ id }) => id));
  const places: readonly EntityPlace[] = entity.places.filter(({ report }) => here.has(report));
  const own = new Set(places.map(keyOf));
  const lists = entityPlaces(edition);
  const named = new Set(places.map(({ report }) => report));
  const naming = reports.filter(({ id }) => named.has(id));
  const others = naming.flatMap((report) =>
    lists
      .in(report.id)
      .filter((other) => other.entity !== entity)
      .map((other) => ({ key: other.entity.id, what: other, places: other.places })),
  );
  const themes = naming.flatMap((report) =>
    edition.themes.map((theme) => ({ key: theme.id, what: theme, places: mentionsIn(theme, report) })),
  );
  const at = figuresAt(edition.figures);
  const figures = naming.flatMap((report) => {
    const found = new Set<Figure>();
    for (const place of ofReport(entity.places, report.id))
      for (const figure of at.get(keyOf(place)) ?? [])
        if (figure.quote.start <= place.start && place.end <= figure.quote.end) found.add(figure);
    return Array.from(found, (figure) => ({ report, figure }));
  });
  return { entities: shared(own, others), themes: shared(own, themes), figures };
}
