/**
 * Which sentences of a report that does not use a word come nearest to those in
 * which other reports use it. The measure is the cosine between TF-IDF weights
 * of character bigrams; it knows nothing of meaning, and what it finds stands
 * near the theme without being an instance of it.
 */
import { fold } from '../../corpus/fold.ts';
import type { Span } from '../../corpus/model.ts';
import type { UnitId } from '../../corpus/ids.ts';
import type { Report, Theme } from '../model.ts';
import { mentionsIn } from './by-report.ts';
import { sentencesIn } from '../../corpus/sentences.ts';

/** A sentence is near from this cosine on; 1 would be the same wording. */
export const NEAR_FROM = 0.1;
/** With fewer sentences of its own a theme has no wording that one could be near to. */
export const FEWEST = 3;
/** How many are shown at most. */
const MOST = 2;
/** How many shared pairs are named with each. */
const NAMED = 3;
/** Shorter sentences have too few bigrams to be compared, longer ones are lists of everything. */
const SHORTEST = 20;
const LONGEST = 160;

/** Figures and Latin letters are left out: tables of figures would all be alike. */
const WORDS = /\p{Script=Han}+/gu;

/** Pairs of neighbouring characters, never across a mark of punctuation, each with its count. */
export function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [run] of fold(text).matchAll(WORDS)) {
    const characters = Array.from(run);
    for (let i = 1; i < characters.length; i += 1) {
      const pair = `${characters[i - 1] ?? ''}${characters[i] ?? ''}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return counts;
}

type Vector = ReadonlyMap<string, number>;

/** Weights (1 + ln tf) · ln(N / df), scaled to length 1; empty where nothing has any weight. */
export function weigh(
  counts: Vector,
  documents: number,
  frequency: Vector,
  without?: ReadonlySet<string>,
): Vector {
  const weights = new Map<string, number>();
  let square = 0;
  for (const [pair, count] of counts) {
    if (without?.has(pair)) continue;
    const weight = (1 + Math.log(count)) * Math.log(documents / (frequency.get(pair) ?? 1));
    weights.set(pair, weight);
    square += weight * weight;
  }
  if (square === 0) return new Map();
  const length = Math.sqrt(square);
  for (const [pair, weight] of weights) weights.set(pair, weight / length);
  return weights;
}

/** The products of the weights of a sentence and of the mean, pair by pair. */
const products = (sentence: Vector, mean: Vector): (readonly [string, number])[] =>
  [...sentence].map(([pair, weight]) => [pair, weight * (mean.get(pair) ?? 0)] as const);

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
  readonly counts: Vector;
}

/** The sentences of all reports with their bigrams, counted once for all themes. */
export class Similarity {
  private readonly sentences: ReadonlyMap<Report['id'], readonly Sentence[]>;
  private readonly frequency = new Map<string, number>();
  private readonly documents: number;
  private readonly means = new Map<Theme, Vector>();

  constructor(reports: readonly Report[]) {
    this.sentences = new Map(reports.map((report) => [report.id, sentencesOf(report)]));
    let documents = 0;
    for (const list of this.sentences.values())
      for (const { counts } of list) {
        documents += 1;
        for (const pair of counts.keys()) this.frequency.set(pair, (this.frequency.get(pair) ?? 0) + 1);
      }
    this.documents = documents;
  }

  /**
   * The nearest sentences of `report` that have no form of the theme, best first. The theme is represented by the mean of the sentences
   * that use one of its direct forms; the pairs of those forms themselves are left out, so that a shared
   * character (环境) is no likeness.
   */
  nearest(theme: Theme, report: Report): NearPassage[] {
    const without = new Set(theme.direct.flatMap((form) => [...bigrams(form).keys()]));
    const vector = (counts: Vector): Vector => weigh(counts, this.documents, this.frequency, without);
    const said = mentionsIn(theme, report);
    const says = ({ unit, start, end }: Sentence): boolean =>
      said.some((mention) => mention.unit === unit && mention.start >= start && mention.end <= end);
    const mean = this.means.get(theme) ?? this.mean(theme, vector);
    this.means.set(theme, mean);
    if (mean.size === 0) return [];
    return (this.sentences.get(report.id) ?? [])
      .filter((one) => one.end - one.start >= SHORTEST && one.end - one.start <= LONGEST && !says(one))
      .map(({ unit, start, end, counts }) => {
        const parts = products(vector(counts), mean);
        return { unit, start, end, parts, cosine: parts.reduce((sum, [, product]) => sum + product, 0) };
      })
      .filter(({ cosine }) => cosine >= NEAR_FROM)
      .map((one, place) => ({ one, place }))
      .sort((a, b) => b.one.cosine - a.one.cosine || a.place - b.place)
      .slice(0, MOST)
      .map(({ one: { parts, ...one } }) => ({
        ...one,
        shared: parts
          .filter(([, product]) => product > 0)
          .sort((a, b) => b[1] - a[1])
          .slice(0, NAMED)
          .map(([pair]) => pair),
        text: (report.unitById.get(one.unit)?.text ?? '').slice(one.start, one.end),
      }));
  }

  private mean(theme: Theme, vector: (counts: Vector) => Vector): Vector {
    const sum = new Map<string, number>();
    let passages = 0;
    for (const [id, list] of this.sentences) {
      const direct = mentionsIn(theme, { id }).filter(({ kind }) => kind === 'direct');
      const byUnit = Map.groupBy(direct, ({ unit }) => unit);
      for (const { unit, start, end, counts } of byUnit.size === 0 ? [] : list) {
        if (!byUnit.get(unit)?.some((mention) => mention.start >= start && mention.end <= end)) continue;
        passages += 1;
        for (const [pair, weight] of vector(counts)) sum.set(pair, (sum.get(pair) ?? 0) + weight);
      }
    }
    const length = Math.sqrt([...sum.values()].reduce((all, weight) => all + weight * weight, 0));
    if (passages < FEWEST || length === 0) return new Map();
    return new Map([...sum].map(([pair, weight]) => [pair, weight / length]));
  }
}

const sentencesOf = (report: Report): Sentence[] =>
  report.text.units
    .filter(({ kind }) => kind === 'body')
    .flatMap(({ id, text }) =>
      sentencesIn(text).map(({ start, end }) => ({
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
