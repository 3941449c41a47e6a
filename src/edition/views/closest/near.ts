/**
 * 换区同问: for each paragraph the nearest passages of other districts. Measure: cosine of TF-IDF
 * weights of pairs of Han characters and of themes (`concordance/closest.ts`), passage by passage.
 * Likeness of wording, nothing more; how often it is likeness of matter was judged by hand.
 */
import { pairsIn } from '../../../concordance/bigrams.ts';
import { closestTo } from '../../../concordance/closest.ts';
import { FeatureCounter } from '../../../concordance/features.ts';
import { PairNumbers } from '../../../concordance/pair-numbers.ts';
import type { ReportId } from '../../../corpus/ids.ts';
import type { Span } from '../../../corpus/model.ts';
import { present } from '../../../corpus/present.ts';
import type { Edition, Report } from '../../model.ts';
import { lastOnly } from '../../once.ts';
import { preparedEach } from '../../prepared.ts';
import { unitWords } from '../words.ts';
import { passagesOf } from './passages.ts';
import { linkedUnits } from './plain.ts';
import type { NearUnits, PlainUnits } from './plain.ts';
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

/** All passages of the reports, by numbers: a corpus has hundreds of thousands. */
interface Passages {
  /** By report: its first passage; the number of all of them follows. */
  readonly firsts: Int32Array;
  /** Four numbers for each passage: report, place of the unit, start, end. */
  readonly spans: Int32Array;
  /** Themes that each names, by their places among all; the same list wherever they are the same. */
  readonly named: readonly (readonly number[])[];
}

type Asked = Pick<Edition, 'reports' | 'themes'>;

/** Reads the passages and counts their features: pairs of characters, and themes as pairs with nothing. */
function readPassages({ reports, themes }: Asked, numbers: PairNumbers, counter: FeatureCounter): Passages {
  const numberOf = new Map(themes.map(({ id }, number) => [id, number]));
  const firsts = new Int32Array(reports.length + 1);
  const spans: number[] = [];
  const lists = new Map<string, readonly number[]>();
  const named: (readonly number[])[] = [];
  for (const [at, report] of reports.entries()) {
    for (const { place, start, end, text, named: own } of passagesOf(report, themes)) {
      const list = own.map((theme) => present(numberOf.get(theme), 'theme'));
      pairsIn(text, numbers, counter.add);
      for (const theme of list) counter.add(numbers.of(0, theme));
      counter.next();
      spans.push(at, place, start, end);
      const key = list.join(' ');
      const known = lists.get(key) ?? [...new Set(list)];
      lists.set(key, known);
      named.push(known);
    }
    firsts[at + 1] = named.length;
  }
  return { firsts, spans: Int32Array.from(spans), named };
}

/** What gives for a report, by its place, what is near its paragraphs: read and counted once for all of them. */
function nearIn(edition: Asked, from: number): (at: number) => PlainUnits {
  const { reports } = edition;
  const numbers = new PairNumbers();
  const counter = new FeatureCounter(true);
  const { firsts, spans, named } = readPassages(edition, numbers, counter);
  const table = counter.table();
  const limit = Math.max(2, named.length * COMMON);
  const { having } = table;
  const weighty = (first: number, second: number): boolean =>
    (having[numbers.known(first, second)] ?? 0) <= limit;
  const reportOf = (passage: number): Report => present(reports[spans[4 * passage] ?? 0], 'report');

  /** Appends one side of a pair, runs of chance left out. */
  const tell = (into: number[], passage: number, runs: readonly Span[]): void => {
    const [at = 0, place = 0, start = 0, end = 0] = spans.subarray(4 * passage, 4 * passage + 4);
    const words = unitWords(edition, present(reports[at], 'report'), place)
      .filter((word) => word.start >= start && word.end <= end)
      .map((word) => ({ start: word.start - start, end: word.end - start }));
    const shared = withoutChance(runs, words);
    into.push(at, place, start, end, shared.length);
    for (const run of shared) into.push(run.start, run.end);
  };
  const textOf = (passage: number): string => {
    const [, place = 0, start, end] = spans.subarray(4 * passage, 4 * passage + 4);
    return present(reportOf(passage).text.units[place], 'unit').text.slice(start, end);
  };
  const tellPair = (into: number[], { own, other }: Found): void => {
    const [left, right] = sharedRuns(textOf(own), textOf(other), weighty);
    tell(into, own, left);
    tell(into, other, right);
    const themesOfBoth = (named[own] ?? []).filter((theme) => named[other]?.includes(theme));
    into.push(themesOfBoth.length, ...themesOfBoth);
  };

  const nearest = closestTo(
    named.map((_, passage) => ({ group: reportOf(passage).district.id })),
    table,
    { from, groups: DISTRICTS, places: PLACES, weighed: WEIGHED },
  );
  return (at) => {
    const units = new Map<number, Found[]>();
    for (let own = firsts[at] ?? 0; own < (firsts[at + 1] ?? 0); own += 1) {
      const list = nearest(own);
      if (list.length === 0) continue;
      const place = spans[4 * own + 1] ?? 0;
      const found = units.get(place) ?? [];
      found.push(...list.map(({ passage: other, cosine }) => ({ own, other, cosine })));
      units.set(place, found);
    }
    const numbersOf: number[] = [];
    const cosines: number[] = [];
    for (const [place, found] of units) {
      const districts = [...Map.groupBy(found, ({ other }) => reportOf(other).district)]
        .map(([{ slot }, own]) => ({ slot, pairs: best(own, PAIRS) }))
        .sort((a, b) => (b.pairs[0]?.cosine ?? 0) - (a.pairs[0]?.cosine ?? 0) || a.slot - b.slot)
        .slice(0, DISTRICTS);
      numbersOf.push(place, districts.length);
      for (const { pairs } of districts) {
        numbersOf.push(pairs.length);
        for (const pair of pairs) {
          tellPair(numbersOf, pair);
          cosines.push(pair.cosine);
        }
      }
    }
    return { numbers: Int32Array.from(numbersOf), cosines: Float64Array.from(cosines) };
  };
}

/** All reports' paragraphs with what is near them. */
export function nearUnits(edition: Asked, from = NEAR_FROM): ReadonlyMap<ReportId, NearUnits> {
  const near = nearIn(edition, from);
  return new Map(edition.reports.map((report, at) => [report.id, linkedUnits(report, near(at), edition)]));
}

/** For each report, by id, what is near its units; processes that ask at the same time share the work. */
const plainOf = lastOnly((reports: Edition['reports'], themes: Edition['themes']) => {
  // a process that finds all of it worked out reads no passage
  let near: ReturnType<typeof nearIn> | undefined;
  const plain = preparedEach('closest', [...reports.keys()], (some) => {
    near ??= nearIn({ reports, themes }, NEAR_FROM);
    return some.map(near);
  });
  return new Map(reports.map(({ id }, at) => [id, present(plain[at], 'report')]));
});

const unitsOf = lastOnly(
  (reports: Edition['reports'], themes: Edition['themes'], report: Report): NearUnits =>
    linkedUnits(report, present(plainOf(reports, themes).get(report.id), 'report'), { reports, themes }),
);

/** What is near the paragraphs of one report. */
export const nearUnitsOf = ({ reports, themes }: Asked, report: Report): NearUnits =>
  unitsOf(reports, themes, report);
