/** Numbers and dates in words, the same on every machine. */

/** A space that does not break: between a number and its unit. */
export const NB = '\u00a0';

/** 18163 -> 18,163. */
export function grouped(value: number): string {
  const digits = String(Math.round(value));
  let out = '';
  for (let i = 0; i < digits.length; i += 1) {
    if (i > 0 && (digits.length - i) % 3 === 0) out += ',';
    out += digits.charAt(i);
  }
  return out;
}

/** 0.603 -> 60.3%. */
export const percent = (share: number, places = 1): string => `${(share * 100).toFixed(places)}%`;

/** One decimal; zero stays 0. */
export const decimal = (value: number): string => (value === 0 ? '0' : value.toFixed(1));

const DIGITS = '零一二三四五六七八九';

/** Han numerals up to 99, and for round hundreds and thousands; all else is easier to read in digits. */
export function han(value: number): string {
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
  ] as const) {
    const times = value / unit;
    if (Number.isInteger(times) && times > 0 && times < 10)
      return `${times === 2 ? '两' : DIGITS.charAt(times)}${name}`;
  }
  if (value < 0 || value > 99 || !Number.isInteger(value)) return grouped(value);
  if (value < 10) return DIGITS.charAt(value);
  const tens = Math.floor(value / 10);
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${value % 10 === 0 ? '' : DIGITS.charAt(value % 10)}`;
}

/** Before a measure word: 两个, not 二个. */
export const hanCount = (value: number): string => (value === 2 ? '两' : han(value));

/** 2024-02-19 -> 2024年2月19日. */
export function hanDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}${NB}年${NB}${month}${NB}月${NB}${day}${NB}日`;
}

/** 第 28 段. */
export const paragraphLabel = (unit: string): string =>
  unit.startsWith('s') ? '标题' : `第${NB}${unit.slice(1)}${NB}段`;

/** A name and its number: 解放 2, and 涧西（推定）7 without a gap after the bracket. */
export const named = (name: string, count: number): string =>
  `${name}${name.endsWith('）') ? '' : NB}${count}`;
