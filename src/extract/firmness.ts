/**
 * How firmly a text binds itself: 确保, 力争, 推动, 探索. Rules are data: a word, its class, and the
 * contexts in which it means something else. Every occurrence is found; one that does not count says why.
 */
import type { UnitId } from '../corpus/ids.ts';
import type { Span, TextUnit } from '../corpus/model.ts';

/** From the firmest: it must be so; one strives for it; one works on it; one tries it. */
export type Firmness = 'must' | 'strive' | 'advance' | 'explore';

export const FIRMNESS: readonly Firmness[] = ['must', 'strive', 'advance', 'explore'];

interface FirmWord {
  readonly word: string;
  readonly firmness: Firmness;
  /** What stands before or behind where the word means something else, with the reason. */
  readonly refused?: readonly { readonly before?: RegExp; readonly after?: RegExp; readonly why: string }[];
}

/** 两个确保, “四个坚决”: a number of slogans is no promise. */
const SLOGAN = { before: /[一二两三四五六七八九十几]个[“"]?$/u, why: '数字缩语' };
const NOUN = { after: /^[，。；、！？,;]|^$/u, why: '作名词用' };

export const FIRM_WORDS: readonly FirmWord[] = [
  { word: '确保', firmness: 'must', refused: [SLOGAN] },
  { word: '必须', firmness: 'must', refused: [SLOGAN] },
  { word: '务必', firmness: 'must', refused: [SLOGAN] },
  { word: '坚决', firmness: 'must', refused: [SLOGAN, NOUN] },
  {
    word: '保证',
    firmness: 'must',
    refused: [
      SLOGAN,
      NOUN,
      { after: /^(?:金|书|人)/u, why: '作名词用' },
      { before: /(?:根本|重要|坚强|组织|法治|质量)$/u, why: '作名词用' },
    ],
  },
  { word: '决不', firmness: 'must' },
  { word: '绝不', firmness: 'must' },
  { word: '力争', firmness: 'strive' },
  { word: '力促', firmness: 'strive' },
  {
    word: '争取',
    firmness: 'strive',
    refused: [
      { after: /^(?:到|了|资金|上级|中央|省级?|项目|政策|支持|各类|专项|国家|更多)/u, why: '意思是取得' },
    ],
  },
  {
    word: '努力',
    firmness: 'strive',
    refused: [NOUN, { before: /(?:不懈|共同|辛勤|艰苦|的)$/u, why: '作名词用' }],
  },
  { word: '全力', firmness: 'strive' },
  { word: '推动', firmness: 'advance' },
  { word: '推进', firmness: 'advance', refused: [{ after: /^(?:会|力度|机制)/u, why: '作名词用' }] },
  { word: '加快', firmness: 'advance' },
  { word: '促进', firmness: 'advance', refused: [{ after: /^(?:会|中心)/u, why: '作名词用' }] },
  { word: '抓好', firmness: 'advance' },
  { word: '探索', firmness: 'explore', refused: [NOUN] },
  { word: '鼓励', firmness: 'explore' },
  { word: '引导', firmness: 'explore', refused: [{ after: /^(?:基金|资金|性)/u, why: '作名词用' }] },
  { word: '谋划', firmness: 'explore' },
  { word: '试行', firmness: 'explore' },
];

export interface FirmPlace extends Span {
  readonly unit: UnitId;
  readonly word: string;
  readonly firmness: Firmness;
  /** Why it does not count; null where it does. */
  readonly refused: string | null;
}

const BY_WORD = new Map(FIRM_WORDS.map((entry) => [entry.word, entry]));
const ANY = new RegExp(FIRM_WORDS.map(({ word }) => word).join('|'), 'gu');
/** Characters on either side that a rule may look at. */
const WINDOW = 6;

/** Every occurrence in the text units, in order. Linear. */
export function firmPlaces(units: readonly TextUnit[]): FirmPlace[] {
  return units.flatMap(({ id, text }) =>
    Array.from(text.matchAll(ANY), ({ 0: word, index: start }): FirmPlace | null => {
      const entry = BY_WORD.get(word);
      if (!entry) return null;
      const end = start + word.length;
      const before = text.slice(Math.max(0, start - WINDOW), start);
      const after = text.slice(end, end + WINDOW);
      const refusal = entry.refused?.find(
        (rule) => (rule.before?.test(before) ?? true) && (rule.after?.test(after) ?? true),
      );
      return { unit: id, start, end, word, firmness: entry.firmness, refused: refusal?.why ?? null };
    }).filter((place) => place !== null),
  );
}
