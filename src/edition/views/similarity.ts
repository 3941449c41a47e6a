/**
 * Which sentences of a report that does not use a word come nearest to those in
 * which other reports use it. The measure is the cosine between TF-IDF weights
 * of character bigrams; it knows nothing of meaning, and what it finds stands
 * near the theme without being an instance of it.
 */
import { bigrams } from '../../concordance/bigrams.ts';
import type { Span } from '../../corpus/model.ts';
import type { UnitId } from '../../corpus/ids.ts';
import type { Report, Theme } from '../model.ts';
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

type Vector = ReadonlyMap<string, number>;

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
  /** Its pairs by number, in the order of the text, and (1 + ln tf) · ln(N / df) of each. */
  readonly pairs: Int32Array;
  readonly weights: Float64Array;
}

/** In the mean of a theme's sentences: pairs of its own forms, which count nowhere. */
const LEFT_OUT = -1;

/** The length of a sentence without the pairs that are left out. */
function lengthOf({ pairs, weights }: Sentence, mean: Float64Array): number {
  let square = 0;
  for (let i = 0; i < pairs.length; i += 1) {
    const weight = weights[i] ?? 0;
    if (mean[pairs[i] ?? 0] !== LEFT_OUT) square += weight * weight;
  }
  return Math.sqrt(square);
}

/** The cosine of a sentence and a mean. */
function cosineOf(sentence: Sentence, mean: Float64Array): number {
  const { pairs, weights } = sentence;
  const length = lengthOf(sentence, mean);
  if (length === 0) return 0;
  let sum = 0;
  for (let i = 0; i < pairs.length; i += 1) {
    const there = mean[pairs[i] ?? 0] ?? 0;
    if (there > 0) sum += ((weights[i] ?? 0) / length) * there;
  }
  return sum;
}

/** The sentences of all reports with their bigrams, counted once for all themes. */
export class Similarity {
  private readonly sentences = new Map<Report['id'], readonly Sentence[]>();
  private readonly numbers = new Map<string, number>();
  private readonly names: readonly string[];
  private readonly means = new Map<Theme, Float64Array | null>();

  constructor(reports: readonly Report[]) {
    const having: number[] = [];
    let documents = 0;
    for (const report of reports) {
      const own = [...sentencesOf(report)].map(({ counts, ...sentence }): Sentence => {
        documents += 1;
        const pairs = Int32Array.from(counts.keys(), (pair) => {
          let number = this.numbers.get(pair);
          if (number === undefined) this.numbers.set(pair, (number = this.numbers.size));
          having[number] = (having[number] ?? 0) + 1;
          return number;
        });
        return { ...sentence, pairs, weights: Float64Array.from(counts.values()) };
      });
      this.sentences.set(report.id, own);
    }
    this.names = [...this.numbers.keys()];
    const rarity = Float64Array.from(having, (count) => Math.log(documents / count));
    for (const list of this.sentences.values())
      for (const { pairs, weights } of list)
        for (let i = 0; i < pairs.length; i += 1) {
          const count = weights[i] ?? 1;
          const rare = rarity[pairs[i] ?? 0] ?? 0;
          weights[i] = count === 1 ? rare : (1 + Math.log(count)) * rare;
        }
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
    let mean = this.means.get(theme);
    if (mean === undefined) this.means.set(theme, (mean = this.mean(theme)));
    if (mean === null) return [];
    const found: { sentence: Sentence; cosine: number; place: number }[] = [];
    for (const [place, sentence] of (this.sentences.get(report.id) ?? []).entries()) {
      const length = sentence.end - sentence.start;
      if (length < SHORTEST || length > LONGEST) continue;
      const cosine = cosineOf(sentence, mean);
      if (cosine >= from && !says(sentence)) found.push({ sentence, cosine, place });
    }
    return found
      .sort((a, b) => b.cosine - a.cosine || a.place - b.place)
      .slice(0, MOST)
      .map(({ sentence, cosine }) => ({
        unit: sentence.unit,
        start: sentence.start,
        end: sentence.end,
        cosine,
        shared: this.shared(sentence, mean),
        text: (report.unitById.get(sentence.unit)?.text ?? '').slice(sentence.start, sentence.end),
      }));
  }

  /** The pairs that add most, most first. */
  private shared(sentence: Sentence, mean: Float64Array): string[] {
    const length = lengthOf(sentence, mean);
    return Array.from(sentence.pairs, (pair, i): readonly [number, number] => [
      pair,
      ((sentence.weights[i] ?? 0) / length) * Math.max(0, mean[pair] ?? 0),
    ])
      .filter(([, product]) => product > 0)
      .sort((a, b) => b[1] - a[1])
      .slice(0, NAMED)
      .map(([pair]) => this.names[pair] ?? '');
  }

  /** By the number of the pair; null where the theme has too few sentences. */
  private mean(theme: Theme): Float64Array | null {
    const sum = new Float64Array(this.numbers.size);
    for (const form of theme.direct)
      for (const pair of bigrams(form).keys()) {
        const number = this.numbers.get(pair);
        if (number !== undefined) sum[number] = LEFT_OUT;
      }
    // pairs in the order in which they were met: sums are taken in it
    const met: number[] = [];
    let passages = 0;
    for (const [id, list] of this.sentences) {
      const direct = mentionsIn(theme, { id }).filter(({ kind }) => kind === 'direct');
      const byUnit = Map.groupBy(direct, ({ unit }) => unit);
      for (const sentence of byUnit.size === 0 ? [] : list) {
        const { unit, start, end, pairs, weights } = sentence;
        if (!byUnit.get(unit)?.some((mention) => mention.start >= start && mention.end <= end)) continue;
        passages += 1;
        const length = lengthOf(sentence, sum);
        if (length === 0) continue;
        for (let i = 0; i < pairs.length; i += 1) {
          const pair = pairs[i] ?? 0;
          const before = sum[pair] ?? 0;
          if (before === LEFT_OUT) continue;
          if (before === 0) met.push(pair);
          sum[pair] = before + (weights[i] ?? 0) / length;
        }
      }
    }
    const length = Math.sqrt(met.reduce((all, pair) => all + (sum[pair] ?? 0) ** 2, 0));
    if (passages < FEWEST || length === 0) return null;
    for (const pair of met) sum[pair] = (sum[pair] ?? 0) / length;
    return sum;
  }
}

const sentencesOf = (report: Report): (Span & { readonly unit: UnitId; readonly counts: Vector })[] =>
  report.text.units
    .filter(({ kind }) => kind === 'body')
    .flatMap(({ id, text }) =>
      unitSentences(report, id).map(({ start, end }) => ({
        unit: id,
        start,
        end,
        counts: bigrams(text.slice(start, end)),
      })),
    );

const made = new WeakMap<readonly Report[], Similarity>();

/** The one made for these reports. */
export function similarityOf(reports: readonly Report[]): Similarity {
  let found = made.get(reports);
  if (!found) {
    found = new Similarity(reports);
    made.set(reports, found);
  }
  return found;
}
