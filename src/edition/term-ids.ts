/**
 * Ids of terms that no editor named: pinyin without tones, so that addresses
 * can be read and stay the same. A short hash tells apart only those that sound
 * alike.
 */
import { createHash } from 'node:crypto';
import { syllablesOf } from './slugs.ts';

/** Syllables of an id; a longer slogan is cut and bears a hash. */
const LONGEST = 14;

const SPELT: readonly (readonly [RegExp, string])[] = [
  [/[+＋]/gu, ' jia '],
  [/[*＊×]/gu, ' yin '],
];

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 4);

/** `两个确保` is liang-ge-que-bao, `1+7+2+N` shu-1-jia-7-jia-2-jia-n, `*条` yin-tiao: an id begins with a letter. */
export function termSlug(form: string): string {
  const spelt = SPELT.reduce((text, [pattern, word]) => text.replace(pattern, word), form);
  const words = syllablesOf(spelt)
    .flatMap((word) => word.split(/[^a-z0-9]+/u))
    .filter((word) => word !== '');
  if (/^\d/u.test(words[0] ?? '')) words.unshift('shu');
  const slug = words.slice(0, LONGEST).join('-');
  if (slug === '') return `t-${hash(form)}`;
  return words.length > LONGEST ? `${slug}-${hash(form)}` : slug;
}

/**
 * One id for each form, none of which is taken. Forms that sound alike all bear a hash, so that no
 * id depends on which was met first.
 */
export function slugsOf(forms: readonly string[], taken: ReadonlySet<string>): Map<string, string> {
  const byForm = new Map(forms.map((form) => [form, termSlug(form)]));
  const uses = new Map<string, number>();
  for (const slug of byForm.values()) uses.set(slug, (uses.get(slug) ?? 0) + 1);
  return new Map(
    Array.from(byForm, ([form, slug]) => {
      const free = uses.get(slug) === 1 && !taken.has(slug);
      return [form, free ? slug : `${slug}-${hash(form)}`];
    }),
  );
}
