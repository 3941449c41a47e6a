/** Addresses made from Chinese names: pinyin without tones. */
import { pinyin } from 'pinyin-pro';

/** Mask characters, as they stand for something that was taken out. */
const MASKS = /[*＊×]+/gu;

/** Syllables in lower case; what is no Chinese stays as it is, runs of it in one piece. */
export const syllablesOf = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).map((one) =>
    one.toLowerCase(),
  );

/**
 * A name's syllables run together: 云海集团 becomes `yunhaijituan`; letters and digits stay, a mask
 * becomes `x`, all else falls out. Never empty: what leaves nothing is `x`.
 */
export const nameSlug = (text: string): string =>
  syllablesOf(text.replaceAll(MASKS, 'x'))
    .join('')
    .replace(/[^a-z0-9]/gu, '') || 'x';
