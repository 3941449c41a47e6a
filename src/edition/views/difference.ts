/**
 * How much reports differ in their use of a word: the log-likelihood ratio of
 * "each at its own rate" against "all at one rate" (G², Dunning 1993).
 *
 * G² = 2 Σ Oᵢ ln(Oᵢ / Eᵢ), where Oᵢ are the occurrences in report i and
 * Eᵢ = ΣO · nᵢ / Σn those that its length nᵢ lets one expect.
 */
import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import { gSquared } from '../../concordance/log-likelihood.ts';
import type { Report, Theme } from '../model.ts';
import { countIn } from './by-report.ts';

export interface Sample {
  readonly count: number;
  readonly characters: number;
}

/** G² of the samples, 0 where all have one rate. */
export function logLikelihood(samples: readonly Sample[]): number {
  const total = samples.reduce((sum, { count }) => sum + count, 0);
  const length = samples.reduce((sum, { characters }) => sum + characters, 0);
  return gSquared(samples.map(({ count, characters }) => [count, (total * characters) / length]));
}

/**
 * What G² stays below nineteen times in twenty when all samples have one rate: a quantile of χ² with
 * one degree of freedom less than there are samples.
 */
export const criticalValue = (samples: number, confidence = 0.95): number =>
  samples < 2 ? 0 : gammaQuantile(confidence, (samples - 1) / 2, 0.5);

const sampleOf = (theme: Pick<Theme, 'counts'>, report: Pick<Report, 'id' | 'characters'>): Sample => ({
  count: countIn(theme, report).direct,
  characters: report.characters,
});

/** G² of a theme's direct occurrences over the reports. */
export const differenceOf = (theme: Pick<Theme, 'counts'>, reports: readonly Report[]): number =>
  logLikelihood(reports.map((report) => sampleOf(theme, report)));

/** G² of one report against all others together, negative where it uses the word less than they do. */
export function againstOthers(
  theme: Pick<Theme, 'counts'>,
  report: Report,
  reports: readonly Report[],
): number {
  const own = sampleOf(theme, report);
  const rest = { count: 0, characters: 0 };
  for (const other of reports) {
    if (other.id === report.id) continue;
    const { count, characters } = sampleOf(theme, other);
    rest.count += count;
    rest.characters += characters;
  }
  const score = logLikelihood([own, rest]);
  return own.count * rest.characters >= rest.count * own.characters ? score : -score;
}
