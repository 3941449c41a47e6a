/**
 * What is said of a number: its identity card. Offsets are UTF-16, half-open,
 * in the text of the text unit, and `text.slice(start, end) === surface` holds
 * always. A value is as printed, in the printed unit; `base` is the same in a
 * base unit, so that figures in 亿元 and 万元 can stand on one scale.
 */
import type { UnitId } from '../../corpus/ids.ts';
import type { Span } from '../../corpus/model.ts';

/**
 * In order of precedence: a position; the "from" value, last year's value or a
 * threshold; a result to be reached; money or works to be put in; a share; a
 * number of things done or existing; any other measured result.
 */
export type FigureKind = 'rank' | 'baseline' | 'target' | 'plan' | 'share' | 'count' | 'actual';

export type Comparator = '=' | '>=' | '<=' | '>' | '<' | '~';

/** Only where the number itself is a change, a rate of change or a gap (up: above it); a level has none. */
export type Change = 'up' | 'down';

/**
 * What of the measure the number gives. Two figures are comparable only where
 * measure and aspect agree: a level is no growth rate, a rank no share, and what was added in a year
 * (新增) is no stock. A `gap` is the distance to another value than its own earlier one (高于全市1.5个百分点, 高于预期
 * 目标): no change, and comparable with nothing, since what it is counted from is not told.
 */
export const ASPECTS = ['level', 'added', 'growth', 'change', 'gap', 'share', 'rank'] as const;
export type Aspect = (typeof ASPECTS)[number];

/**
 * `implicit`: the value is a word (全覆盖, 清零, 首位). `weak`: a horizon, a range of
 * years, an anniversary, a list size inside a name. `threshold`: a size that
 * qualifies what is counted (亿元以上项目).
 */
export type FigureFlag = 'implicit' | 'weak' | 'threshold';

/**
 * How a period is known: `stated` a year is printed by the number; `resolved` a
 * word (今年, 去年) is counted from the report's year; `assumed` from the place in
 * the report, which looks back or plans.
 */
export type PeriodBasis = 'stated' | 'resolved' | 'assumed';

export interface Period {
  /** As data files show it: `2021`, `十四五`, `十四五末`, `累计至2021`, `2021上半年`, `未来5年`. */
  readonly label: string;
  /** First and last year, where they can be told. */
  readonly from: number | null;
  readonly to: number | null;
  readonly basis: PeriodBasis;
}

export interface BaseValue {
  readonly value: number;
  readonly unit: string;
}

export interface Figure extends Span {
  readonly unitId: UnitId;
  /** The number with its unit and its fixed company, verbatim. */
  readonly surface: string;
  /** The sentence, as a range of the same unit. */
  readonly quote: Span;
  /** Id in the lexicon, null where no indicator of the lexicon is meant. */
  readonly indicator: string | null;
  /** What is measured, normalised: the lexicon's name where there is one, else the text's own words. */
  readonly label: string;
  readonly aspect: Aspect;
  /** Null where masked, and for a range. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The printed unit with elided parts completed (亿 to 亿元); null where there is none. */
  readonly unit: string | null;
  readonly comparator: Comparator;
  /** The word by which the text binds itself (力争, 确保, 预期目标), verbatim. */
  readonly modal: string | null;
  readonly kind: FigureKind;
  readonly period: Period | null;
  readonly scope: string | null;
  readonly change: Change | null;
  /** Of a gap: what it is counted from, in the text’s words (全市, 预期目标); else null. */
  readonly against: string | null;
  /** A mask stands in the number's place: no value, low, high or base. */
  readonly masked: boolean;
  /** Names of the rules that made it, in the order in which they were applied. */
  readonly rules: readonly string[];
  /** Value (or the ends of a range) in the base unit; null where masked or without such a unit. */
  readonly base: BaseValue | null;
  readonly baseLow: number | null;
  readonly baseHigh: number | null;
  readonly flags: readonly FigureFlag[];
}

/** A numeral that is no figure, with the reason. */
export interface Skipped extends Span {
  readonly unitId: UnitId;
  readonly surface: string;
  /** Name of the rule that says why: date, ordinal, slogan, name, list-size… */
  readonly reason: string;
}

/** A numeral that was seen and could not be read: no rule says what it is. */
export interface Unread extends Span {
  readonly unitId: UnitId;
  readonly surface: string;
}

/** Every numeral of a text, in order of place, each in exactly one of the lists. */
export interface Extraction {
  readonly figures: readonly Figure[];
  readonly skipped: readonly Skipped[];
  readonly unread: readonly Unread[];
}

/** An entry of the editors' lexicon of indicators, as far as extraction needs it. */
export interface LexiconEntry {
  readonly id: string;
  readonly label: string;
  /** Every way in which texts name it, the label included or not. */
  readonly aliases: readonly string[];
  /** The unit in which its level is usually given; its family must agree with a figure's. */
  readonly unit: string;
}
