/**
 * What kind of thing a mask hides: decided by what stands around it, never by
 * what it may have been. Nothing is filled in.
 */
import type { Span } from '../corpus/model.ts';
import { overlapping } from './overlapping.ts';
import type { Overlapping } from './overlapping.ts';

export type MaskClass = 'name' | 'figure' | 'date' | 'ordinal' | 'formula';
export const MASK_CLASSES: readonly MaskClass[] = ['figure', 'name', 'date', 'formula', 'ordinal'];

export interface ClassifiedMask extends Span {
  readonly class: MaskClass;
  /** Name of the rule that decided. */
  readonly rule: MaskRule;
}

export type MaskRule =
  | 'beside-plus'
  | 'session'
  | 'read-as-figure'
  | 'read-as-date'
  | 'counts-a-list'
  | 'before-measure'
  | 'before-month'
  | 'before-place'
  | 'in-quotation'
  | 'bare';

/** What the reader of numbers found in a text, by its reasons. */
export interface NumeralsRead {
  readonly figures: readonly Span[];
  readonly skipped: readonly (Span & { readonly reason: string })[];
}

const PLUS_BEFORE = /[+＋]\s*$/u;
const PLUS_AFTER = /^\s*[+＋]/u;
const SESSION = /^(?:届|次(?:全会|全体|会议|代表大会|党代会))/u;
const NUMBERED = /第\s*$/u;
/** Reasons of the reader of numbers that say a number is there, though no figure. */
const LISTED = new Set(['list-name', 'list-size', 'name', 'title', 'slogan']);
const DATED = new Set(['masked-date', 'date', 'period']);
/** A measure word that is not the beginning of a longer word, nor doubled (件件, 条条). */
const MEASURE =
  /^(?:个(?!个|人|体|性|别)|条(?!条|件|例|线)|项(?!项|目)|件(?!件)|家(?!家|园|庭|电|具)|所(?!有|在)|处(?!处|理|于)|座(?!谈)|大(?=专|行动|工程|产业|平台|片区|体系|板块|战役|攻坚|任务|重点|专项)|强(?=[，、。；]|企|县|区|市|镇|民))/u;
const MONTH =
  /^(?:月(?:份|底|初|末|中旬|上旬|下旬|\S{0,2}日|前|至|以)|日(?:前|起|至|上午|下午)|年(?:底|末|初|度|来|内|前|以))/u;
const PLACE =
  /^(?:区|市|省|县|镇|乡|村|街道|路|河|湖|街|大道|社区|园区|高新|集团|公司|产业园|研究院|大学|学校|医院|代表团|国际)/u;

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

interface Near {
  readonly figures: Overlapping<Span>;
  readonly skipped: Overlapping<NumeralsRead['skipped'][number]>;
}

function decide(text: string, mask: Span, { figures, skipped }: Near): Omit<ClassifiedMask, 'start' | 'end'> {
  const before = text.slice(Math.max(0, mask.start - 4), mask.start);
  const after = text.slice(mask.end, mask.end + 8);
  if (PLUS_BEFORE.test(before) || PLUS_AFTER.test(after)) return { class: 'formula', rule: 'beside-plus' };
  if (SESSION.test(after) || NUMBERED.test(before)) return { class: 'ordinal', rule: 'session' };
  if (figures.of(mask).some((figure) => covers(figure, mask)))
    return { class: 'figure', rule: 'read-as-figure' };
  const reasons = skipped
    .of(mask)
    .filter((one) => covers(one, mask))
    .map(({ reason }) => reason);
  if (reasons.some((reason) => DATED.has(reason))) return { class: 'date', rule: 'read-as-date' };
  if (MEASURE.test(after))
    return {
      class: 'figure',
      rule: reasons.some((reason) => LISTED.has(reason)) ? 'counts-a-list' : 'before-measure',
    };
  if (MONTH.test(after)) return { class: 'date', rule: 'before-month' };
  if (PLACE.test(after)) return { class: 'name', rule: 'before-place' };
  return { class: 'name', rule: /^[”"』」》]/u.test(after) ? 'in-quotation' : 'bare' };
}

/** Masks of one text unit, each with its class and the rule that gave it. */
export function classifyMasks(text: string, masks: readonly Span[], read: NumeralsRead): ClassifiedMask[] {
  const near: Near = { figures: overlapping(read.figures), skipped: overlapping(read.skipped) };
  return masks.map(({ start, end }) => ({ start, end, ...decide(text, { start, end }, near) }));
}
