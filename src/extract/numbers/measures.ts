/** What a number measures: the noun that it is said of, by the lexicon's name where there is one. */
import { aspectOf, COUNTED, SAID_OF } from './aspects.ts';
import type { Found } from './find.ts';
import { agrees } from './lexicon.ts';
import type { Named } from './lexicon.ts';
import { APART, carried, ofName, ofNoun } from './measure.ts';
import type { Measure, MeasureContext } from './measure.ts';
import { familyOf } from './units.ts';
import { chainBefore, nameBefore, namesEnding, nounOf, rightNoun, splitNouns } from './nouns.ts';
import type { Reach } from './reach.ts';

/** Whether a name can be what the number is said of. */
const fitsOf =
  (found: Found, reach: Reach) =>
  ({ family }: Named): boolean =>
    SAID_OF.includes(found.family) || reach.share || agrees(found.family, family);

/** Nouns that say something only together with what was named before them. */
const GENERIC =
  /^(?:年度)?(?:完成投资|投资|投资额|总投资|到位资金|完成率|办结率|总额|扶持资金|资金|比例|比重|占比|成活率|合格率|面积|长度|惠及群众|兑现率|达标率|覆盖率|开工率|总面积|产值|营业收入|税收|营收)$/u;
/** 新增5家，总数达到20家: the same thing, counted in all. */
const TOTAL = /^(?:总数|总量|数量|总数量|总户数|总规模|规模)$/u;
const MADE = /(?:新增|新建|新引进|引进|改造|新开工|开工|竣工|签约|落地|培育|新签约|建成|储备)$/u;
const MONEY: readonly Found['family'][] = ['yuan', 'dollar', 'money'];
const HANDED_OUT = /^(?:发放|兑现|拨付|减免|奖励|补贴|补助|资助|给予|支付|下达|筹措|争取|募集)(?:了)?$/u;
/** 力争全年到位5亿元: money, and no other thing, arrives. */
const ARRIVED = /^到位$/u;
const SPENT = /总投资|投资|总额|资金/u;

/** R&D经费占GDP比重达到4%: a name of a ratio that holds the word 占 itself. */
function ratioName({ text, names }: MeasureContext, found: Found, reach: Reach): Named | null {
  if (found.family !== 'percent' || !reach.share) return null;
  return (
    namesEnding(names, reach.nounEnd, found.start).findLast(
      (one) =>
        one.start >= reach.left.start &&
        one.family === 'percent' &&
        REACHED.test(text.slice(one.end, found.start)),
    ) ?? null
  );
}
const REACHED =
  /^(?:达到?|为|提高到|提升到|提高至|提升至|超过|突破|控制在|保持在|稳定在|增长到|上升到|降至|下降到)?$/u;

/** 城镇、农村居民收入, 存、贷款余额: the first part borrows the end of the second. */
function elliptic({ text, lexicon }: MeasureContext, name: Named, reach: Reach): Named[] {
  const before = text.slice(Math.max(reach.left.start, name.start - 6), name.start);
  const part = /([一-鿿]{1,4})[、和与及]$/u.exec(before)?.[1];
  if (part === undefined) return [];
  for (let length = Math.min(4, part.length); length > 0; length -= 1) {
    const head = part.slice(-length);
    const whole = lexicon.exact(head + text.slice(name.start + length, name.end));
    if (whole) return [{ ...whole, start: name.start - 1 - length, end: name.start - 1 }];
  }
  return [];
}

/** 城乡居民收入分别增长6%和8%: town first, then country. */
function townAndCountry({ text, lexicon }: MeasureContext, { start, end }: Named): Named[] {
  const words = text.slice(start, end);
  if (!words.startsWith('城乡')) return [];
  return ['城镇', '农村'].flatMap((head) => {
    const whole = lexicon.exact(head + words.slice(2));
    return whole ? [{ ...whole, start, end }] : [];
  });
}

interface MeasureRule {
  readonly name: string;
  readonly make: (context: MeasureContext, found: Found, reach: Reach, noun: string) => readonly Measure[];
}

const levelFamilies = (a: Found['family'], b: Found['family']): boolean =>
  agrees(a, b) || (COUNTED.includes(a) && COUNTED.includes(b));

/** The last earlier measure that the number can be said of. */
function subject(earlier: readonly Measure[], found: Found, reach: Reach): Measure | null {
  const { aspect } = aspectOf(found, reach, null);
  // 增长11.6%，排名全市第2，高于全市1.5个百分点: the distance is one of rates, not of ranks
  const ranked = APART.includes(aspect) && earlier.at(-1)?.aspect === 'rank';
  const last = earlier.at(ranked ? -2 : -1) ?? null;
  if (aspect !== 'level' || SAID_OF.includes(found.family)) return last;
  // a bare amount repeats a measure of its own sort: 经济总量1500亿元，占15%，今年突破800亿元
  for (let i = earlier.length - 1; i >= Math.max(0, earlier.length - 6); i -= 1) {
    const one = earlier[i];
    if (one && levelFamilies(found.family, one.family)) return one;
    if (one?.entry === null && one.aspect === 'growth') return one;
    // 生产总值增长8%以上、力争突破6000亿元: the lexicon knows that it is an amount
    if (one?.entry && agrees(found.family, familyOf(one.entry.unit))) return one;
  }
  return null;
}

const measureRules: readonly MeasureRule[] = [
  {
    name: 'named-by-wording',
    make: ({ lexicon }, found) => {
      const { measure, family } = found;
      if (measure === null) return [];
      const share = family === 'percent';
      const noun = measure.replace(/占比$/u, '');
      return [
        {
          entry: lexicon.exact(measure)?.entry ?? null,
          noun: share ? noun : measure,
          label: share ? measure : `${measure}数`,
          aspect: share ? 'share' : 'level',
          change: null,
          against: null,
          family,
          rule: 'named-by-wording',
        },
      ];
    },
  },
  {
    // 前瞻30年, 获批30周年: a stretch of time that nothing was measured by
    name: 'horizon',
    make: (_, found) => {
      if (found.family !== 'duration' || !found.flags.includes('weak')) return [];
      const noun = found.unit?.endsWith('周年') === true ? '周年' : '时间跨度';
      return [
        {
          entry: null,
          noun,
          label: noun,
          aspect: 'level',
          change: null,
          against: null,
          family: found.family,
          rule: 'horizon',
        },
      ];
    },
  },
  {
    // 签约亿元以上项目20个: the size is one of what stands behind it
    name: 'threshold-of',
    make: ({ text, ceiling }, found, reach) => {
      if (!found.flags.includes('threshold')) return [];
      const { noun } = rightNoun(text, found, ceiling);
      return noun === '' ? [] : [ofNoun(noun, found, reach, 'threshold-of')];
    },
  },
  {
    // 拉动生产总值增长2个百分点 says what one part gave, not how the whole changed
    name: 'contribution',
    make: ({ text, earlier }, found, reach) => {
      const clause = text.slice(reach.left.start, found.start);
      const whole = /拉动([^，。；]{2,20}?)(?:增长|上升|提高|提升)/u.exec(clause)?.[1];
      const last = earlier.at(-1);
      return whole === undefined || found.family !== 'points'
        ? []
        : [
            ofNoun(
              `${last && !last.noun.includes('贡献') ? last.noun : ''}拉动${whole}`,
              found,
              reach,
              'contribution',
            ),
          ];
    },
  },
  {
    // 连续三年获评: the number is how long, not what was won
    name: 'streak',
    make: ({ text }, found, reach) =>
      found.family === 'duration' && /(?:连续|持续)$/u.test(text.slice(found.start - 2, found.start))
        ? [ofNoun('连续时间', found, reach, 'streak')]
        : [],
  },
  {
    name: 'name-before',
    make: (context, found, reach) => {
      const fits = fitsOf(found, reach);
      const { text, names, size } = context;
      const ratio = ratioName(context, found, reach);
      if (ratio)
        return [ofName(context, ratio, found, { ...reach, share: false, direction: null }, 'name-before')];
      const name = nameBefore(text, names, reach.left.start, reach.nounEnd, fits);
      if (!name) return [];
      const shared = SAID_OF.includes(found.family) || reach.each || reach.dealt;
      const chain = shared ? chainBefore(text, names, name, reach.left.start, fits) : [name];
      const pair = reach.dealt && size === 2 && chain.length === 1 ? townAndCountry(context, name) : [];
      if (pair.length === 2) return pair.map((one) => ofName(context, one, found, reach, 'shared-predicate'));
      const whole =
        reach.dealt && chain.length < size
          ? [...elliptic(context, chain[0] ?? name, reach), ...chain]
          : chain;
      const rule = whole.length > 1 ? 'shared-predicate' : 'name-before';
      return whole.map((one) => ofName(context, one, found, reach, rule));
    },
  },
  {
    // 三分之二的村超过十万元: a part of those that are named behind
    name: 'part-of',
    make: ({ text, ceiling }, found, reach, noun) => {
      if ((found.family !== 'percent' && found.family !== 'ratio') || noun !== '' || reach.names.length > 0)
        return [];
      if (reach.left.start !== found.start) return [];
      const right = rightNoun(text, found, ceiling);
      return right.noun === '' ? [] : [ofNoun(right.noun, found, { ...reach, share: true }, 'part-of')];
    },
  },
  {
    name: 'noun-behind',
    make: (context, found, reach, noun) => {
      if (SAID_OF.includes(found.family)) return [];
      const { text, names, ceiling } = context;
      const right = rightNoun(text, found, ceiling);
      if (right.noun === '') return [];
      const fits = fitsOf(found, reach);
      const name = namesEnding(names, right.start, right.start + right.noun.length).find(
        (one) => one.start === right.start && one.end - one.start >= right.noun.length - 1 && fits(one),
      );
      if (name) return [ofName(context, name, found, reach, 'name-behind')];
      if (right.of) {
        const spent = SPENT.exec(text.slice(Math.max(reach.left.start, found.start - 8), found.start));
        // 占地50亩的公园: only money is invested
        const what =
          spent?.[0] ??
          (MONEY.includes(found.family) ? '投资' : found.family && noun.length <= 6 ? noun : '');
        return [ofNoun(`${right.noun}${what}`, found, reach, 'quantity-of')];
      }
      // 发放50万元科技创新券: a verb alone says nothing of what the number is
      if (HANDED_OUT.test(noun)) return [ofNoun(`${noun}${right.noun}`, found, reach, 'noun-behind')];
      if (noun !== '' && !COUNTED.includes(found.family)) return [];
      // 3个重点项目投资完成率: the projects are counted, their investment is said of the next number
      const thing = right.noun.replace(/(?<=..)(?:投资|资金)$/u, '');
      return [ofNoun(`${MADE.exec(noun)?.[0] ?? ''}${thing}`, found, reach, 'noun-behind')];
    },
  },
  {
    name: 'total',
    make: ({ earlier }, found, reach, noun) => {
      const last = earlier.at(-1);
      if (!last || !TOTAL.test(noun)) return [];
      const again = carried({ ...last, aspect: 'level', label: last.noun }, found, reach);
      return [again.aspect === 'level' && !last.entry ? { ...again, label: `${last.noun}总数` } : again];
    },
  },
  {
    name: 'generic-noun',
    make: ({ earlier }, found, reach, noun) => {
      const last = earlier.at(-1);
      const works = last && (!noun.includes('投资') || /项目|工程|园|改造|建设|基地|中心/u.test(last.noun));
      return last && works && GENERIC.test(noun)
        ? [ofNoun(`${last.noun}${noun}`, found, reach, 'generic-noun')]
        : [];
    },
  },
  {
    name: 'noun-before',
    make: (context, found, reach, noun) => {
      const { lexicon, size } = context;
      if (noun === '') return [];
      if (ARRIVED.test(noun) && MONEY.includes(found.family))
        return [ofNoun(`${noun}资金`, found, reach, 'noun-before')];
      const parts =
        reach.each || reach.dealt || SAID_OF.includes(found.family)
          ? splitNouns(noun, reach.each || reach.dealt, size)
          : [noun];
      const rule = parts.length > 1 ? 'shared-predicate' : 'noun-before';
      const fits = fitsOf(found, reach);
      return parts.map((part) => {
        const entry = parts.length > 1 ? lexicon.exact(part) : null;
        const name = entry && { ...entry, ...reach.left };
        return name && fits(name)
          ? ofName(context, name, found, reach, rule)
          : ofNoun(part, found, reach, rule);
      });
    },
  },
  {
    // 财政收入迈过千亿大关，达1330亿元: the clause before names it and has no number of its own
    name: 'clause-before',
    make: (context, found, reach) => {
      const fits = fitsOf(found, reach);
      const { names, floor } = context;
      const { start } = reach.left;
      const name = namesEnding(names, start - 24, start).findLast((one) => one.start >= floor && fits(one));
      return name ? [ofName(context, name, found, reach, 'clause-before')] : [];
    },
  },
  {
    name: 'carried',
    make: ({ earlier }, found, reach) => {
      const last = subject(earlier, found, reach);
      return last ? [carried(last, found, reach)] : [];
    },
  },
  {
    name: 'words-before',
    make: ({ text, ceiling }, found, reach) => {
      const words = text
        .slice(Math.max(reach.left.start, found.start - 12), found.start)
        .replace(/^[，、]+|[*＊ ]+$/gu, '');
      const right = rightNoun(text, found, ceiling).noun;
      return [ofNoun(words === '' ? right || found.unit || '数' : words, found, reach, 'words-before')];
    },
  },
];

/**
 * What the number measures: one measure, or several where a predicate is shared. Where it is dealt
 * out (分别), the list of all that are dealt to comes back with the first number.
 */
export function measuresOf(context: MeasureContext, found: Found, reach: Reach): readonly Measure[] {
  const noun = nounOf(context.text, reach.left.start, reach.nounEnd);
  for (const rule of measureRules) {
    const made = rule.make(context, found, reach, noun);
    if (made.length > 0) return made;
  }
  return [];
}
