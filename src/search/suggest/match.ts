/** Which pages bear a name that a query begins, holds or spells. Pure; runs in the browser. */
import { beginning } from '../../corpus/around.ts';
import { foldText } from '../shared/folding.ts';
import type { Fold } from '../shared/folding.ts';
import type { SuggestPage } from './file.ts';

/** How a page was found: by its label, by another name, by pinyin of a name. */
export type NameMatch = 'label' | 'name' | 'pinyin';

export interface Named {
  readonly page: SuggestPage;
  readonly match: NameMatch;
  /** The name that was found, with its mark where it is inferred. */
  readonly name: string;
}

interface PreparedName {
  readonly shown: string;
  readonly folded: string;
  readonly syllables: readonly string[];
  readonly full: string;
  readonly initials: string;
}

export type PreparedPage = readonly [page: SuggestPage, names: readonly PreparedName[]];

/**
 * Whether what the pages say is worth asking: a word or two. Nearly every page
 * has any single character; numbers, punctuation and whole sentences are looked
 * for in the reports, and cut into words they would suggest pages at random.
 */
export const isWordy = (folded: string): boolean => /^\p{L}{2,12}$/u.test(folded);

/** Longer questions name no page; they are cut, so that none takes long. */
const LONGEST = 100;

/** Punctuation alone means no page. */
const LETTER = /[\p{L}\p{N}]/u;

export const foldWhole = (text: string, fold: Fold): string =>
  foldText(beginning(text, LONGEST), fold).characters.join('');

export const prepare = (pages: readonly SuggestPage[], fold: Fold): PreparedPage[] =>
  pages.map((page) => [
    page,
    page.names.map(({ text, pinyin, mark = '' }) => {
      const syllables = pinyin === '' ? [] : pinyin.split(' ');
      return {
        shown: text + mark,
        folded: foldWhole(text, fold),
        syllables,
        full: syllables.join(''),
        initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
      };
    }),
  ]);

/** Pinyin as people and input methods write it: tone marks, spaces and apostrophes go, ü is v; null where it is none. */
export function pinyinOf(query: string): string | null {
  const letters = query
    .slice(0, LONGEST)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/u\u0308/gu, 'v')
    .replace(/[\p{M}\s'’·-]+/gu, '');
  return /^[a-z0-9]+$/.test(letters) && /[a-z]/.test(letters) ? letters : null;
}

/** Whether letters are beginnings of neighbouring syllables, from the given one on: `yingshj`, `yshuan`. */
function spells(syllables: readonly string[], letters: string, from: number): boolean {
  let reached = new Set([0]);
  for (let index = from; index < syllables.length && reached.size > 0; index += 1) {
    const syllable = syllables[index] ?? '';
    const next = new Set<number>();
    for (const at of reached) {
      for (
        let size = 1;
        size <= syllable.length && letters[at + size - 1] === syllable[size - 1];
        size += 1
      ) {
        if (at + size === letters.length) return true;
        next.add(at + size);
      }
    }
    reached = next;
  }
  return false;
}

/** Less is better; Infinity is none. */
function textRank({ folded }: PreparedName, query: string): number {
  if (folded === query) return 0;
  if (folded.startsWith(query)) return 1;
  if (folded.includes(query)) return 3;
  // A question about several things still names them, the longest name tells most of it; one character is no name.
  return folded.length > 1 && query.includes(folded)
    ? 9 - Math.min(folded.length, LONGEST) / (LONGEST + 1) / 2
    : Infinity;
}

function pinyinRank({ syllables, full, initials }: PreparedName, letters: string): number {
  if (syllables.length === 0) return Infinity;
  if (full === letters || initials === letters) return 4;
  if (full.startsWith(letters) || initials.startsWith(letters)) return 5;
  if (spells(syllables, letters, 0)) return 6;
  const inside =
    letters.length > 1 && syllables.some((_, from) => from > 0 && spells(syllables, letters, from));
  return inside ? 8 : Infinity;
}

/** Pages with a name for the query, best first; among equals in the order of the pages. */
export function named(pages: readonly PreparedPage[], query: string, fold: Fold): Named[] {
  const folded = foldWhole(query, fold);
  const letters = pinyinOf(query);
  if (!LETTER.test(folded)) return [];
  const found: (Named & { readonly rank: number })[] = [];
  for (const [page, names] of pages) {
    let best: (Named & { readonly rank: number }) | null = null;
    for (const [index, name] of names.entries()) {
      const byText = textRank(name, folded) + (index === 0 ? 0 : 1);
      const byPinyin = letters === null ? Infinity : pinyinRank(name, letters);
      const rank = Math.min(byText, byPinyin);
      if (rank === Infinity || (best && best.rank <= rank)) continue;
      const match = byPinyin < byText ? 'pinyin' : index === 0 ? 'label' : 'name';
      best = { page, match, name: name.shown, rank };
    }
    if (best) found.push(best);
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ page, match, name }) => ({ page, match, name }));
}
