/** Addresses made from Chinese names. */
import { pinyin } from 'pinyin-pro';

/** Mask characters, as they stand for something that was taken out. */
const MASK = /[*＊×]+/gu;

/**
 * Pinyin without tones, run together: 云海集团 becomes `yunhaijituan`; letters and digits stay, a mask
 * becomes `x`, all else falls out. Never empty: what leaves nothing is `x`.
 */
export function slugOf(text: string): string {
  const spelled = pinyin(text.replaceAll(MASK, 'x'), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  });
  return (
    spelled
      .join('')
      .toLowerCase()
      .replace(/[^a-z0-9]/gu, '') || 'x'
  );
}
