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

export function silenceOf(theme: Pick<Theme, 'counts'>, report: Report, reports: readonly Report[]): Silence {
  const others = reports.filter((other) => other.id !== report.id);
  const characters = others.reduce((sum, other) => sum + other.characters, 0);
  const count = others.reduce((sum, other) => sum + (theme.counts.get(other.id)?.direct ?? 0), 0);
  const expected = characters === 0 ? 0 : (count / characters) * report.characters;
  const speakers = others.filter((other) => (theme.counts.get(other.id)?.direct ?? 0) > 0).length;
  return { expected, chance: chanceOfNone(expected), others: others.length, speakers };
}
