/** What is said of all reports' firm words together, on each page of their list. */
import { FIRMNESS } from '../../extract/firmness.ts';
import type { Firmness } from '../../extract/firmness.ts';
import { oncePerEdition } from '../once.ts';
import { FIRM_WORDS } from './firm-words.ts';
import { commonClass, extremeOf, firmReports } from './firmness.ts';
import type { Extreme } from './firmness.ts';

export interface FirmnessOfAll {
  /** The class that every report uses most, if it is the same one. */
  readonly common: Firmness | null;
  /** How many times the firmest words are outnumbered by it in every report. */
  readonly times: number;
  readonly favourite: { readonly word: string; readonly count: number } | null;
  readonly extremes: readonly (Extreme & { readonly firmness: Firmness })[];
  readonly places: number;
  readonly refused: number;
}

export const firmnessOfAll = oncePerEdition((edition): FirmnessOfAll => {
  const rows = firmReports(edition);
  const common = commonClass(rows);
  const counts = new Map<string, number>(FIRM_WORDS.map(({ word }) => [word, 0]));
  for (const { places } of rows) for (const { word } of places) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [favourite] = [...counts].sort(([, one], [, other]) => other - one);
  let least = Infinity;
  if (common && common !== 'must')
    for (const { counts: own } of rows) least = Math.min(least, own[common] / Math.max(1, own.must));
  return {
    common,
    times: Number.isFinite(least) ? Math.floor(least) : 0,
    favourite: favourite ? { word: favourite[0], count: favourite[1] } : null,
    extremes: FIRMNESS.flatMap((firmness) => {
      const found = extremeOf(rows, firmness);
      return found ? [{ firmness, ...found }] : [];
    }),
    places: rows.reduce((sum, { places }) => sum + places.length, 0),
    refused: rows.reduce((sum, { refused }) => sum + refused.length, 0),
  };
});
