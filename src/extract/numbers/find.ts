/**
 * Finds the numbers of a text and says of each numeral what it is: a quantity,
 * a rank, no figure (with the reason), or unread. What the quantities measure
 * is said elsewhere.
 */
import type { Span } from '../../corpus/model.ts';
import { overlapping } from '../overlapping.ts';
import type { FigureFlag } from './model.ts';
import { negativeReason } from './negatives.ts';
import { isCompound, numeralsOf } from './numerals.ts';
import type { Numeral } from './numerals.ts';
import { quantityAt } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import { firstPlaces, rankAt } from './ranks.ts';
import type { Rank } from './ranks.ts';
import { ratiosIn } from './ratios.ts';
import { BARE, enclosure, hanReason, plainReason, straightQuotes } from './reasons.ts';
import { after, before } from './text.ts';
import { implicitValues } from './implicit.ts';
import type { Family } from './units.ts';

/** A number with value and unit, not yet with a meaning. */
export interface Found extends Omit<Quantity, 'numeral'> {
  readonly flags: readonly FigureFlag[];
  /** A measure that the wording itself names (阳性 behind 0). */
  readonly measure: string | null;
  /** The whole proportion of which it is one part (10:40:50); null for any other number. */
  readonly ratio: Span | null;
}

export interface Reading {
  readonly found: readonly Found[];
  readonly skipped: readonly (Span & { readonly reason: string })[];
  readonly unread: readonly Span[];
}

const QUOTABLE: ReadonlySet<Family | null> = new Set<Family | null>([
  'percent',
  'points',
  'yuan',
  'dollar',
  'area',
  'visits',
]);

/** 亿元以上项目, 超1亿元项目, 60岁以上老人: the size qualifies what is counted. */
const QUALIFIED = /^(?:的)?\d+\s?[个家]|^(?:的)?(?![，。；、,;）)]|增长|增速|左右|[在为是])[一-鿿“*]/u;
const QUALIFIED_SHORT =
  /^(?:的)?(?:产业|工业|重大|重点|制造业|外资|签约|优质|招商)?(?:项目|企业|工程|园区|合同|大项目|单体)/u;

function flagsOf(text: string, quantity: Quantity): FigureFlag[] {
  const flags: FigureFlag[] = [];
  const { family, comparator, numeral } = quantity;
  const behind = after(text, quantity.end, 12);
  const sized =
    family === 'yuan' ||
    family === 'dollar' ||
    family === 'area' ||
    family === 'duration' ||
    family === 'mass' ||
    family === 'length';
  const trailing = quantity.end > quantity.unitEnd;
  if (numeral.form === 'chinese' && BARE.test(numeral.text) && quantity.end > numeral.start)
    flags.push('implicit');
  if (sized && trailing && (comparator === '>=' || comparator === '<=') && QUALIFIED.test(behind))
    flags.push('threshold');
  else if (
    sized &&
    comparator === '>' &&
    family !== 'duration' &&
    quantity.start < quantity.coreStart &&
    QUALIFIED_SHORT.test(behind)
  )
    flags.push('threshold');
  else if (family === 'yuan' && comparator === '=' && /^级?(?:企业|税源|强镇|产业集群)/u.test(behind))
    flags.push('threshold');
  if (
    family === 'duration' &&
    !flags.includes('threshold') &&
    /^(?:\S{0,4}年)/u.test(text.slice(numeral.end)) &&
    /年$|周年$/u.test(quantity.unit ?? '')
  ) {
    if (!before(text, quantity.start, 2).endsWith('连续')) flags.push('weak');
  }
  return flags;
}

/** 千亿 is 1000 亿, 亿 alone 1 亿. */
function settled(quantity: Quantity): Pick<Found, 'value' | 'unit'> {
  const { numeral, unit, value } = quantity;
  if (numeral.form !== 'chinese' || value === null) return { value, unit };
  const bare = /^(?:万亿|亿|万)$/u.exec(numeral.text)?.[0];
  return bare === undefined ? { value, unit } : { value: 1, unit: `${bare}${unit ?? ''}` };
}

const asFound = ({ numeral, ...quantity }: Quantity, flags: readonly FigureFlag[]): Found => ({
  ...quantity,
  flags,
  measure: null,
  ratio: null,
  ...settled({ numeral, ...quantity }),
});

/** A bare number that an index or a score may be. */
const INDEX =
  /(?:指数|系数|得分|评分|分值|满意度|浓度|比值|总分|强度|密度)(?:平均)?(?:达到|达|为|至|到|升至|降至|提升至|下降至|增至|是|，)?$/u;

/** 提高*和*个百分点, 增长8、10%: the unit stands behind the last of them only. */
const JOINT = /^[、和与及]$/u;

/** The unit that a bare numeral shares with the ones behind it. */
function sharedUnit(text: string, numerals: readonly Numeral[], index: number): Quantity | null {
  let last = index;
  for (let i = index; i < Math.min(numerals.length - 1, index + 6); i += 1) {
    const [one, two] = [numerals[i], numerals[i + 1]];
    if (!one || !two || !JOINT.test(text.slice(one.end, two.start))) break;
    last = i + 1;
  }
  const closing = numerals[last];
  if (last === index || !closing || closing.form === 'chinese' || closing.form === 'code') return null;
  // 3万2000和5万元: the 万 of the last is not the first's as well
  if (closing.form === 'arabic' && closing.value === null) return null;
  const quantity = quantityAt(text, closing, undefined);
  if (quantity.unit === null) return null;
  const own = numerals[index];
  return own && isCompound(own) !== isCompound(closing) ? null : quantity;
}

const rankFound = ({ implicit, weak, rule, ...rank }: Rank): Found => ({
  ...rank,
  low: null,
  high: null,
  family: 'rank',
  elided: false,
  coreStart: rank.start,
  unitEnd: rank.end,
  flags: [...(implicit ? (['implicit'] as const) : []), ...(weak ? (['weak'] as const) : [])],
  rules: [rule],
  measure: null,
  ratio: null,
});

/** 分别高1.2个和0.8个百分点: the first borrows the unit of the second. */
function pointsOfNext(text: string, next: Numeral | undefined, quantity: Quantity): Found | null {
  if (!next || quantity.unit !== '个' || !JOINT.test(text.slice(quantity.unitEnd, next.start))) return null;
  const other = quantityAt(text, next, undefined);
  if (other.family !== 'points') return null;
  const { unit, family } = other;
  return { ...asFound({ ...quantity, unit, family }, []), rules: [...quantity.rules, 'unit-of-the-list'] };
}

/** One share of 三次产业结构比10:40:50. */
const partFound = (numeral: Numeral, measure: string, { start, end }: Span): Found => ({
  start: numeral.start,
  end: numeral.end,
  coreStart: numeral.start,
  unitEnd: numeral.end,
  value: numeral.value,
  low: null,
  high: null,
  unit: '%',
  family: 'percent',
  comparator: '=',
  masked: numeral.masked,
  elided: true,
  flags: [],
  rules: ['ratio-of-industries'],
  measure,
  ratio: { start, end },
});

/** A text unit, read so far. */
interface Unit {
  readonly text: string;
  readonly numerals: readonly Numeral[];
  readonly isOpen: (at: number) => boolean;
}

type Verdict =
  | { readonly what: 'found'; readonly found: Found }
  | { readonly what: 'skipped'; readonly reason: string }
  | { readonly what: 'unread' };

const skip = (reason: string): Verdict => ({ what: 'skipped', reason });

/** A number that no unit follows. */
function bareVerdict({ text, numerals, isOpen }: Unit, index: number, quantity: Quantity): Verdict {
  const { numeral } = quantity;
  const shared = numeral.form === 'chinese' ? null : sharedUnit(text, numerals, index);
  if (shared) {
    const { unit, family } = shared;
    return {
      what: 'found',
      found: {
        ...asFound({ ...quantity, unit, family }, []),
        rules: [...quantity.rules, 'unit-of-the-list'],
      },
    };
  }
  // 增速xx、固投增速xx: the unit went with the number
  if (
    numeral.masked &&
    MASKED_RATE.test(before(text, numeral.start, 5)) &&
    !/^[一-鿿]?[省市区县镇村路街]/u.test(after(text, numeral.end, 2))
  )
    return {
      what: 'found',
      found: { ...asFound(quantity, []), rules: [...quantity.rules, 'masked-with-its-unit'] },
    };
  if (numeral.masked) return skip('masked-name');
  if (numeral.form === 'chinese') return skip('word');
  if (/^(?:19[4-9]\d|20[0-4]\d)$/u.test(numeral.text)) return skip('date');
  if (quantity.low !== null && /[从由]$/u.test(before(text, quantity.start, 1)))
    return { what: 'found', found: asFound(quantity, ['weak']) };
  if (INDEX.test(before(text, quantity.start, 10)) && !/^[A-Za-z]/u.test(after(text, numeral.end, 1)))
    return { what: 'found', found: { ...asFound(quantity, []), rules: [...quantity.rules, 'index'] } };
  if (enclosure(text, numeral, isOpen)) return skip('slogan');
  if (
    /^(?:工程|行动|计划|模式|体系|工作|机制|举措|制度|战略|思路|布局|产业|发展|重点|街|路|N)/u.test(
      after(text, numeral.end, 3),
    )
  )
    return skip('slogan');
  return { what: 'unread' };
}

const MASKED_RATE = /(?:增速|增幅|增长|下降|完成率|完成进度|占比|比重)$/u;
const ZERO = /^(?:阳性|感染|确诊|死亡|事故|疫情|新增|上访|投诉)/u;

function verdictOf(unit: Unit, index: number, numeral: Numeral): Verdict {
  const { text, numerals, isOpen } = unit;
  const rank = rankAt(text, numeral);
  const around = enclosure(text, numeral, isOpen);
  if (rank && around === null) return { what: 'found', found: rankFound(rank) };
  const zero =
    numeral.form === 'arabic' && numeral.value === 0
      ? ZERO.exec(after(text, numeral.end, 2))?.[0]
      : undefined;
  if (zero !== undefined) {
    const end = numeral.end + zero.length;
    const made = asFound(
      { ...quantityAt(text, numeral, undefined), start: numeral.start, end, unitEnd: end },
      [],
    );
    return {
      what: 'found',
      found: { ...made, value: 0, unit: '例', family: 'count', measure: zero, rules: ['zero-cases'] },
    };
  }
  if (around === 'title') return skip('title');
  const reason = negativeReason(text, numeral);
  if (numeral.form === 'arabic' && numeral.value === null) return { what: 'unread' };
  if (reason !== null) return skip(reason);
  const quantity = quantityAt(text, numeral, numerals[index + 1]);
  if (around === 'slogan' && !(QUOTABLE.has(quantity.family) && numeral.form !== 'chinese'))
    return skip('slogan');
  if (quantity.unit === null) return bareVerdict(unit, index, quantity);
  const points = pointsOfNext(text, numerals[index + 1], quantity);
  if (points) return { what: 'found', found: points };
  const han =
    numeral.form !== 'arabic' && numeral.form !== 'mask' ? hanReason(text, numeral, quantity) : null;
  const no = han ?? plainReason(text, numeral, quantity);
  if (no !== null) return skip(no);
  if (numeral.form === 'fraction' && numeral.value === null) return { what: 'unread' };
  return { what: 'found', found: asFound(quantity, flagsOf(text, quantity)) };
}

/** Reads a text unit. */
export function findNumbers(text: string): Reading {
  const numerals = numeralsOf(text);
  const found: Found[] = [];
  const skipped: { start: number; end: number; reason: string }[] = [];
  const unread: Span[] = [];
  const unit = { text, numerals, isOpen: straightQuotes(text) };
  const ratios = ratiosIn(text);
  let ratio = 0;
  let covered = 0;
  for (const [index, numeral] of numerals.entries()) {
    if (numeral.start < covered) continue;
    while ((ratios[ratio]?.end ?? Infinity) <= numeral.start) ratio += 1;
    const around = ratios[ratio];
    if (around && around.start <= numeral.start) {
      const part = around.parts.find(({ start }) => start === numeral.start);
      if (part) found.push(partFound(numeral, part.measure, around));
      else skipped.push({ start: numeral.start, end: numeral.end, reason: 'ratio' });
      continue;
    }
    const verdict = verdictOf(unit, index, numeral);
    if (verdict.what === 'found') {
      found.push(verdict.found);
      covered = Math.max(verdict.found.end, numeral.end);
    } else if (verdict.what === 'skipped')
      skipped.push({ start: numeral.start, end: numeral.end, reason: verdict.reason });
    else unread.push({ start: numeral.start, end: numeral.end });
  }
  const words = [...firstPlaces(text).map(rankFound), ...implicitValues(text)];
  const taken = overlapping(found);
  const free = words.filter((word) => taken.of(word).length === 0);
  return {
    found: free.length === 0 ? found : [...found, ...free].sort((a, b) => a.start - b.start),
    skipped,
    unread,
  };
}
