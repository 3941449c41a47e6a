/** What a theme's absence from a report is worth. */
import type { Report, Theme } from '../model.ts';
import { chanceOfNone } from './poisson.ts';

export interface Silence {
  /** Direct occurrences that the report's length would lead one to expect, at the rate of the other reports. */
  readonly expected: number;
  /** The chance of none at all, if the report spoke of it as often as the others. */
  readonly chance: number;
  /** How many other reports the rate is taken from. */
  readonly others: number;
  /** How many of them use the word: a rate that one speaker alone makes says little of the others. */
  readonly speakers: number;
}

interface Totals {
  readonly count: number;
  readonly characters: number;
  readonly speakers: number;
}

const known = new WeakMap<readonly Report[], WeakMap<Pick<Theme, 'counts'>, Totals>>();

const directIn = ({ counts }: Pick<Theme, 'counts'>, { id }: Report): number => counts.get(id)?.direct ?? 0;

/** Over all reports, summed once for a theme: each report is then compared without looking at the others. */
function totalsOf(theme: Pick<Theme, 'counts'>, reports: readonly Report[]): Totals {
  const own = known.get(reports) ?? new WeakMap<Pick<Theme, 'counts'>, Totals>();
  known.set(reports, own);
  let totals = own.get(theme);
  if (!totals) {
    totals = {
      count: reports.reduce((sum, report) => sum + directIn(theme, report), 0),
      characters: reports.reduce((sum, { characters }) => sum + characters, 0),
      speakers: reports.filter((report) => directIn(theme, report) > 0).length,
    };
    own.set(theme, totals);
  }
  return totals;
}

/** @param reports Among them the report itself. */
export function silenceOf(theme: Pick<Theme, 'counts'>, report: Report, reports: readonly Report[]): Silence {
  const totals = totalsOf(theme, reports);
  const own = directIn(theme, report);
  const characters = totals.characters - report.characters;
  const count = totals.count - own;
  const expected = characters === 0 ? 0 : (count / characters) * report.characters;
  const speakers = totals.speakers - (own > 0 ? 1 : 0);
  return { expected, chance: chanceOfNone(expected), others: reports.length - 1, speakers };
}
