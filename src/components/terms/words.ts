/** Words for kinds of terms and for the rules that found them. */
import type { TermExpansion, TermKind, TermPlace } from '../../edition/model.ts';
import type { TermGroup } from '../../edition/views/terms/list.ts';

export const TERM_KIND: Record<TermKind, string> = {
  numeric: '数字缩语',
  formula: '公式',
  code: '数字代号',
  slogan: '口号、简称',
  metaphor: '比喻',
  masked: '数字隐去的',
};

export const GROUP: Record<TermGroup, string> = { shared: '不止一区说的', ...TERM_KIND };

/** Why a place is one; a rule that is not listed is shown by its own name. */
const RULE: Readonly<Record<string, string>> = {
  quoted: '引号里的说法',
  'quoted-numeric': '引号里的数字缩语',
  'quoted-parallel': '引号里的并列短语',
  'quoted-formula': '引号里的公式',
  'quoted-code': '引号里的数字',
  'quoted-masked': '引号里带隐字',
  'quoted-pair': '逐字带引号',
  'quoted-named': '引号后有名目',
  lexicon: '编者词表所列',
  recurs: '同样的字别处带引号',
  'part-of-parallel': '并列短语的一节，别处单用',
  'plan-period': '五年规划',
  'n-in-one': '几位一体',
  'campaign-of-days': '限日行动',
  'n-levels': '分级体系',
  alternating: '数字相间',
  'n-nominal': '数字领起的动词',
  'n-great': '数字领起的名目',
  'n-campaign': '数字领起的名目',
  formula: '加号相连',
  'sums-up': '总括前面的引号',
};

export const placeWhy = ({ quoted, rule }: TermPlace): string =>
  rule.startsWith('quoted')
    ? (RULE[rule] ?? rule)
    : `${quoted ? '在引号内' : '不带引号'}，${RULE[rule] ?? rule}`;

export const EXPANSION_RULE: Record<TermExpansion['rule'], string> = {
  'members-before': '几项列在它前面',
  'names-before': '几个名目列在它前面',
  'members-behind': '几项列在它后面',
  openings: '后文有这么多段这样开头',
};

/** Characters of a meaning that a list shows. */
const SHORT = 44;

/** Cut at a character, with …… where something is left out. */
export function shortened(text: string, length = SHORT): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length).join('')}……`;
}
