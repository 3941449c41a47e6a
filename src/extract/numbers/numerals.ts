/**
 * Numerals: finding them in a text and reading their value. Arabic and
 * full-width digits with separators, Chinese numerals, fractions, and masks in
 * a number's place. Linear: each alternative is tried once at each place.
 */
import type { Span } from '../../corpus/model.ts';

export type NumeralForm =
  | 'arabic'
  | 'chinese'
  | 'mask'
  /** 百分之十一点六: the value is in per cent. */
  | 'percent'
  | 'permille'
  /** 三分之二, 2/3, 一半: the value is a share of one. */
  | 'fraction'
  /** 1.2.3, 2×3: digits that are no single number. */
  | 'code';

export interface Numeral extends Span {
  readonly form: NumeralForm;
  readonly text: string;
  /**
   * Null where masked, where a run of Chinese numerals is no number (五八零 is read digit by digit), and where
   * nobody can tell which number is meant (1，200).
   */
  readonly value: number | null;
  readonly masked: boolean;
  /** A trailing 万, 亿, 万亿 of Chinese numerals, which belongs to the unit; else empty. */
  readonly multiplier: string;
}

const DIGITS = '零一二三四五六七八九';
const digitOf = (character: string): number => {
  if (character === '〇' || character === '○') return 0;
  if (character === '两') return 2;
  return DIGITS.indexOf(character);
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The value below 10,000 of 三百二十, 十二, 一千零五, 两百五; null where it is none. */
function belowMyriad(text: string): number | null {
  let sum = 0;
  let digit: number | null = null;
  let last = Infinity;
  let zero = false;
  for (const character of text) {
    const size = TENS[character];
    if (size === undefined) {
      const value = digitOf(character);
      if (value < 0 || digit !== null) return null;
      if (value === 0) {
        if (sum === 0 || zero) return null;
        zero = true;
      } else digit = value;
      continue;
    }
    if (size >= last || (digit === null && !(size === 10 && sum === 0) && sum !== 0)) return null;
    sum += (digit ?? 1) * size;
    digit = null;
    zero = false;
    last = size;
  }
  // 两百五 is 250: a digit right behind 百 or 千 counts the next smaller size
  if (digit !== null) return sum + (last > 10 && last < Infinity && !zero ? (digit * last) / 10 : digit);
  return zero ? null : sum;
}

/** No number of the genre is written longer; a longer run is no number. */
const LONGEST = 24;

/** Whole numbers up to 亿亿: 一万二千, 三亿五千万. @returns Null for what is no numeral. */
export function chineseInteger(text: string): number | null {
  if (text.length > LONGEST) return null;
  if (text === '零' || text === '〇') return 0;
  for (const [word, size] of [
    ['万亿', 1e12],
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = text.lastIndexOf(word);
    if (at < 0) continue;
    const head = text.slice(0, at);
    const tail = text.slice(at + word.length);
    const high = head === '' ? 1 : chineseInteger(head);
    if (high === null || (high >= 1e4 && size === 1e4)) return null;
    if (tail === '') return high * size;
    const low = chineseInteger(tail.replace(/^[零〇]/u, ''));
    if (low === null || low >= size) return null;
    // 一万二 is 12,000
    const next = digitOf(tail);
    return high * size + (tail.length === 1 && next > 0 ? (next * size) / 10 : low);
  }
  return text === '' ? null : belowMyriad(text);
}

/** A Chinese numeral with or without 点. */
export function chineseNumber(text: string): number | null {
  const [whole = '', fraction] = text.split('点');
  const integer = chineseInteger(whole);
  if (fraction === undefined || integer === null) return integer;
  const digits = Array.from(fraction, digitOf);
  if (digits.length === 0 || digits.some((digit) => digit < 0)) return null;
  return Number(`${integer}.${digits.join('')}`);
}

const narrow = (text: string): string =>
  text.replace(/[０-９．，]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

/** 1,234.5 and １２３４．５. @returns Null for a run of digits too long to be a number. */
const arabicNumber = (text: string): number | null =>
  text.length > LONGEST ? null : Number(narrow(text).replaceAll(',', ''));

const SMALL: Readonly<Record<string, number>> = { 千: 1e3, 百: 1e2 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/**
 * 3万2000, 125亿3456万, 1千5百万: one number in parts, each smaller than the size before it, where 万 and 亿 are of
 * all that stands since the last of them.
 *
 * @returns Null for what is none.
 */
export function compoundNumber(text: string): number | null {
  let sum = 0;
  let limit = Infinity;
  let section = 0;
  let within = Infinity;
  for (const [, digits = '', small = '', myriad = ''] of narrow(text)
    .replaceAll(',', '')
    .matchAll(/(\d+(?:\.\d+)?)([千百])?(万亿|亿|万)?零?/gu)) {
    const part = Number(digits) * (SMALL[small] ?? 1);
    if (part >= within) return null;
    section += part;
    within = SMALL[small] ?? 1;
    const size = MYRIADS[myriad];
    if (size === undefined) continue;
    if (section * size >= limit) return null;
    sum += section * size;
    [limit, section, within] = [size, 0, Infinity];
  }
  return section >= limit ? null : Number((sum + section).toPrecision(15));
}

const D = '[0-9０-９]';
const CN = '[〇○零一二两三四五六七八九十百千万亿]';
const CHINESE = `[〇零一二两三四五六七八九十百千万亿]${CN}*(?:点[〇零一二三四五六七八九]+)?`;
const ARABIC = `(?:${D}{1,3}(?:,[0-9]{3})+(?![0-9])|[０-９]{1,3}(?:，[０-９]{3})+(?![０-９])|${D}+)(?:[.．]${D}+)?`;
/** What a number in parts may not end before: the next thing, such as 5亿2022年 and 3万65岁以上老人, or a size. */
const END = '(?![0-9年月日号岁后时点.．A-Za-z%％‰]|周岁|[多余来几]?[百千万亿])';
const PART = `(?:${D}{1,4}|[0-9],[0-9]{3})`;
const SIZE = '(?:千万|百万|万亿|亿|万|千|百)';
/** The last part may be bare where it fills the places below the size before it: 3万2000, 3万零50, 8百50. */
const LAST = `(?:(?<=万)(?:[1-9][0-9]{3}|[1-9],[0-9]{3})|(?<=千)[1-9][0-9]{2}|(?<=百)[1-9][0-9]|零[1-9][0-9]{0,2})(?:[.．]${D}{1,4})?`;
const COMPOUND = `(?<![0-9０-９.．,])${D}{1,8}${SIZE}(?:(?:零?${PART}${SIZE}){0,3}(?:零?${PART}[.．]${D}{1,6}[万亿]|${LAST})|(?:零?${PART}${SIZE}){1,4})${END}`;
/**
 * 1，200 and 1 200: digits grouped in threes by what is no comma of a number, so that one number or several may
 * be meant; 1,2000. 3亿2000多万: more than one size and not all of it told. 3万5, 3亿2000: nobody can tell of what.
 */
const UNCLEAR = `(?<![0-9.])[1-9][0-9]{0,2}(?:(?:，[0-9]{3})+|(?: [0-9]{3})+)(?![0-9])[百千万亿]{0,2}|(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3})*,[0-9]{4,}(?!年)|(?<![0-9０-９.．,])${D}{1,8}[亿万千百]零?${D}{1,4}(?:[千百]?[多余来几][百千万亿]{1,2}|${END})`;
const M = String.raw`[*＊×✕╳●◯□■█▇※△]`;
const MASK = [
  `${D}*${M}(?:${D}|${M})*(?:[.．](?:${D}|${M})+)?`,
  `${D}+[.．]${M}(?:${D}|${M})*`,
  `(?<![A-Za-z0-9])${D}*[XxＸｘ]{1,4}(?:[.．][0-9XxＸｘ]{1,3})?(?![A-Za-z0-9])`,
  `${D}+[.．][XxＸｘ]{1,3}(?![A-Za-z0-9])`,
  `[○〇]{1,4}(?:[.．][○〇]{1,3})?(?![〇○零一二三四五六七八九])`,
  `[_＿]{2,}`,
  `[#＃]{1,4}(?:[.．][#＃]{1,3})?(?=[%％万亿千百元个家项人名件条])`,
].join('|');
const NUMERAL = new RegExp(
  [
    // **414亿元**: the stars are emphasis, not a mask
    String.raw`(?<markup>\*\*(?=[0-9][^*\n]{0,16}\*\*(?![0-9万亿千百个家项%％元人名件条])))`,
    `(?<code>${D}+(?:[.．]${D}+){2,}|${D}+(?:[.．]${D}+)?[×xX]${D}+(?:[.．]${D}+)?)`,
    `(?<per>[百千])分之(?:(?<perMask>${MASK})|(?<perArabic>${ARABIC})|(?<perChinese>${CHINESE}))`,
    `(?<mask>${MASK})`,
    `(?<compound>${COMPOUND})`,
    `(?<unclear>${UNCLEAR})`,
    `(?<slash>${D}{1,3}/${D}{1,3})(?![0-9/])`,
    `(?<half>一半)`,
    `(?<of>[一二两三四五六七八九十百千万亿]${CN}*)分之(?<parts>${CN}+)`,
    `(?<arabic>${ARABIC})`,
    `(?<chinese>${CHINESE})`,
  ].join('|'),
  'gu',
);

const MULTIPLIER = /(?:万亿|亿|万)$/u;

function chinese(span: Span, text: string): Numeral {
  const value = chineseNumber(text);
  const plain: Numeral = { ...span, form: 'chinese', text, value, masked: false, multiplier: '' };
  const multiplier = MULTIPLIER.exec(text)?.[0];
  if (multiplier === undefined || text.length === multiplier.length) return plain;
  const head = chineseNumber(text.slice(0, -multiplier.length));
  // 三亿五千万 stays whole: only a head below 10,000 is a number of 万 or 亿
  return head === null || head >= 1e4 ? plain : { ...plain, value: head, multiplier };
}

/** Six digits are all that a fraction such as 2/3 is given. */
const share = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 || part > whole ? null : Number((part / whole).toFixed(4));

function numeral(found: RegExpExecArray): Numeral {
  const [text] = found;
  const span = { start: found.index, end: found.index + text.length };
  const group = found.groups ?? {};
  const made = (form: NumeralForm, value: number | null, masked = false): Numeral => ({
    ...span,
    form,
    text,
    value,
    masked,
    multiplier: '',
  });
  if (group['code'] !== undefined || group['markup'] !== undefined) return made('code', null);
  if (group['per'] !== undefined) {
    const form = group['per'] === '百' ? 'percent' : 'permille';
    if (group['perMask'] !== undefined) return made(form, null, true);
    if (group['perArabic'] !== undefined) return made(form, arabicNumber(group['perArabic']));
    return made(form, chineseNumber(group['perChinese'] ?? ''));
  }
  if (group['mask'] !== undefined) return made('mask', null, true);
  if (group['slash'] !== undefined) {
    const [part = '', whole = ''] = group['slash'].split('/');
    return made('fraction', share(arabicNumber(part), arabicNumber(whole)));
  }
  if (group['half'] !== undefined) return made('fraction', 0.5);
  if (group['of'] !== undefined)
    return made('fraction', share(chineseInteger(group['parts'] ?? ''), chineseInteger(group['of'])));
  // parts that do not fall in size are several numbers: which, nobody can tell
  if (group['compound'] !== undefined) return made('arabic', compoundNumber(text));
  if (group['unclear'] !== undefined) return made('arabic', null);
  if (group['arabic'] !== undefined) return made('arabic', arabicNumber(group['arabic']));
  return chinese(span, text);
}

/** Whether the sizes of a number in figures are told within it: no 万 behind it is its own. */
export const isCompound = ({ form, text }: Numeral): boolean => form === 'arabic' && /[百千万亿]/u.test(text);

/** Every numeral of a text, in order, none overlapping another. */
export const numeralsOf = (text: string): Numeral[] => Array.from(text.matchAll(NUMERAL), numeral);
