/** Where terms stand, report by report, and by what address each place is found. */
import type { ReportId, UnitId } from '../../../corpus/ids.ts';
import type { Edition, Report, Term, TermPlace } from '../../model.ts';

export interface PlacedTerm {
  readonly term: Term;
  readonly place: TermPlace;
  /** Address of the place on the reading page; a part of a longer slogan has that of the whole. */
  readonly anchor: string;
  /** Of its term on the page of the report's terms: `t1`, `t2` … in reading order. */
  readonly entry: string;
  /** Whether it lies within a longer term: the longer one is the link. */
  readonly nested: boolean;
}

export interface TermPlaces {
  /** In reading order; of two that begin together the longer first. */
  readonly in: (report: Pick<Report, 'id'>) => readonly PlacedTerm[];
  /** Those of one text unit. */
  readonly unit: (report: ReportId, unit: UnitId) => readonly PlacedTerm[];
  readonly of: (place: TermPlace) => PlacedTerm | undefined;
}

const NONE: readonly PlacedTerm[] = [];
const key = (report: ReportId, unit: UnitId): string => `${report} ${unit}`;

/** Numbers the outermost places of a report: `w1`, `w2` … are short, since a page has hundreds; addresses within this edition. */
function inOrder(report: Report, found: readonly { term: Term; place: TermPlace }[]): PlacedTerm[] {
  const order = new Map(report.text.units.map(({ id }, index) => [id, index]));
  const sorted = [...found].sort(
    (a, b) =>
      (order.get(a.place.unit) ?? 0) - (order.get(b.place.unit) ?? 0) ||
      a.place.start - b.place.start ||
      b.place.end - a.place.end,
  );
  let outer: TermPlace | null = null;
  let number = 0;
  const entries = new Map<Term, string>();
  return sorted.map(({ term, place }) => {
    const entry = entries.get(term) ?? `t${entries.size + 1}`;
    entries.set(term, entry);
    const nested: boolean = outer?.unit === place.unit && place.end <= outer.end;
    if (!nested) {
      outer = place;
      number += 1;
    }
    return { term, place, anchor: `w${number}`, entry, nested };
  });
}

const made = new WeakMap<Pick<Edition, 'terms'>, TermPlaces>();

/** All places of all terms, made once for an edition. */
export function termPlaces(edition: Pick<Edition, 'terms' | 'reports'>): TermPlaces {
  const known = made.get(edition);
  if (known) return known;
  const found = Map.groupBy(
    edition.terms.flatMap((term) => term.places.map((place) => ({ term, place }))),
    ({ place }) => place.report,
  );
  const byReport = new Map(
    edition.reports.map((report) => [report.id, inOrder(report, found.get(report.id) ?? [])]),
  );
  const all = [...byReport.values()].flat();
  const byUnit = Map.groupBy(all, ({ place }) => key(place.report, place.unit));
  const byPlace = new Map(all.map((one) => [one.place, one]));
  const places: TermPlaces = {
    in: (report) => byReport.get(report.id) ?? NONE,
    unit: (report, unit) => byUnit.get(key(report, unit)) ?? NONE,
    of: (place) => byPlace.get(place),
  };
  made.set(edition, places);
  return places;
}
