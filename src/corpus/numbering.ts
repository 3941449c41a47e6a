/**
 * Ordinals that open a heading or a sub-point: 第一章, 一、, （一）, 1., （1）, ①, 一是, 一要.
 * Each style has a rank: the smaller, the further out. What the printed number
 * says is kept, right or wrong; the tree follows the styles.
 */
export type Style =
  | 'part'
  | 'chapter'
  | 'chapter-section'
  | 'han'
  | 'han-paren'
  | 'arabic'
  | 'arabic-paren'
  | 'circled'
  | 'point-是'
  | 'point-要';

export interface Ordinal {
  readonly style: Style;
  readonly value: number;
  /** As printed. */
  readonly printed: string;
}

export const rankOf: Readonly<Record<Style, number>> = {
  part: 0,
  chapter: 2,
  'chapter-section': 4,
  han: 10,
  'han-paren': 20,
  arabic: 30,
  'arabic-paren': 40,
  circled: 45,
  'point-是': 60,
  'point-要': 60,
};

const HAN = '[一二三四五六七八九十百]{1,4}';
/** Web copies leave spaces inside a number: 一 、 and （ 一 ）. */
const GAP = '[ \\t\\u00a0\\u3000]{0,2}';
const BEHIND_CHAPTER = '(?=[\\s\\u3000、：:.]|\\p{Script=Han}|$)';
const pattern = (source: string): RegExp => new RegExp(source, 'uy');

/** Sticky, tried in order. The digits are group 1. */
const STYLES: readonly { readonly style: Style; readonly pattern: RegExp }[] = [
  { style: 'part', pattern: pattern(`第${GAP}(${HAN})${GAP}(?:编|篇|部分)${BEHIND_CHAPTER}`) },
  { style: 'chapter', pattern: pattern(`第${GAP}(${HAN})${GAP}章${BEHIND_CHAPTER}`) },
  { style: 'chapter-section', pattern: pattern(`第${GAP}(${HAN})${GAP}节${BEHIND_CHAPTER}`) },
  // 一、二、三产业 and 一、二线 are lists, not headings
  { style: 'han', pattern: pattern(`(${HAN})${GAP}[、．.](?![一二三四五六七八九十])`) },
  { style: 'han-paren', pattern: pattern(`[（(]${GAP}(${HAN})${GAP}[）)]`) },
  { style: 'han-paren', pattern: /([㈠-㈩])/uy },
  // 1.5亿元 is a figure and 1、2号 a list; 1.2023年 is a heading that begins with a year
  { style: 'arabic', pattern: /([\d０-９]{1,2})[、．.](?!\d(?!\d{3}年))/uy },
  { style: 'arabic', pattern: /([⒈-⒛])/uy },
  { style: 'arabic-paren', pattern: /[（(]([\d０-９]{1,2})[）)]/uy },
  { style: 'arabic-paren', pattern: /([⑴-⒇])/uy },
  { style: 'circled', pattern: /([①-⑳])/uy },
  { style: 'point-是', pattern: /([一二三四五六七八九十]{1,3})是/uy },
  { style: 'point-要', pattern: /([一二三四五六七八九十]{1,3})要/uy },
];

const DIGITS = '一二三四五六七八九';
/** First characters of the runs in which one character is a whole ordinal: ㈠ ⒈ ⑴ ①. */
const SINGLE = ['㈠', '⒈', '⑴', '①'];

/** 二十三 → 23. Enough for ordinals: up to 999. */
export function hanValue(digits: string): number {
  let total = 0;
  let digit = 0;
  for (const character of digits) {
    const value = DIGITS.indexOf(character) + 1;
    if (value > 0) digit = value;
    else {
      total += (digit || 1) * (character === '百' ? 100 : 10);
      digit = 0;
    }
  }
  return total + digit;
}

const valueOf = (style: Style, digits: string): number => {
  for (const first of SINGLE) {
    const value = digits.charCodeAt(0) - first.charCodeAt(0) + 1;
    if (value >= 1 && value <= 20) return value;
  }
  return style.startsWith('arabic') ? Number(digits.normalize('NFKC')) : hanValue(digits);
};

/** The ordinal that stands at `at`, or null. */
export function ordinalAt(text: string, at: number): Ordinal | null {
  for (const { style, pattern: shape } of STYLES) {
    shape.lastIndex = at;
    const found = shape.exec(text);
    if (found?.[1]) return { style, value: valueOf(style, found[1]), printed: found[0] };
  }
  return null;
}

export const isPoint = (style: Style): boolean => style.startsWith('point');
