/**
 * A quantity: a number with its unit and its fixed company (约 余 以上), or a range
 * of two, as it stands in the text. Nothing is said yet of what it measures.
 */
import type { Span } from '../../corpus/model.ts';
import type { Comparator } from './model.ts';
import { isCompound } from './numerals.ts';
import type { Numeral } from './numerals.ts';
import { sizeOf, unitAt } from './units.ts';
import type { Family, PrintedUnit } from './units.ts';

export interface Quantity extends Span {
  readonly numeral: Numeral;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Multiplier and stem as printed, elided parts completed; null for a bare number. */
  readonly unit: string | null;
  readonly family: Family | null;
  readonly comparator: Comparator;
  readonly masked: boolean;
  /** The unit's last part was left out and completed (亿 to 亿元). */
  readonly elided: boolean;
  /** Where the unit ends, before 以上 and the like. */
  readonly unitEnd: number;
  /** Where the numeral itself begins, behind 约 and the like. */
  readonly coreStart: number;
  readonly rules: readonly string[];
}

interface Company {
  readonly words: RegExp;
  readonly comparator: Comparator;
  readonly rule: string;
}

/** Before the number, inside the surface. */
const LEADING: readonly Company[] = [
  { words: /(?:不少于|不低于|至少|最少|不小于)\s?$/u, comparator: '>=', rule: 'qualifier-minimum' },
  { words: /(?:不超过|不超|不高于|不多于|不大于|最多)\s?$/u, comparator: '<=', rule: 'qualifier-maximum' },
  { words: /(?:接近|将近|大约|约为|约|大概|近)\s?$/u, comparator: '~', rule: 'qualifier-about' },
  { words: /(?<![赶])(?:超|逾)\s?$/u, comparator: '>', rule: 'qualifier-more' },
  { words: /(?:不足|不到)\s?$/u, comparator: '<', rule: 'qualifier-less' },
];
/** Words that end in one of the above and are none. */
const NOT_LEADING =
  /(?:签约|预约|大约束|节约|集约|条约|履约|公约|契约|制约|邀约|违约|附近|最近|邻近|靠近|临近|贴近|亲近|走近|远近|新近|反超|赶超|高超)$/u;
/** Before the surface: the verb stays outside. */
const OUTSIDE: readonly Company[] = [
  { words: /(?:突破|超过|高于|大于|多于|超出)(?:了|约)?\s?$/u, comparator: '>', rule: 'verb-exceeds' },
  { words: /(?:低于|小于|少于)\s?$/u, comparator: '<', rule: 'verb-below' },
  { words: /(?:控制在|压减至|控制到)\s?$/u, comparator: '<=', rule: 'verb-held' },
];
/** Behind the unit, inside the surface. */
const TRAILING: readonly (readonly [RegExp, Comparator, string])[] = [
  [/^\s?(?:及以上|以上|（含）以上|\(含\)以上|起)(?!的?情况)/u, '>=', 'qualifier-minimum'],
  [/^\s?(?:及以下|以内|之内|以下)/u, '<=', 'qualifier-maximum'],
  [/^\s?(?:左右|上下(?!联动|游|同|班|贯))/u, '~', 'qualifier-about'],
  [/^(?:有余|余|之多|多(?!元|个|家|项|条|种|样|方|部门|层|式|功能|云|发|渠道|角))/u, '>', 'qualifier-more'],
];

const LOOK = 6;

function leading(text: string, start: number): { start: number; company: Company | null } {
  const before = text.slice(Math.max(0, start - LOOK), start);
  if (NOT_LEADING.test(before)) return { start, company: null };
  for (const company of LEADING) {
    const found = company.words.exec(before);
    if (found) return { start: start - found[0].length, company };
  }
  return { start, company: null };
}

const outside = (text: string, start: number): Company | null => {
  const before = text.slice(Math.max(0, start - LOOK), start);
  return OUTSIDE.find(({ words }) => words.test(before)) ?? null;
};

const SEPARATOR = /^\s?(?:[-－—–―~～至]{1,2}|到)\s?$/u;

interface Parts {
  readonly multiplier: string;
  readonly stem: string;
  readonly family: Family | null;
  readonly end: number;
  readonly over: boolean;
}

/** Number forms that carry their unit themselves. */
function partsOf(text: string, numeral: Numeral): Parts {
  const none = { multiplier: '', over: false, end: numeral.end };
  if (numeral.form === 'percent') return { ...none, stem: '%', family: 'percent' };
  if (numeral.form === 'permille') return { ...none, stem: '‰', family: 'percent' };
  if (numeral.form === 'fraction') return { ...none, stem: '比例', family: 'ratio' };
  const found: PrintedUnit | null = unitAt(text, numeral.end);
  return {
    multiplier: numeral.multiplier + (found?.multiplier ?? ''),
    stem: found?.stem?.stem ?? '',
    family: found?.stem?.family ?? null,
    end: numeral.end + (found?.length ?? 0),
    over: found?.over ?? false,
  };
}

/** 近1亿农村贫困人口, 贫困人口减少6800多万. */
const PEOPLE_BEHIND = /^[一-鿿]{0,6}(?:人口|群众|居民|农民|学生|老人|职工|用户|人)/u;
const PEOPLE_AHEAD = /(?:人口|人数|就业)[一-鿿]{0,4}$/u;
/** 亿 alone is 亿元; other multipliers alone say no more than themselves. */
function completed(
  { multiplier, stem, family }: Parts,
  behind: string,
  ahead: string,
): Pick<Quantity, 'unit' | 'family' | 'elided'> {
  if (stem === '' && /[亿万]$/u.test(multiplier) && (PEOPLE_BEHIND.test(behind) || PEOPLE_AHEAD.test(ahead)))
    return { unit: `${multiplier}人`, family: 'people', elided: true };
  if (stem === '' && multiplier.endsWith('亿'))
    return { unit: `${multiplier}元`, family: 'yuan', elided: true };
  const unit = stem === '％' || stem === '﹪' ? '%' : `${multiplier}${stem}`;
  return { unit: unit === '' ? null : unit, family, elided: stem === '' && multiplier !== '' };
}

/** No range goes from one to so many times as much. */
const MOST_APART = 100;

/** In the unit of the second; 3至5万元 shares its 万, 8000至1万元 and 12亿5000万至13亿元 do not. */
function lowOf(from: Numeral, fromParts: Parts, to: Numeral, parts: Parts): number {
  const value = from.value ?? 0;
  const shares = fromParts.stem === '' && fromParts.multiplier === '' && value <= (to.value ?? 0);
  if (shares && !isCompound(from)) return value;
  return Number(((value * sizeOf(fromParts.multiplier)) / sizeOf(parts.multiplier)).toPrecision(15));
}

/** 3至5家, 6%—7%: the second numeral of a range, where one stands. */
function rangeEnd(text: string, from: Numeral, fromParts: Parts, to: Numeral | undefined): Parts | null {
  if (!to || to.start - from.end > 8) return null;
  const gap = text.slice(fromParts.end, to.start);
  if (!SEPARATOR.test(gap) || from.form === 'code' || to.form === 'code') return null;
  const parts = partsOf(text, to);
  // 1个月至3年 has two units, and is told by none of them
  if (fromParts.stem !== '' && fromParts.stem !== parts.stem) return null;
  // 10—12亿5000万元: nobody can tell of what size the first is
  if (isCompound(to) && !isCompound(from)) return null;
  if (from.value !== null && to.value !== null) {
    // 3万到5万 compares as printed; a falling pair is no range (从8到3)
    if (fromParts.multiplier === parts.multiplier && from.value > to.value) return null;
    // nor is 8到3万
    const low = lowOf(from, fromParts, to, parts);
    if (low > to.value || (low < from.value && low * MOST_APART < to.value)) return null;
  } else if (!from.masked && !to.masked) return null;
  return parts;
}

/**
 * The quantity at a numeral. `next` is the numeral behind it, taken into a range
 * where the two make one.
 */
export function quantityAt(text: string, numeral: Numeral, next: Numeral | undefined): Quantity {
  const first = partsOf(text, numeral);
  const second = rangeEnd(text, numeral, first, next);
  const parts = second ?? first;
  const rules = [second ? 'range' : `number-${numeral.form}`];
  const negative =
    numeral.form === 'arabic' &&
    /(?:^|[速长幅率为达至到由从是降额（(：:])[-－−]$/u.test(
      text.slice(Math.max(0, numeral.start - 2), numeral.start),
    );
  const lead = leading(text, negative ? numeral.start - 1 : numeral.start);
  let comparator: Comparator = '=';
  if (lead.company) {
    ({ comparator } = lead.company);
    rules.push(lead.company.rule);
  } else {
    const verb = outside(text, lead.start);
    if (verb) {
      ({ comparator } = verb);
      rules.push(verb.rule);
    }
  }
  if (parts.over || (second && first.over)) {
    comparator = '>';
    rules.push('qualifier-more');
  }
  let { end } = parts;
  const behind = text.slice(end, end + LOOK);
  for (const [words, sign, rule] of TRAILING) {
    const found = parts.end > numeral.end || numeral.form !== 'arabic' ? words.exec(behind) : null;
    if (!found) continue;
    end += found[0].length;
    comparator = sign;
    rules.push(rule);
    break;
  }
  const masked = numeral.masked || (second !== null && next?.masked === true);
  const sign = negative ? -1 : 1;
  const value = masked || second || numeral.value === null ? null : sign * numeral.value;
  return {
    start: lead.start,
    end,
    coreStart: numeral.start,
    unitEnd: parts.end,
    numeral,
    value,
    low: second && next && !masked ? lowOf(numeral, first, next, second) : null,
    high: second && !masked ? (next?.value ?? null) : null,
    ...completed(
      parts,
      text.slice(parts.end, parts.end + 12),
      text.slice(Math.max(0, numeral.start - 10), numeral.start),
    ),
    comparator,
    masked,
    rules,
  };
}
