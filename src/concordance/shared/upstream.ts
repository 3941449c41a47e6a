/**
 * Wording that comes from above: formulas that the editors know, and, by rule,
 * names of congresses, plenums and meetings, titles of documents and what stands
 * in quotation marks. Letters and figures only are looked at, so that 增强“四个
 * 意识” and 增强四个意识 are one.
 */
import { nesting } from '../../corpus/characters.ts';
import { foldCharacter } from '../../corpus/fold.ts';
import { findMasks } from '../../corpus/masks.ts';
import type { Span } from '../../corpus/model.ts';

const COUNTED = /^[\p{L}\p{N}]$/u;
const known = new Map<string, boolean>();

/** Whether a folded character is a letter or a figure. */
function isCounted(folded: string): boolean {
  let counted = known.get(folded);
  if (counted === undefined) known.set(folded, (counted = COUNTED.test(folded)));
  return counted;
}

/** Letters and figures of a text with their places (UTF-16). */
export interface Letters {
  readonly letters: string;
  /** Where each UTF-16 unit of `letters` stands in the text. */
  readonly places: readonly number[];
}

export function lettersOf(text: string): Letters {
  let letters = '';
  const places: number[] = [];
  const masks = findMasks(text);
  let at = 0;
  for (const character of text) {
    const folded = foldCharacter(character);
    // a mask stays in the way, so that no formula runs across it
    if (masks.some(({ start, end }) => start <= at && at < end)) {
      letters += '\u0000';
      places.push(at);
    } else if (isCounted(folded)) {
      letters += folded;
      places.push(at);
      // a letter beyond the basic plane takes two units
      if (folded.length === 2) places.push(at);
    }
    at += character.length;
  }
  return { letters, places };
}

const NUMBER = '[一二三四五六七八九十]';
/** Names of congresses, plenums and meetings, whatever their number. */
const NAMES = new RegExp(
  [
    `党的${NUMBER}{1,3}大(?:(?:和|及)?${NUMBER}{2,3}届(?:历次|${NUMBER}中)全会)?(?:精神)?`,
    `${NUMBER}{1,3}届(?:历次|${NUMBER}[中次])全会(?:暨)?(?:精神)?`,
    `第${NUMBER}{1,3}次(?:全国)?(?:党员)?(?:党代会|代表大会)(?:精神)?`,
    '(?:(?:党中央|中央|省委|市委|区委|县委|全国|全省|全市)(?:和)?)*(?:经济|农村|组织|人才|城市)工作会议(?:精神)?',
  ].join('|'),
  'gu',
);
const TITLE = /《[^《》]{1,60}》/gu;
const QUOTATION = /“[^“”]{1,60}”|"[^"]{1,60}"/gu;

/** Why a place is wording from above. */
export type Ground = 'formula' | 'named' | 'quoted';

export interface UpstreamSpan extends Span {
  readonly ground: Ground;
  /** Index of the formula among those given; -1 by rule. */
  readonly formula: number;
}

/**
 * Places of a text that come from above, in no order; they may overlap.
 * @param formulas Each with its wordings, reduced to letters and figures.
 */
export function upstreamIn(text: string, formulas: readonly (readonly string[])[]): UpstreamSpan[] {
  const found: UpstreamSpan[] = [];
  const { letters, places } = lettersOf(text);
  const add = (from: number, to: number, ground: Ground, formula: number): void => {
    const [start, last] = [places[from] ?? 0, places[to - 1] ?? 0];
    found.push({ start, end: last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1), ground, formula });
  };
  for (const [formula, wordings] of formulas.entries())
    for (const wording of wordings)
      for (let at = letters.indexOf(wording); at >= 0; at = letters.indexOf(wording, at + 1))
        add(at, at + wording.length, 'formula', formula);
  for (const match of letters.matchAll(NAMES)) add(match.index, match.index + match[0].length, 'named', -1);
  for (const match of text.matchAll(TITLE))
    found.push({ start: match.index, end: match.index + match[0].length, ground: 'named', formula: -1 });
  const inside = nesting(text);
  for (const match of text.matchAll(QUOTATION))
    if (inside[match.index] === 1)
      found.push({ start: match.index, end: match.index + match[0].length, ground: 'quoted', formula: -1 });
  return found;
}

/** Share of a range's letters and figures that lie in the spans. */
export function coveredShare(text: string, { start, end }: Span, spans: readonly Span[]): number {
  let [all, covered, at] = [0, 0, start];
  for (const character of text.slice(start, end)) {
    const here = at;
    at += character.length;
    if (!isCounted(foldCharacter(character))) continue;
    all += 1;
    if (spans.some((span) => span.start <= here && here < span.end)) covered += 1;
  }
  return all === 0 ? 0 : covered / all;
}
