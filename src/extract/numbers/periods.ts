/**
 * Which time a figure speaks of, and whether the text looks back or plans. The
 * report's year is the year whose work it lays out: what it looks back on is
 * the year before, unless a year is printed.
 */
import type { Span } from '../../corpus/model.ts';
import type { Period, PeriodBasis } from './model.ts';

export type Mood = 'past' | 'plan' | 'open';

export interface TimeCue extends Span {
  readonly period: Period;
  /** 全年, 年度: the year that is spoken of anyway; yields to a year named before it. */
  readonly soft: boolean;
}

const period = (label: string, from: number | null, to: number | null, basis: PeriodBasis): Period => ({
  label,
  from,
  to,
  basis,
});
export const yearPeriod = (year: number, basis: PeriodBasis): Period =>
  period(String(year), year, year, basis);

const PLANS: Readonly<Record<string, number>> = {
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
};
const YEARS: Readonly<Record<string, number>> = {
  三: 3,
  五: 5,
  '3': 3,
  '5': 5,
  两: 2,
  四: 4,
  '4': 4,
  十: 10,
  '10': 10,
  '2': 2,
};

const TIME = new RegExp(
  [
    String.raw`(?<plan>十[一二三四五]五)[”"]?(?<planEnd>(?:规划)?(?:期)?末)?(?<planSince>(?:时期)?以来)?`,
    String.raw`(?<from>(?:19|20)\d\d)年?(?:[-—–~～至到]{1,2})(?<to>20\d\d)年?`,
    String.raw`(?<year>(?<![\d.])(?:19|20)\d\d)年度?(?<part>上半年|下半年|[一二三四]季度|第[一二三四]季度|前三季度|1[-—至到]\d{1,2}月)?`,
    String.raw`(?<past>过去|近|最近|前)(?<pastYears>[三五两四十]|[3-5]|10)年(?:来|间|里|内)?|(?<since>[三五])年来`,
    String.raw`(?<future>未来|今后|再用|再过)(?<futureYears>[三五两四十]|[3-5]|10|2)(?:到[五5])?年`,
    String.raw`(?<word>今年|本年度?|当年|明年|后年|前年|去年|上年|上一年|一年来|过去(?:的)?一年|今后一年|年内|全年|年度(?![“"])|年底前|年末|年底)(?<wordPart>上半年|下半年|[一二三四]季度|前三季度)?`,
    String.raw`(?<half>上半年|下半年|前三季度|第?[一二三四]季度)`,
  ].join('|'),
  'gu',
);
/** A year named to compare with is not the time of the figure. */
const COMPARING = /(?:较|比|是|于|同|与|相比|按|过|从|自)(?:了)?[“"]?$/u;
/** 2021年度“金牌店小二”, 2020年版: inside a name the year still is the time of what is named. */
const NAME_BEFORE = /[《]$/u;

export interface YearSense {
  /** The year whose work the report lays out. */
  readonly plan: number;
  /** The year on which it looks back: the year before, or the same where it speaks of its first months. */
  readonly past: number;
}

function worded(word: string, part: string, { plan, past }: YearSense, mood: Mood): Period | null {
  const year = ((): number | null => {
    if (/^(?:去年|上年|上一年)/u.test(word)) return plan - 1;
    if (/^(?:一年来|过去)/u.test(word)) return past;
    if (word === '前年') return plan - 2;
    if (word === '明年') return plan + 1;
    if (word === '后年') return plan + 2;
    if (word.startsWith('本年')) return mood === 'past' ? past : plan;
    if (/^(?:今年|今后一年|年内|年底前)/u.test(word)) return plan;
    // 全年, 年底 and 当年 belong to the year that is spoken of
    return mood === 'past' ? past : plan;
  })();
  return year === null ? null : period(`${year}${part}`, year, year, 'resolved');
}

function cueOf(found: RegExpExecArray, text: string, sense: YearSense, mood: Mood): Period | null {
  const group = found.groups ?? {};
  const before = text.slice(Math.max(0, found.index - 4), found.index);
  if (NAME_BEFORE.test(before)) return null;
  if (group['plan'] !== undefined) {
    const from = PLANS[group['plan']] ?? null;
    const last = from === null ? null : from + 4;
    if (group['planSince'] !== undefined) return period(`${group['plan']}以来`, from, sense.past, 'stated');
    if (group['planEnd'] !== undefined) return period(`${group['plan']}末`, last, last, 'stated');
    // 十四五开局之年, 十四五规划 name the plan, not a time
    if (/^[”"]?(?:开局|收官|规划|蓝图|的开|目标)/u.test(text.slice(found.index + 3, found.index + 8)))
      return null;
    return period(group['plan'], from, last, 'stated');
  }
  if (group['from'] !== undefined)
    return period(`${group['from']}—${group['to']}`, Number(group['from']), Number(group['to']), 'stated');
  const comparing = COMPARING.test(before);
  if (group['year'] !== undefined) {
    const year = Number(group['year']);
    return comparing && !/[从自]$/u.test(before)
      ? null
      : period(`${year}${group['part'] ?? ''}`, year, year, 'stated');
  }
  const years = group['pastYears'] ?? group['since'];
  if (years !== undefined) {
    const count = YEARS[years] ?? 1;
    return period(`${sense.past - count + 1}—${sense.past}`, sense.past - count + 1, sense.past, 'resolved');
  }
  if (group['futureYears'] !== undefined) {
    const count = YEARS[group['futureYears']] ?? 1;
    return period(`${sense.plan}—${sense.plan + count - 1}`, sense.plan, sense.plan + count - 1, 'resolved');
  }
  if (group['word'] !== undefined)
    return comparing ? null : worded(group['word'], group['wordPart'] ?? '', sense, mood);
  const year = mood === 'past' ? sense.past : sense.plan;
  return period(`${year}${group['half'] ?? ''}`, year, year, 'resolved');
}

/** The times that a stretch of text names, in order. */
export function timesIn(text: string, span: Span, sense: YearSense, mood: Mood): TimeCue[] {
  const stretch = text.slice(span.start, span.end);
  return Array.from(stretch.matchAll(TIME)).flatMap((found) => {
    const made = cueOf(found, stretch, sense, mood);
    const start = span.start + found.index;
    const soft = /^(?:全年|年度|年底|年末|当年)/u.test(found[0]);
    return made ? [{ start, end: start + found[0].length, period: made, soft }] : [];
  });
}
