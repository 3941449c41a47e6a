/**
 * 换区同问: for each paragraph the nearest passages of other districts. Measure: cosine of TF-IDF
 * weights of pairs of Han characters and of themes (`concordance/closest.ts`), passage by passage.
 * Likeness of wording, nothing more; how often it is likeness of matter was judged by hand.
 */
import { closestTo, featuresOf } from '../../../concordance/closest.ts';
import type { ReportId, ThemeId, UnitId } from '../../../corpus/ids.ts';
import type { Span } from '../../../corpus/model.ts';
import { present } from '../../../corpus/present.ts';
import type { District, Edition, Report } from '../../model.ts';
import { preparedEach } from '../../prepared.ts';
import { unitWords } from '../words.ts';
import { passagesOf } from './passages.ts';
import type { TextPassage } from './passages.ts';
import { sharedRuns, withoutChance } from './shared.ts';

/** From this cosine on a passage is near; chosen by the judgements in `test/gold/closest.json`. */
export const NEAR_FROM = 0.15;
/** Districts beside a paragraph, the nearest ones. */
export const DISTRICTS = 3;
/** Pairs for each of them. */
export const PAIRS = 2;
/** Places that are looked up for each passage, its rarest features first. */
const PLACES = 1000;
/**
 * Of the passages found there so many are compared with all features, the most promising first. With 100
 * made-up reports 99.9 % of the pairs found with twice as many are found, in seven tenths of the time.
 */
const WEIGHED = 100;
/** A pair of characters that a larger share of the passages has is not marked as shared. */
const COMMON = 0.05;

export interface NearSide extends Span {
  readonly report: Report;
  readonly unit: UnitId;
  readonly text: string;
  /** Within `text`. */
  readonly shared: readonly Span[];
}

export interface NearPair {
  readonly own: NearSide;
  readonly other: NearSide;
  /** 0 to 1. */
  readonly cosine: number;
  /** Themes that both name. */
  readonly themes: readonly ThemeId[];
}

export interface NearDistrict {
  readonly district: District;
  /** Nearest first; no passage of the other side twice. */
  readonly pairs: readonly NearPair[];
}

/** A paragraph's districts, nearest first; paragraphs without any are not in the map. */
export type NearUnits = ReadonlyMap<UnitId, readonly NearDistrict[]>;

interface Found {
  readonly own: number;
  readonly other: number;
  readonly cosine: number;
}

/** The best pairs, each passage of the other side once. */
function best(found: readonly Found[], most: number): Found[] {
  const taken = new Set<number>();
  const chosen: Found[] = [];
  for (const one of [...found].sort((a, b) => b.cosine - a.cosine || a.own - b.own)) {
    if (chosen.length === most) break;
    if (taken.has(one.other)) continue;
    taken.add(one.other);
    chosen.push(one);
  }
  return chosen;
}

/** What gives for a report what is near its paragraphs: read and counted once for all of them. */
function nearIn(edition: Pick<Edition, 'reports' | 'themes'>, from: number): (report: Report) => NearUnits {
  const { reports, themes } = edition;
  const firsts = new Map<ReportId, number>();
  const passages: TextPassage[] = [];
  for (const report of reports) {
    firsts.set(report.id, passages.length);
    for (const passage of passagesOf(report, themes)) passages.push(passage);
  }
  const table = featuresOf(passages);
  const limit = Math.max(2, passages.length * COMMON);
  const weighty = (pair: string): boolean => (table.having[table.numbers.get(pair) ?? -1] ?? 0) <= limit;

  const side = ({ report, unit, place, start, end, text }: TextPassage, runs: readonly Span[]): NearSide => {
    const words = unitWords(edition, report, place)
      .filter((word) => word.start >= start && word.end <= end)
      .map((word) => ({ start: word.start - start, end: word.end - start }));
    return { report, unit, start, end, text, shared: withoutChance(runs, words) };
  };
  const pairOf = ({ own, other, cosine }: Found): NearPair[] => {
    const [mine, theirs] = [passages[own], passages[other]];
    if (!mine || !theirs) return [];
    const [left, right] = sharedRuns(mine.text, theirs.text, weighty);
    const themesOfBoth = mine.themes.filter((id) => theirs.themes.includes(id));
    return [{ own: side(mine, left), other: side(theirs, right), cosine, themes: themesOfBoth }];
  };

  const nearest = closestTo(
    passages.map(({ report, features }) => ({ group: report.district.id, features })),
    { from, groups: DISTRICTS, places: PLACES, weighed: WEIGHED },
    table,
  );
  const districtOf = ({ other }: Found): District | undefined => passages[other]?.report.district;
  return (report) => {
    const units = new Map<UnitId, Found[]>();
    for (let own = firsts.get(report.id) ?? passages.length; passages[own]?.report === report; own += 1) {
      const list = nearest(own);
      const { unit } = present(passages[own], 'passage');
      if (list.length === 0) continue;
      const found = units.get(unit) ?? [];
      found.push(...list.map(({ passage: other, cosine }) => ({ own, other, cosine })));
      units.set(unit, found);
    }
    return new Map(
      [...units].map(([unit, found]) => [
        unit,
        [...Map.groupBy(found, districtOf)]
          .flatMap(([district, own]): NearDistrict[] =>
            district ? [{ district, pairs: best(own, PAIRS).flatMap(pairOf) }] : [],
          )
          .sort(
            (a, b) =>
              (b.pairs[0]?.cosine ?? 0) - (a.pairs[0]?.cosine ?? 0) || a.district.slot - b.district.slot,
          )
          .slice(0, DISTRICTS),
      ]),
    );
  };
}

/** All reports' paragraphs with what is near them. */
export function nearUnits(
  edition: Pick<Edition, 'reports' | 'themes'>,
  from = NEAR_FROM,
): ReadonlyMap<ReportId, NearUnits> {
  const near = nearIn(edition, from);
  return new Map(edition.reports.map((report) => [report.id, near(report)]));
}

const made = new WeakMap<readonly Report[], ReadonlyMap<ReportId, NearUnits>>();

/** A side of a pair by numbers: report, unit, start, end, then both ends of each shared run. */
type Side = Int32Array;

type Plain = readonly (readonly [
  unit: UnitId,
  districts: readonly (readonly { own: Side; other: Side; cosine: number; themes: readonly ThemeId[] }[])[],
])[];

/** For each report what is near its units, as plain data; processes that ask at the same time share the work. */
function plainOf(edition: Pick<Edition, 'reports' | 'themes'>): Plain[] {
  const numbers = new Map(edition.reports.map((report, number) => [report, number]));
  const places = new Map(
    edition.reports.map(({ text }) => [text, new Map(text.units.map(({ id }, at) => [id, at]))]),
  );
  const sideOf = ({ report, unit, start, end, shared }: NearSide): Side => {
    const at = places.get(report.text)?.get(unit) ?? 0;
    return Int32Array.of(
      numbers.get(report) ?? 0,
      at,
      start,
      end,
      ...shared.flatMap((run) => [run.start, run.end]),
    );
  };
  // a process that finds all of it worked out reads no passage
  let near: ((report: Report) => NearUnits) | undefined;
  const plain = (report: Report): Plain => {
    near ??= nearIn(edition, NEAR_FROM);
    return Array.from(near(report), ([unit, districts]) => [
      unit,
      districts.map(({ pairs }) =>
        pairs.map(({ own, other, cosine, themes }) => ({
          own: sideOf(own),
          other: sideOf(other),
          cosine,
          themes,
        })),
      ),
    ]);
  };
  return preparedEach('closest', edition.reports, (some) => some.map(plain));
}

function linkedSide(
  reports: readonly Report[],
  [at = 0, place = 0, start = 0, end = 0, ...runs]: Side,
): NearSide {
  const report = present(reports[at], 'report');
  const { id, text } = present(report.text.units[place], 'unit');
  const shared = Array.from({ length: runs.length / 2 }, (_, run) => ({
    start: runs[2 * run] ?? 0,
    end: runs[2 * run + 1] ?? 0,
  }));
  return { report, unit: id, start, end, text: text.slice(start, end), shared };
}

/** The same, made once for an edition. */
export function nearUnitsOf(edition: Pick<Edition, 'reports' | 'themes'>): ReadonlyMap<ReportId, NearUnits> {
  const { reports } = edition;
  let found = made.get(reports);
  if (!found) {
    const plain = plainOf(edition);
    const unitsOf = (units: Plain): NearUnits =>
      new Map(
        units.map(([unit, districts]) => [
          unit,
          districts.map((own): NearDistrict => {
            const pairs = own.map((pair) => ({
              ...pair,
              own: linkedSide(reports, pair.own),
              other: linkedSide(reports, pair.other),
            }));
            return { district: present(pairs[0], 'pair').other.report.district, pairs };
          }),
        ]),
      );
    found = new Map(reports.map(({ id }, at) => [id, unitsOf(plain[at] ?? [])]));
    made.set(reports, found);
  }
  return found;
}
