/** How firmly each report speaks: counts by class, by word and by theme, with the places behind each count. */
import { around } from '../../corpus/around.ts';
import type { Piece } from '../../corpus/around.ts';
import type { UnitId } from '../../corpus/ids.ts';
import { items } from '../../corpus/sentences.ts';
import { FIRMNESS, firmPlaces } from '../../extract/firmness.ts';
import type { Firmness, FirmPlace } from '../../extract/firmness.ts';
import type { Edition, Report, Theme } from '../model.ts';
import { per10k } from '../rates.ts';
import { mentionsIn } from './by-report.ts';
import { poissonInterval } from './poisson.ts';

export interface FirmReport {
  readonly report: Report;
  /** Those that count, in order of place. */
  readonly places: readonly FirmPlace[];
  /** Those that mean something else. */
  readonly refused: readonly FirmPlace[];
  readonly counts: Readonly<Record<Firmness, number>>;
  /** Per 10,000 characters. */
  readonly rates: Readonly<Record<Firmness, number>>;
}

const tally = (places: readonly FirmPlace[], of: Firmness): number =>
  places.filter(({ firmness }) => firmness === of).length;

function firmReport(report: Report): FirmReport {
  const all = firmPlaces(report.text.units);
  const places = all.filter(({ refused }) => refused === null);
  const counts = {
    must: tally(places, 'must'),
    strive: tally(places, 'strive'),
    advance: tally(places, 'advance'),
    explore: tally(places, 'explore'),
  };
  const rate = (of: Firmness): number => per10k(counts[of], report.characters);
  return {
    report,
    places,
    refused: all.filter(({ refused }) => refused !== null),
    counts,
    rates: {
      must: rate('must'),
      strive: rate('strive'),
      advance: rate('advance'),
      explore: rate('explore'),
    },
  };
}

const made = new WeakMap<object, readonly FirmReport[]>();

/** Made once for each edition, in report order. */
export function firmReports({ reports }: Pick<Edition, 'reports'>): readonly FirmReport[] {
  let known = made.get(reports);
  if (!known) made.set(reports, (known = reports.map(firmReport)));
  return known;
}

export interface FirmTheme {
  readonly theme: Theme;
  readonly places: readonly FirmPlace[];
}

/** Places in sentences (to the next stop or semicolon) that speak of a theme, by either kind of form. */
export function firmThemes({ report, places }: FirmReport, themes: readonly Theme[]): FirmTheme[] {
  const sentences = new Map<UnitId, { start: number; end: number }[]>();
  const sentencesOf = (unit: UnitId) => {
    let known = sentences.get(unit);
    if (!known) sentences.set(unit, (known = items(report.unitById.get(unit)?.text ?? '')));
    return known;
  };
  const byUnit = Map.groupBy(places, ({ unit }) => unit);
  return themes
    .map((theme) => {
      const found = new Set<FirmPlace>();
      for (const { unit, start, end } of mentionsIn(theme, report)) {
        const here = byUnit.get(unit);
        const sentence = here && sentencesOf(unit).find((one) => one.start <= start && end <= one.end);
        if (!sentence) continue;
        for (const place of here)
          if (place.start >= sentence.start && place.end <= sentence.end) found.add(place);
      }
      return { theme, places: places.filter((place) => found.has(place)) };
    })
    .filter((row) => row.places.length > 0);
}

export interface FirmLine {
  readonly place: FirmPlace;
  readonly left: Piece;
  readonly right: Piece;
}

const WIDTH = 34;

/** An occurrence with what stands around it. */
export function firmLine(report: Pick<Report, 'unitById'>, place: FirmPlace): FirmLine {
  const text = report.unitById.get(place.unit)?.text ?? '';
  const { left, right } = around(text, place, WIDTH);
  return { place, left, right };
}

export interface Extreme {
  readonly row: FirmReport;
  readonly dense: boolean;
}

/** A rate's interval per 10,000 characters. */
function bounds({ report, counts }: FirmReport, of: Firmness) {
  const { low, high } = poissonInterval(counts[of]);
  return { low: per10k(low, report.characters), high: per10k(high, report.characters) };
}

/**
 * The report that uses a class more densely, or more sparsely, than every other one beyond what chance
 * explains: its interval meets no other's. Null where none does.
 */
export function extremeOf(all: readonly FirmReport[], of: Firmness): Extreme | null {
  if (all.length < 2) return null;
  const rows = all.map((row) => ({ row, ...bounds(row, of) }));
  // The nearest to the top and to the bottom are all that any other can meet.
  const highest = rows.toSorted((a, b) => b.high - a.high).slice(0, 2);
  const lowest = rows.toSorted((a, b) => a.low - b.low).slice(0, 2);
  const other = (list: typeof rows, row: FirmReport) => list.find((one) => one.row !== row);
  const dense = rows.find(({ row, low }) => low > (other(highest, row)?.high ?? Infinity));
  if (dense) return { row: dense.row, dense: true };
  const sparse = rows.find(({ row, high }) => high < (other(lowest, row)?.low ?? -Infinity));
  return sparse ? { row: sparse.row, dense: false } : null;
}

/** The class that every report uses most, if it is the same one. */
export function commonClass(all: readonly FirmReport[]): Firmness | null {
  const most = all.map(({ counts }) =>
    FIRMNESS.reduce<Firmness>((best, one) => (counts[one] > counts[best] ? one : best), 'must'),
  );
  const [first] = most;
  return first !== undefined &&
    most.every((one) => one === first) &&
    all.every(({ counts }) => counts[first] > 0)
    ? first
    : null;
}
