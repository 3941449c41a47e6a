/** The editors' lexicon, made ready: every place of every name in one pass over a text. */
import { Automaton } from '../automaton.ts';
import type { Span } from '../../corpus/model.ts';
import type { LexiconEntry } from './model.ts';
import { familyOf } from './units.ts';
import type { Family } from './units.ts';

export interface Named extends Span {
  readonly entry: LexiconEntry;
  readonly family: Family | null;
}

export class Lexicon {
  private readonly names: readonly { readonly entry: LexiconEntry; readonly family: Family | null }[];
  private readonly byName: ReadonlyMap<string, Omit<Named, 'start' | 'end'>>;
  private readonly automaton: Automaton;

  constructor(entries: readonly LexiconEntry[]) {
    const pairs = entries.flatMap((entry) =>
      [...new Set([entry.label, ...entry.aliases])].map((name) => ({
        entry,
        name,
        family: familyOf(entry.unit),
      })),
    );
    this.names = pairs;
    this.byName = new Map(pairs.map(({ entry, name, family }) => [name, { entry, family }]));
    this.automaton = new Automaton(pairs.map(({ name }) => name));
  }

  /** The entry that bears exactly this name. */
  exact(name: string): Omit<Named, 'start' | 'end'> | null {
    return this.byName.get(name) ?? null;
  }

  /** Names in `text`, by end, the longer first where two end together. */
  find(text: string): Named[] {
    return this.automaton
      .find(text)
      .flatMap(({ pattern, start, end }) => {
        const name = this.names[pattern];
        return name ? [{ start, end, ...name }] : [];
      })
      .sort((a, b) => a.end - b.end || a.start - b.start);
  }
}

const MONEY: readonly (Family | null)[] = ['yuan', 'dollar', 'money'];

/** Whether a number of this family can be a level of an indicator with that one. */
export const agrees = (figure: Family | null, indicator: Family | null): boolean =>
  figure === indicator ||
  (MONEY.includes(figure) && MONEY.includes(indicator)) ||
  (figure === 'ratio' && indicator === 'percent') ||
  ((figure === 'people' || figure === 'visits') && (indicator === 'people' || indicator === 'visits')) ||
  (figure === 'score' && indicator === null);
