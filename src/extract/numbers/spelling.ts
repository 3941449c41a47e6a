/**
 * One spelling for numbers and what stands about them: ２０２２年 is a year as 2022年 is, ＰＭ２．５年均 no two and a
 * half years, and 3萬 never 3.
 */

/** Traditional characters of numbers, their units, and the words beside them that say how a number is meant. */
const SIMPLIFIED: Readonly<Record<string, string>> = {
  萬: '万',
  億: '亿',
  兩: '两',
  餘: '余',
  個: '个',
  戶: '户',
  項: '项',
  畝: '亩',
  噸: '吨',
  輛: '辆',
  條: '条',
  間: '间',
  張: '张',
  歲: '岁',
  從: '从',
  達: '达',
  約: '约',
  過: '过',
  減: '减',
  長: '长',
  較: '较',
  確: '确',
  劃: '划',
  爭: '争',
};
const TRADITIONAL = new RegExp(`[${Object.keys(SIMPLIFIED).join('')}]`, 'gu');

/** Figures, letters, and the signs of numbers; the comma is full-width in every Chinese sentence. */
const WIDE = /[０-９Ａ-Ｚａ-ｚ％．＋－／＆]/gu;
const WIDE_COMMA = /(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/gu;
const TO_NARROW = 0xfee0;

/** Of the same length, so that places in it are places in the text. */
export const usualSpelling = (text: string): string =>
  text
    .replace(TRADITIONAL, (character) => SIMPLIFIED[character] ?? character)
    .replace(WIDE_COMMA, ',')
    .replace(WIDE, (character) => String.fromCharCode(character.charCodeAt(0) - TO_NARROW));
