/** A measure: what a number is said of, made from a noun, from the lexicon's name, or from an earlier measure. */
import { against, aspectOf, COUNTED, isAdded, labelled, RATES, rated } from './aspects.ts';
import type { Found } from './find.ts';
import type { Lexicon, Named } from './lexicon.ts';
import type { Aspect, Change, LexiconEntry } from './model.ts';
import type { Reach } from './reach.ts';

export interface Measure {
  readonly entry: LexiconEntry | null;
  /** What is measured, without the aspect. */
  readonly noun: string;
  readonly label: string;
  readonly aspect: Aspect;
  readonly change: Change | null;
  /** Of a gap: what it is counted from. */
  readonly against: string | null;
  /** Of the number that it was said of. */
  readonly family: Found['family'];
  readonly rule: string;
}

/** What the sentence gives to the rules beside the number itself. */
export interface MeasureContext {
  readonly text: string;
  /** The lexicon's names in the sentence, by end. */
  readonly names: readonly Named[];
  readonly lexicon: Lexicon;
  /** Measures of the sentence's earlier figures, oldest first. */
  readonly earlier: readonly Measure[];
  /** Where the figure before ends, or the sentence begins. */
  readonly floor: number;
  /** Where the next figure begins, or the sentence ends. */
  readonly ceiling: number;
  /** How many numbers stand in the list that this one opens; 0 for none. */
  readonly size: number;
}

/** 小区党组织全覆盖, 问题全部办结: what the word gives is a rate. */
const RATE_OF: Readonly<Record<string, string>> = {
  'word-full-coverage': '覆盖率',
  'word-all-done': '办结率',
};

export function ofNoun(noun: string, found: Found, reach: Reach, rule: string): Measure {
  const { aspect, change } = aspectOf(found, reach, null);
  const rate = RATE_OF[found.rules[0] ?? ''] ?? '';
  const name = noun.endsWith(rate) ? noun : `${noun}${rate}`;
  const from = against(reach, aspect);
  const label = labelled(rated(name, aspect, reach), aspect, COUNTED.includes(found.family), from);
  return { entry: null, noun, label, aspect, change, against: from, family: found.family, rule };
}

export function ofName(
  context: MeasureContext,
  name: Named,
  found: Found,
  reach: Reach,
  rule: string,
): Measure {
  const { aspect: plain, change } = aspectOf(found, reach, name.family);
  const aspect = plain === 'level' && isAdded(context.text, name, reach.left.start) ? 'added' : plain;
  const { entry } = name;
  const from = against(reach, aspect);
  const label = labelled(rated(entry.label, aspect, reach), aspect, false, from);
  return { entry, noun: entry.label, label, aspect, change, against: from, family: found.family, rule };
}

/** Said of a value and another one. */
export const APART: readonly Aspect[] = ['change', 'gap'];
const DISTANCE = /(?:变动|与[^与]*之差)$/u;

/** The same measure as an earlier figure's, with this number's aspect. */
export function carried(before: Measure, found: Found, reach: Reach): Measure {
  let { aspect, change } = aspectOf(found, reach, null);
  if (RATES.includes(found.family) && aspect === 'level' && before.aspect === 'growth')
    ({ aspect, change } = before);
  const from = against(reach, aspect);
  const same = aspect === before.aspect && from === before.against;
  const whole = aspect === 'rank' || (APART.includes(aspect) && !APART.includes(before.aspect));
  // 快于GDP增速1.1个百分点，比全市高0.4个百分点: of the same rate, counted from another value
  const again = APART.includes(aspect) && APART.includes(before.aspect);
  const noun = whole ? before.label : again ? before.label.replace(DISTANCE, '') : before.noun;
  return {
    entry: before.entry,
    noun: same ? before.noun : noun,
    label: same ? before.label : labelled(rated(noun, aspect, reach), aspect, false, from),
    aspect,
    change,
    against: from,
    family: found.family,
    rule: 'carried',
  };
}

/** The same aspect and wording said of another measure. */
export const saidOf = (measure: Measure, of: Measure): Measure => ({
  ...measure,
  entry: of.entry,
  noun: of.noun,
  label: labelled(
    APART.includes(measure.aspect) && of.aspect === 'growth' ? of.label : of.noun,
    measure.aspect,
    false,
    measure.against,
  ),
});
