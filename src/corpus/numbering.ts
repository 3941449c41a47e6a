/**
 * Ordinals that open a heading or a sub-point: 第一章, 一、, （一）, 1., （1）, ①, 一是, 一要.
 * Each style has a rank: the smaller, the further out. What the printed number
 * says is kept, right or wrong; the tree follows the styles.
 */
export type Style =
  'chapter' | 'han' | 'han-paren' | 'arabic' | 'arabic-paren' | 'circled' | 'point-是' | 'point-要';

export interface Ordinal {
  readonly style: Style;
  readonly value: number;
  /** As printed. */
  readonly printed: string;
}

export const rankOf: Readonly<Record<Style, number>> = {
  chapter: 0,
  han: 10,
  'han-paren': 20,
  arabic: 30,
  'arabic-paren': 40,
  circled: 45,
  'point-是': 60,
  'point-要': 60,
};

const HAN = '[一二三四五六七八九十百]{1,4}';
/** Sticky, tried in order. The digits are group 1. */
const STYLES: readonly { readonly style: Style; readonly pattern: RegExp }[] = [
  {
    style: 'chapter',
    pattern: new RegExp(`第(${HAN})(?:编|篇|章|节|部分)(?=[\\s\\u3000、：:]|\\p{Script=Han})`, 'uy'),
  },
  // 一、二、三产业 and 一、二线 are lists, not headings
  { style: 'han', pattern: new RegExp(`(${HAN})[、．.](?![一二三四五六七八九十])`, 'uy') },
  { style: 'han-paren', pattern: new RegExp(`[（(](${HAN})[）)]`, 'uy') },
  // 1.5亿元 is a figure and 1、2号 a list; 1.2023年 is a heading that begins with a year
  { style: 'arabic', pattern: /([\d０-９]{1,2})[、．.](?!\d(?!\d{3}年))/uy },
  { style: 'arabic-paren', pattern: /[（(]([\d０-９]{1,2})[）)]/uy },
  { style: 'circled', pattern: /([①-⑳])/uy },
  { style: 'point-是', pattern: /([一二三四五六七八九十]{1,3})是/uy },
  { style: 'point-要', pattern: /([一二三四五六七八九十]{1,3})要/uy },
];

const DIGITS = '一二三四五六七八九';

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
  if (style === 'circled') return digits.charCodeAt(0) - '①'.charCodeAt(0) + 1;
  return style.startsWith('arabic') ? Number(digits.normalize('NFKC')) : hanValue(digits);
};

/** The ordinal that stands at `at`, or null. */
export function ordinalAt(text: string, at: number): Ordinal | null {
  for (const { style, pattern } of STYLES) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found?.[1]) return { style, value: valueOf(style, found[1]), printed: found[0] };
  }
  return null;
}

export const isPoint = (style: Style): boolean => style.startsWith('point');
