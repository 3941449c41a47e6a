/**
 * The reader of names. Per report: names that the editors list, names found by
 * their head nouns, in lists and as honours; then what was found so is looked
 * for in the whole report. Where candidates overlap the longest stands, then the
 * lexicon's, then the earlier rule. Linear in the text.
 */
import { present } from '../../corpus/present.ts';
import { Automaton } from '../automaton.ts';
import { byHeads } from './heads-found.ts';
import { byHonours } from './honours.ts';
import { besideEnterprises, byLists } from './lists.ts';
import { RULES } from './model.ts';
import type { LexiconName, NameFound, TaggedWord, Tagger } from './model.ts';
import { byPlaceWords } from './place-words.ts';
import { COMMON, VAGUE } from './vocabulary.ts';
import { holdsMask, wordsOf } from './words.ts';

/** Longest first, then the lexicon's and the stronger rule, then the earlier. */
const byClaim = (a: NameFound, b: NameFound): number =>
  b.end - b.start - (a.end - a.start) || RULES.indexOf(a.rule) - RULES.indexOf(b.rule) || a.start - b.start;

/** What is left when none may overlap, by place. Linear but for the sort. */
function settle(found: readonly NameFound[], length: number): NameFound[] {
  const taken = new Uint8Array(length);
  const kept: NameFound[] = [];
  for (const one of [...found].sort(byClaim)) {
    // disjoint candidates that are not longer than those kept can only overlap at an end
    if (taken[one.start] || taken[one.end - 1]) continue;
    taken.fill(1, one.start, one.end);
    kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

const WORKS = /《[^《》]{0,80}》/gu;

/** 甲、乙等同志: persons, whatever their names end in. */
const PEOPLE = /(?:\p{Script=Han}{2,4}、){0,12}\p{Script=Han}{2,4}等?同志/gu;

/** Names in titles of works are part of the title; names of persons are no names here. */
function outsideWorks(text: string, found: readonly NameFound[]): NameFound[] {
  // few texts hold either, and looking for a word is cheap
  const works = [
    ...(text.includes('《') ? text.matchAll(WORKS) : []),
    ...(text.includes('同志') ? text.matchAll(PEOPLE) : []),
  ];
  if (works.length === 0) return [...found];
  // a long text has many of both: marked once, so that time grows with the text
  const within = new Uint8Array(text.length);
  for (const { index, 0: all } of works) within.fill(1, index, index + all.length);
  return found.filter(({ start, end }) => !within.subarray(start, end).includes(1));
}

export class NameReader {
  private readonly tagger: Tagger;
  private readonly lexicon: readonly { readonly entry: LexiconName; readonly name: string }[];
  private readonly automaton: Automaton;

  constructor(tagger: Tagger, lexicon: readonly LexiconName[] = []) {
    this.tagger = tagger;
    this.lexicon = lexicon.flatMap((entry) => entry.names.map((name) => ({ entry, name })));
    this.automaton = new Automaton(this.lexicon.map(({ name }) => name));
  }

  /** @returns For each text in order its names, disjoint, by place. */
  read(texts: readonly string[]): NameFound[][] {
    const read = texts.map((text) => {
      const listed = settle(outsideWorks(text, this.listed(text)), text.length);
      const words = wordsOf(
        text,
        this.tagger,
        listed.map(({ start, end }) => ({ start, end })),
      );
      return { text, words, found: this.first(text, words, listed) };
    });
    const again = this.finderOf(read.flatMap(({ found }) => found));
    return read.map(({ text, words, found }) =>
      settle(outsideWorks(text, [...found, ...again(text, words)]), text.length),
    );
  }

  private first(text: string, words: readonly TaggedWord[], listed: readonly NameFound[]): NameFound[] {
    const heads = [...byHeads(text, words), ...byPlaceWords(text, words), ...byLists(text, words), ...listed];
    const found = [...heads, ...besideEnterprises(text, words, heads), ...byHonours(text)];
    return settle(outsideWorks(text, found), text.length);
  }

  private listed(text: string): NameFound[] {
    return this.automaton.find(text).map(({ pattern, start, end }) => {
      const { entry, name } = present(this.lexicon[pattern], 'lexicon entry');
      return {
        start,
        end,
        form: name,
        kind: entry.kind,
        rule: 'lexicon',
        entry: entry.id,
        known: 'everywhere',
      };
    });
  }

  /** Looks for the names found by lists and heads wherever else they stand in the report, at word borders. */
  private finderOf(found: readonly NameFound[]): (text: string, words: readonly TaggedWord[]) => NameFound[] {
    const names = new Map<string, NameFound>();
    for (const one of found) {
      const { form, rule } = one;
      if (form.length < 3 || holdsMask(form) || COMMON.has(form) || VAGUE.has(form)) continue;
      if (rule !== 'list' && rule !== 'beside' && rule !== 'proper-head') continue;
      if (!names.has(form)) names.set(form, one);
    }
    const list = [...names.values()];
    const automaton = new Automaton(list.map(({ form }) => form));
    return (text, words) => {
      const places = automaton.find(text);
      if (places.length === 0) return [];
      const starts = new Set(words.map(({ start }) => start));
      const ends = new Set(words.map(({ end }) => end));
      return places
        .filter(({ start, end }) => starts.has(start) && ends.has(end))
        .map(({ pattern, start, end }) => ({
          ...present(list[pattern], 'name'),
          start,
          end,
          rule: 'again',
        }));
    };
  }
}
