/** What sort of number it is. The first rule that fits decides; see `FigureKind` for the order. */
import type { Found } from './find.ts';
import type { Measure } from './measure.ts';
import type { FigureKind } from './model.ts';

export interface KindInput {
  readonly found: Found;
  readonly measure: Measure;
  /** Whether the number lies ahead. */
  readonly ahead: boolean;
  readonly modal: string | null;
  /** The "from" of a pair, or last year's value in a plan. */
  readonly from: boolean;
  /** The text of the clause before the number. */
  readonly clause: string;
}

interface KindRule {
  readonly name: string;
  readonly kind: FigureKind;
  readonly fits: (input: KindInput) => boolean;
}

const MONEY: readonly Found['family'][] = ['yuan', 'dollar', 'money'];
const COUNTED: readonly Found['family'][] = ['count', 'people', 'visits'];

const isMoney = ({ found }: KindInput): boolean => MONEY.includes(found.family);
const isCounted = ({ found, measure }: KindInput): boolean =>
  COUNTED.includes(found.family) &&
  found.unit !== '例' &&
  !(found.family === 'people' && measure.entry !== null && /就业|人口|失业/u.test(measure.noun)) &&
  (measure.aspect === 'level' || measure.aspect === 'added');
/** Money that goes into works: of a project, not the statistic of a district's investment. */
const isInvestment = (input: KindInput): boolean =>
  isMoney(input) &&
  input.measure.entry === null &&
  (/投资|投入/u.test(input.measure.noun) || input.clause.endsWith('投资')) &&
  !/(?:引资|外资|到位|奖补|协议)/u.test(input.measure.noun);
const isPolicy = (input: KindInput): boolean =>
  isMoney(input) &&
  input.measure.entry === null &&
  /减负|退税|减税|降费|让利|补贴|奖补|补助|预算安排|安排资金|财政资金|贴息/u.test(
    `${input.clause}${input.measure.noun}`,
  );
const isMinimum = ({ found }: KindInput): boolean => found.comparator === '>=' || found.comparator === '>';

const kindRules: readonly KindRule[] = [
  { name: 'kind-rank', kind: 'rank', fits: ({ found }) => found.family === 'rank' },
  { name: 'kind-threshold', kind: 'baseline', fits: ({ found }) => found.flags.includes('threshold') },
  { name: 'kind-from', kind: 'baseline', fits: ({ from }) => from },
  {
    // 前瞻30年 looks ahead and reports nothing; 力争用3年 is a target below
    name: 'kind-horizon',
    kind: 'plan',
    fits: ({ measure, modal }) => measure.rule === 'horizon' && measure.noun !== '周年' && modal === null,
  },
  { name: 'kind-anniversary', kind: 'count', fits: ({ measure }) => measure.noun === '周年' },
  {
    name: 'kind-investment-planned',
    kind: 'plan',
    fits: (input) => input.ahead && (isInvestment(input) || isPolicy(input)),
  },
  {
    name: 'kind-total-investment',
    kind: 'plan',
    fits: (input) =>
      isInvestment(input) &&
      (/总投资|计划投资|估算|拟投资|概算/u.test(`${input.clause}${input.measure.noun}`) ||
        input.measure.rule === 'quantity-of'),
  },
  {
    name: 'kind-target',
    kind: 'target',
    fits: (input) =>
      input.ahead &&
      (!isCounted(input) || input.modal !== null || isMinimum(input)) &&
      (input.modal !== null ||
        isMinimum(input) ||
        input.measure.entry !== null ||
        input.found.family === 'percent' ||
        input.found.family === 'points' ||
        isMoney(input)),
  },
  { name: 'kind-plan', kind: 'plan', fits: ({ ahead }) => ahead },
  {
    name: 'kind-share',
    kind: 'share',
    fits: ({ measure }) =>
      measure.aspect === 'share' ||
      (/(?:占有率|占比|比重)$/u.test(measure.noun) && measure.aspect === 'level'),
  },
  { name: 'kind-streak', kind: 'count', fits: ({ measure }) => measure.rule === 'streak' },
  { name: 'kind-count', kind: 'count', fits: isCounted },
  { name: 'kind-actual', kind: 'actual', fits: () => true },
];

/** The kind and the rule that gave it. */
export function kindOf(input: KindInput): { readonly kind: FigureKind; readonly rule: string } {
  const { kind, name } = kindRules.find(({ fits }) => fits(input)) ?? {
    kind: 'actual' as const,
    name: 'kind-actual',
  };
  return { kind, rule: name };
}
