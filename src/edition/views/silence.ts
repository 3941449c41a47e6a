/** What a theme's absence from a report is worth. */
import type { DistrictId } from '../../corpus/ids.ts';
import type { Report, Theme } from '../model.ts';
import { latestReports } from './chosen.ts';
import { chanceOfNone } from './poisson.ts';

export interface Silence {
  /** Direct occurrences that the report's length would lead one to expect, at the rate of the other districts. */
  readonly expected: number;
  /** The chance of none at all, if the report spoke of it as often as the others. */
  readonly chance: number;
  /** How many reports the rate is taken from, one a district. */
  readonly others: number;
  /** How many of them use the word: a rate that one speaker alone makes says little of the others. */
  readonly speakers: number;
}

interface Totals {
  readonly count: number;
  readonly characters: number;
  readonly speakers: number;
}

/** By district its latest report, which alone is counted: a district of many years would weigh many times. */
type Latest = ReadonlyMap<DistrictId, Report>;
const latest = new WeakMap<readonly Report[], Latest>();

function latestOf(reports: readonly Report[]): Latest {
  const found = latest.get(reports);
  if (found) return found;
  const districts = [...new Map(reports.map(({ district }) => [district.id, district])).values()];
  const made = new Map(latestReports({ districts, reports }).map((report) => [report.district.id, report]));
  latest.set(reports, made);
  return made;
}

const known = new WeakMap<readonly Report[], WeakMap<Pick<Theme, 'counts'>, Totals>>();

const directIn = ({ counts }: Pick<Theme, 'counts'>, { id }: Report): number => counts.get(id)?.direct ?? 0;

/** Over the latest reports, summed once for a theme: each report is then compared without looking at the others. */
function totalsOf(theme: Pick<Theme, 'counts'>, reports: readonly Report[]): Totals {
  const own = known.get(reports) ?? new WeakMap<Pick<Theme, 'counts'>, Totals>();
  known.set(reports, own);
  let totals = own.get(theme);
  if (!totals) {
    const counted = [...latestOf(reports).values()];
    totals = {
      count: counted.reduce((sum, one) => sum + directIn(theme, one), 0),
      characters: counted.reduce((sum, { characters }) => sum + characters, 0),
      speakers: counted.filter((one) => directIn(theme, one) > 0).length,
    };
    own.set(theme, totals);
  }
  return totals;
}

/**
 * What a report would say at the rate of the other districts: of each of them its latest report, and none of
 * the report's own district, whatever the year.
 *
 * @param reports All years of all districts in the edition's order, the report itself among them.
 */
export function silenceOf(theme: Pick<Theme, 'counts'>, report: Report, reports: readonly Report[]): Silence {
  const totals = totalsOf(theme, reports);
  const counted = latestOf(reports);
  const own = counted.get(report.district.id);
  const direct = own ? directIn(theme, own) : 0;
  const characters = totals.characters - (own?.characters ?? 0);
  const expected = characters === 0 ? 0 : ((totals.count - direct) / characters) * report.characters;
  return {
    expected,
    chance: chanceOfNone(expected),
    others: counted.size - (own ? 1 : 0),
    speakers: totals.speakers - (direct > 0 ? 1 : 0),
  };
}
