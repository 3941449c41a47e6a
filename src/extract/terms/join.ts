/** Which forms are one term: punctuation and width apart, and the same parts in another order. */
import { fold } from '../../corpus/fold.ts';

/**
 * The form in which spellings are compared: folded, without the marks that part or enclose members (commas,
 * semicolons, dots, quotation marks, dashes). All else stays, masks, plus signs and brackets too.
 */
export const keyOf = (form: string): string => fold(form).replace(/[、，,；;·."'\-—]/gu, '');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sorted = (text: string): string => Array.from(text).sort(compare).join('');

/** Shorter keys are too easily made of the same characters by chance. */
const SHORTEST = 6;

/** Whether one becomes the other when two neighbouring blocks of at least two characters change places. */
export function isTurned(a: string, b: string): boolean {
  if (a === b || a.length !== b.length) return false;
  let from = 0;
  while (a.charAt(from) === b.charAt(from)) from += 1;
  let to = a.length;
  while (a.charAt(to - 1) === b.charAt(to - 1)) to -= 1;
  const middle = a.slice(from, to);
  const place = (middle + middle).indexOf(b.slice(from, to));
  return place >= 2 && middle.length - place >= 2;
}

/** A、B and B、A. */
const sameParts = (a: string, b: string): boolean => {
  const parts = (form: string): string =>
    form
      .split(/[、，,]/u)
      .map((part) => keyOf(part))
      .sort(compare)
      .join('/');
  return parts(a) === parts(b);
};

/**
 * Joins forms that say the same parts in another order.
 * @param forms Distinct forms with their keys, in the order of first appearance.
 * @returns The key that each key is counted under: the one that appeared first.
 */
export function joined(
  forms: readonly { readonly form: string; readonly key: string }[],
): Map<string, string> {
  const home = new Map<string, string>();
  const byCharacters = new Map<string, { form: string; key: string }[]>();
  for (const one of forms) {
    if (home.has(one.key)) continue;
    home.set(one.key, one.key);
    // numerals and digits: 三清两建 and 两清三建 are two things
    if (one.key.length < SHORTEST || /[\d一二两三四五六七八九十]/u.test(one.key)) continue;
    const same = byCharacters.get(sorted(one.key)) ?? [];
    const other = same.find(({ form, key }) => isTurned(key, one.key) || sameParts(form, one.form));
    if (other) home.set(one.key, home.get(other.key) ?? other.key);
    byCharacters.set(sorted(one.key), [...same, one]);
  }
  return home;
}
