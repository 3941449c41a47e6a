/**
 * Which sentences of a report that does not use a word come nearest to those in
 * which other reports use it. The measure is the cosine between TF-IDF weights
 * of character bigrams; it knows nothing of meaning, and what it finds stands
 * near the theme without being an instance of it.
 */
import { pairsIn, pairText } from '../../concordance/bigrams.ts';
import { FeatureCounter } from '../../concordance/features.ts';
import type { FeatureTable } from '../../concordance/features.ts';
import { PairNumbers } from '../../concordance/pair-numbers.ts';
import type { Span } from '../../corpus/model.ts';
import type { UnitId } from '../../corpus/ids.ts';
import type { Report, Theme } from '../model.ts';
import { lastOnly } from '../once.ts';
import { mentionsIn } from './by-report.ts';
import { unitSentences } from './sentences.ts';

/**
 * A sentence is near from this cosine on; 1 would be the same wording. Of 40 pairs read, the likest down from 0.148,
 * few spoke of one matter (`JUDGED`): below this floor likeness of wording says next to nothing.
 */
export const NEAR_FROM = 0.15;
/** What reading pairs below the floor said; `test/gold/nearest.test.ts` holds it to the judgements. */
export const JUDGED = {
  upper: { from: 0.1, pairs: 11, same: 3 },
  lower: { from: 0.067, pairs: 29, same: 3 },
} as const;
/** With fewer sentences of its own a theme has no wording that one could be near to. */
export const FEWEST = 3;
/** How many are shown at most. */
const MOST = 2;
/** How many shared pairs are named with each. */
const NAMED = 3;
/** Shorter sentences have too few bigrams to be compared, longer ones are lists of everything. */
const SHORTEST = 20;
const LONGEST = 160;

export interface NearPassage extends Span {
  readonly unit: UnitId;
  readonly text: string;
  /** 0 to 1. */
  readonly cosine: number;
  /** The pairs that add most to the cosine, most first. */
  readonly shared: readonly string[];
}

interface Sentence extends Span {
  readonly unit: UnitId;
  /** Among those of all reports. */
  readonly place: number;
}

/** In the mean of a theme's sentences: pairs of its own forms, which count nowhere. */
const LEFT_OUT = -1;

/** Cosines taken in another order of addition may differ by less. */
const ROUNDING = 1e-9;

/** Numbers of a sentence: the place of its unit, its start and its end. */
const NUMBERS = 3;

/** The sentences of all reports with their bigrams, counted once for all themes, in flat arrays. */
export class Similarity {
  private readonly reports: readonly Report[];
  private readonly numbers = new PairNumbers();
  /** Pairs in the order of the text. */
  private readonly table: FeatureTable;
  private readonly rarity: Float64Array;
  private readonly spans: Int32Array;
  /** By report: its first sentence, and the first behind it. */
  private readonly ends = new Map<Report['id'], readonly [number, number]>();
  /** As long as all pairs of all reports: one theme is asked for after the other. */
  private readonly meanOf = lastOnly((theme: Theme) => this.mean(theme));

  constructor(reports: readonly Report[]) {
    this.reports = reports;
    const counter = new FeatureCounter(false);
    const spans: number[] = [];
    for (const report of reports) {
      const first = spans.length / NUMBERS;
      for (const [place, { kind, id, text }] of report.text.units.entries())
        for (const { start, end } of kind === 'body' ? unitSentences(report, id) : []) {
          pairsIn(text.slice(start, end), this.numbers, counter.add);
          counter.next();
          spans.push(place, start, end);
        }
      this.ends.set(report.id, [first, spans.length / NUMBERS]);
    }
    this.spans = Int32Array.from(spans);
    this.table = counter.table();
    const documents = this.table.starts.length - 1;
    this.rarity = Float64Array.from(this.table.having, (count) => Math.log(documents / count));
  }

  /** The sentences of a report, in order; those of other units than `among`, where it is given, are left out. */
  private sentencesOf(report: Report, among?: ReadonlyMap<UnitId, unknown>): Sentence[] {
    const [first, end] = this.ends.get(report.id) ?? [0, 0];
    return Array.from({ length: end - first }, (_, at) => first + at).flatMap((place): Sentence[] => {
      const unit = report.text.units[this.spans[NUMBERS * place] ?? 0];
      if (!unit || (among && !among.has(unit.id))) return [];
      const [start = 0, to = 0] = this.spans.subarray(NUMBERS * place + 1, NUMBERS * (place + 1));
      return [{ unit: unit.id, start, end: to, place }];
    });
  }

  /** (1 + ln tf) · ln(N / df) of what stands at a place of the table. */
  private weight(at: number): number {
    const rare = this.rarity[this.table.features[at] ?? 0] ?? 0;
    const count = this.table.counts[at] ?? 1;
    return count === 1 ? rare : (1 + Math.log(count)) * rare;
  }

  /** The length of a sentence without the pairs that are left out. */
  private lengthOf(place: number, mean: Float64Array): number {
    const { starts, features } = this.table;
    const to = starts[place + 1] ?? 0;
    let square = 0;
    for (let at = starts[place] ?? 0; at < to; at += 1) {
      if (mean[features[at] ?? 0] === LEFT_OUT) continue;
      const weight = this.weight(at);
      square += weight * weight;
    }
    return Math.sqrt(square);
  }

  /** The cosine of a sentence and a mean; 0 where it is below `from`. */
  private cosineOf(place: number, mean: Float64Array, from: number): number {
    const { starts, features } = this.table;
    const [first, to] = [starts[place] ?? 0, starts[place + 1] ?? 0];
    let square = 0;
    let products = 0;
    for (let at = first; at < to; at += 1) {
      const there = mean[features[at] ?? 0] ?? 0;
      if (there === LEFT_OUT) continue;
      const weight = this.weight(at);
      square += weight * weight;
      products += weight * there;
    }
    const length = Math.sqrt(square);
    // most are far away: they need no exact sum
    if (length === 0 || products / length < from - ROUNDING) return 0;
    let sum = 0;
    for (let at = first; at < to; at += 1) {
      const there = mean[features[at] ?? 0] ?? 0;
      if (there > 0) sum += (this.weight(at) / length) * there;
    }
    return sum >= from ? sum : 0;
  }

  /**
   * The nearest sentences of `report` that have no form of the theme, best first. The theme is represented by the mean of the sentences
   * that use one of its direct forms; the pairs of those forms themselves are left out, so that a shared
   * character (环境) is no likeness.
   */
  nearest(theme: Theme, report: Report, from = NEAR_FROM): NearPassage[] {
    const said = mentionsIn(theme, report);
    const says = ({ unit, start, end }: Sentence): boolean =>
      said.some((mention) => mention.unit === unit && mention.start >= start && mention.end <= end);
    const mean = this.meanOf(theme);
    if (mean === null) return [];
    const found: { sentence: Sentence; cosine: number }[] = [];
    for (const sentence of this.sentencesOf(report)) {
      const length = sentence.end - sentence.start;
      if (length < SHORTEST || length > LONGEST) continue;
      const cosine = this.cosineOf(sentence.place, mean, from);
      if (cosine >= from && !says(sentence)) found.push({ sentence, cosine });
    }
    return found
      .sort((a, b) => b.cosine - a.cosine || a.sentence.place - b.sentence.place)
      .slice(0, MOST)
      .map(({ sentence: { unit, start, end, place }, cosine }) => ({
        unit,
        start,
        end,
        cosine,
        shared: this.shared(place, mean),
        text: (report.unitById.get(unit)?.text ?? '').slice(start, end),
      }));
  }

  /** The pairs that add most, most first. */
  private shared(place: number, mean: Float64Array): string[] {
    const { starts, features } = this.table;
    const length = this.lengthOf(place, mean);
    const first = starts[place] ?? 0;
    return Array.from(features.subarray(first, starts[place + 1]), (pair, i): readonly [number, number] => [
      pair,
      (this.weight(first + i) / length) * Math.max(0, mean[pair] ?? 0),
    ])
      .filter(([, product]) => product > 0)
      .sort((a, b) => b[1] - a[1])
      .slice(0, NAMED)
      .map(([pair]) => pairText(...this.numbers.pair(pair)));
  }

  /** By the number of the pair; null where the theme has too few sentences. */
  private mean(theme: Theme): Float64Array | null {
    const { starts, features, having } = this.table;
    const sum = new Float64Array(having.length);
    const own = new PairNumbers();
    for (const form of theme.direct) pairsIn(form, own, () => undefined);
    for (let pair = 0; pair < own.size; pair += 1) {
      const number = this.numbers.known(...own.pair(pair));
      if (number >= 0) sum[number] = LEFT_OUT;
    }
    // pairs in the order in which they were met: sums are taken in it
    const met: number[] = [];
    let passages = 0;
    for (const report of this.reports) {
      const direct = mentionsIn(theme, report).filter(({ kind }) => kind === 'direct');
      if (direct.length === 0) continue;
      const byUnit = Map.groupBy(direct, ({ unit }) => unit);
      for (const { unit, start, end, place } of this.sentencesOf(report, byUnit)) {
        if (!byUnit.get(unit)?.some((mention) => mention.start >= start && mention.end <= end)) continue;
        passages += 1;
        const length = this.lengthOf(place, sum);
        if (length === 0) continue;
        const to = starts[place + 1] ?? 0;
        for (let at = starts[place] ?? 0; at < to; at += 1) {
          const pair = features[at] ?? 0;
          const before = sum[pair] ?? 0;
          if (before === LEFT_OUT) continue;
          if (before === 0) met.push(pair);
          sum[pair] = before + this.weight(at) / length;
        }
      }
    }
    const length = Math.sqrt(met.reduce((all, pair) => all + (sum[pair] ?? 0) ** 2, 0));
    if (passages < FEWEST || length === 0) return null;
    for (const pair of met) sum[pair] = (sum[pair] ?? 0) / length;
    return sum;
  }
}
