/**
 * Tagging themes: every occurrence of a theme's forms in a text. Direct forms
 * are counted as a reader's own search would count them; near forms yield to
 * direct ones and to longer near ones, and are dropped in refused contexts.
 */
import { Automaton } from './automaton.ts';
import { contextOf } from './context.ts';
import type { MentionContext } from './context.ts';
import { present } from '../corpus/present.ts';

export interface ThemeForms {
  readonly id: string;
  readonly direct: readonly string[];
  readonly near: readonly string[];
  /** A near form inside `context` does not mean the theme. */
  readonly refused: readonly { readonly context: string; readonly form: string }[];
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
  readonly role: 'direct' | 'near' | 'refused';
}

interface Hit {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
}

/** Direct before near, then the longer, then the earlier. */
const byClaim = (a: Hit, b: Hit): number =>
  Number(a.entry.role !== 'direct') - Number(b.entry.role !== 'direct') ||
  b.end - b.start - (a.end - a.start) ||
  a.start - b.start;

export class ThemeTagger {
  private readonly entries: Entry[] = [];
  private readonly automaton: Automaton;
  private readonly themes: readonly ThemeForms[];

  constructor(themes: readonly ThemeForms[]) {
    this.themes = themes;
    for (const [theme, { direct, near, refused }] of themes.entries()) {
      for (const form of direct) this.entries.push({ theme, form, role: 'direct' });
      for (const form of near) this.entries.push({ theme, form, role: 'near' });
      for (const { context } of refused) this.entries.push({ theme, form: context, role: 'refused' });
    }
    this.automaton = new Automaton(this.entries.map((entry) => entry.form));
  }

  /** Mentions in `text`, by theme, then by place. Within one theme they are disjoint. */
  tag(text: string): TaggedForm[] {
    const byTheme = new Map<number, Hit[]>();
    for (const { pattern, start, end } of this.automaton.find(text)) {
      const entry = this.entries[pattern];
      if (!entry) continue;
      const hits = byTheme.get(entry.theme);
      if (hits) hits.push({ entry, start, end });
      else byTheme.set(entry.theme, [{ entry, start, end }]);
    }
    return [...byTheme].sort(([a], [b]) => a - b).flatMap(([theme, hits]) => this.settle(text, theme, hits));
  }

  private settle(text: string, theme: number, hits: readonly Hit[]): TaggedForm[] {
    const { id, refused } = present(this.themes[theme], 'theme');
    const contexts = hits.filter((hit) => hit.entry.role === 'refused');
    const isRefused = (hit: Hit): boolean =>
      hit.entry.role === 'near' &&
      contexts.some(
        (context) =>
          context.start <= hit.start &&
          hit.end <= context.end &&
          refused.some((rule) => rule.context === context.entry.form && rule.form === hit.entry.form),
      );
    const taken = new Uint8Array(text.length);
    const kept: Hit[] = [];
    for (const hit of hits.filter((one) => one.entry.role !== 'refused' && !isRefused(one)).sort(byClaim)) {
      if (taken.subarray(hit.start, hit.end).includes(1)) continue;
      taken.fill(1, hit.start, hit.end);
      kept.push(hit);
    }
    return kept
      .sort((a, b) => a.start - b.start)
      .map(({ entry, start, end }) => {
        const kind = entry.role === 'direct' ? 'direct' : 'near';
        return {
          theme: id,
          form: entry.form,
          kind,
          start,
          end,
          context: contextOf(text, { start, end }),
          rule: `${kind}-form` as const,
        };
      });
  }
}
