/**
 * Tagging themes: every occurrence of a theme's forms in a text. Direct forms
 * are counted as a reader's own search would count them; near forms yield to
 * direct ones and to longer near ones, and are dropped in refused contexts.
 *
 * Where direct forms of one theme overlap (人民城市 and 城市更新 in 人民城市更新), each
 * character is counted once: the longest form wins, then the earliest, so that
 * the count never depends on the order of the lexicon.
 */
import { Automaton } from './automaton.ts';
import { contextOf } from './context.ts';
import type { MentionContext } from './context.ts';
import { present } from '../corpus/present.ts';

/** A longer string and the form that stands in it. */
export interface FormInContext {
  readonly context: string;
  readonly form: string;
}

export interface ThemeForms {
  readonly id: string;
  readonly direct: readonly string[];
  readonly near: readonly string[];
  /** A near form inside `context` does not mean the theme. */
  readonly refused: readonly FormInContext[];
  /** A form inside `context` is part of a longer name: counted, and marked. */
  readonly flagged?: readonly FormInContext[];
}

export interface TaggedForm {
  readonly theme: string;
  readonly form: string;
  readonly kind: 'direct' | 'near';
  readonly start: number;
  readonly end: number;
  readonly context: readonly MentionContext[];
  readonly rule: 'direct-form' | 'near-form';
}

interface Entry {
  readonly theme: number;
  readonly form: string;
  readonly role: 'direct' | 'near' | 'refused' | 'flagged';
  /** The form that the context is about; the form itself where it is no context. */
  readonly about: string;
}

interface Hit {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
}

const byStart = (a: Hit, b: Hit): number => a.start - b.start;

/** Direct before near, then the longer, then the earlier. */
const byClaim = (a: Hit, b: Hit): number =>
  Number(a.entry.role !== 'direct') - Number(b.entry.role !== 'direct') ||
  b.end - b.start - (a.end - a.start) ||
  a.start - b.start;

/** Runs of hits that touch one another: what happens in one has no effect on the next. */
function* clusters(hits: Hit[]): Generator<Hit[]> {
  let run: Hit[] = [];
  let reach = 0;
  for (const hit of hits.sort(byStart)) {
    if (run.length > 0 && hit.start >= reach) {
      yield run;
      run = [];
    }
    run.push(hit);
    reach = Math.max(reach, hit.end);
  }
  if (run.length > 0) yield run;
}

export class ThemeTagger {
  private readonly entries: Entry[] = [];
  private readonly automaton: Automaton;
  private readonly themes: readonly ThemeForms[];

  constructor(themes: readonly ThemeForms[]) {
    this.themes = themes;
    for (const [theme, { direct, near, refused, flagged = [] }] of themes.entries()) {
      const add = (role: Entry['role'], form: string, about: string): void => {
        this.entries.push({ theme, form, role, about });
      };
      for (const form of direct) add('direct', form, form);
      for (const form of near) add('near', form, form);
      for (const { context, form } of refused) add('refused', context, form);
      for (const { context, form } of flagged) add('flagged', context, form);
    }
    this.automaton = new Automaton(this.entries.map((entry) => entry.form));
  }

  /** Mentions in `text`, by theme, then by place. Within one theme they are disjoint. */
  tag(text: string): TaggedForm[] {
    const byTheme = new Map<number, Hit[]>();
    for (const { pattern, start, end } of this.automaton.find(text)) {
      const entry = present(this.entries[pattern], 'entry');
      const hits = byTheme.get(entry.theme);
      if (hits) hits.push({ entry, start, end });
      else byTheme.set(entry.theme, [{ entry, start, end }]);
    }
    return [...byTheme]
      .sort(([a], [b]) => a - b)
      .flatMap(([theme, hits]) => {
        const { id } = present(this.themes[theme], 'theme');
        return Array.from(clusters(hits)).flatMap((run) => this.settle(text, id, run));
      });
  }

  private settle(text: string, theme: string, run: readonly Hit[]): TaggedForm[] {
    const within = (role: Entry['role'], hit: Hit): boolean =>
      run.some(
        ({ entry, start, end }) =>
          entry.role === role && entry.about === hit.entry.form && start <= hit.start && hit.end <= end,
      );
    const claims = run.filter(
      (hit) => hit.entry.role === 'direct' || (hit.entry.role === 'near' && !within('refused', hit)),
    );
    const kept: Hit[] = [];
    for (const hit of claims.sort(byClaim))
      if (kept.every((other) => hit.end <= other.start || other.end <= hit.start)) kept.push(hit);
    return kept.sort(byStart).map((hit) => {
      const { entry, start, end } = hit;
      const kind = entry.role === 'direct' ? 'direct' : 'near';
      const context = contextOf(text, { start, end });
      if (within('flagged', hit)) context.push('part');
      return { theme, form: entry.form, kind, start, end, context, rule: `${kind}-form` as const };
    });
  }
}
