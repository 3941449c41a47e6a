/** How a name is spelled: made at build, so that no dictionary goes to the browser. */
import { pinyin } from 'pinyin-pro';

/** Syllables without tones, ü as v, separated by spaces; digits and Latin letters one by one, all else left out. */
export const syllablesOf = (name: string): string =>
  pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' })
    .map((syllable) => syllable.toLowerCase())
    .filter((syllable) => /^[a-z0-9]+$/.test(syllable))
    .join(' ');
