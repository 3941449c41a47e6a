/** Figures in words: how a value, its kind, its period and its scope are told. */
import type {
  Aspect,
  Comparator,
  Figure as Extracted,
  FigureKind,
  Period,
} from '../../extract/numbers/model.ts';
import type { Firmness } from '../../extract/firmness.ts';
import type { Figure } from '../../edition/model.ts';
import { NB } from '../../site/format.ts';
import { HIDDEN } from '../../site/strings.ts';

export const FIGURE_KIND: Record<FigureKind, string> = {
  actual: '实绩',
  target: '目标',
  plan: '计划',
  count: '件数',
  rank: '位次',
  share: '占比',
  baseline: '基数',
};

export const ASPECT: Record<Aspect, string> = {
  level: '数额',
  added: '新增',
  growth: '增速',
  change: '增减',
  gap: '与别处之差',
  rank: '位次',
  share: '占比',
};

/** From the firmest: what a class of words says. */
export const FIRM: Record<Firmness, string> = {
  must: '必须做到',
  strive: '尽力争取',
  advance: '着手推进',
  explore: '试探鼓励',
};

/** Behind or before the value, as texts say it. */
export const COMPARATOR: Record<Comparator, string> = {
  '=': '',
  '>=': '以上',
  '<=': '以内',
  '>': '超过',
  '<': '不足',
  '~': '约',
};

const BASIS: Record<Period['basis'], string> = {
  stated: '原文写明',
  resolved: '由“今年”“去年”一类的词推出',
  assumed: '原文没有写，依所在的部分认定',
};

/** 2021 becomes 2021 年; names of plans keep their quotation marks. */
export function periodText({ label }: Pick<Period, 'label'>): string {
  const plan = /^(十[一二三四五六]五)(.*)$/u.exec(label);
  if (plan) return `“${plan[1] ?? ''}”${plan[2] ?? ''}`;
  return /\d$/u.test(label) ? `${label}${NB}年` : label;
}

export const basisText = ({ basis }: Pick<Period, 'basis'>): string => BASIS[basis];

/** A whole number of yuan, heads or parts never looks like an exponent. */
const plain = (value: number): string => String(value).replace('-', '−');

type Valued = Pick<
  Extracted,
  'masked' | 'value' | 'low' | 'high' | 'unit' | 'change' | 'aspect' | 'flags' | 'rules' | 'surface'
>;

/** Values that are words, fractions or places are told as the text tells them. */
const verbatim = ({ value, low, high, flags, rules, aspect }: Valued): boolean =>
  (value === null && low === null && high === null) ||
  flags.includes('implicit') ||
  aspect === 'rank' ||
  rules.includes('number-fraction');

/** The number alone, as printed: −7.8, 6–7, 全市第2, 隐去. */
export function numeral(figure: Valued): string {
  if (figure.masked) return HIDDEN;
  if (verbatim(figure)) return figure.surface;
  const { value, low, high } = figure;
  const falls = figure.change === 'down' && (figure.aspect === 'growth' || figure.aspect === 'change');
  const sign = (one: number): string => plain(falls ? -one : one);
  if (value !== null) return sign(value);
  return `${low === null ? '' : sign(low)}–${high === null ? '' : sign(high)}`;
}

/** The unit behind the number, where the number does not tell it already. */
export const unitOf = (figure: Valued): string =>
  figure.masked || verbatim(figure) ? '' : (figure.unit ?? '');

/** 414 亿元, −7.8%, 隐去. */
export function valueText(figure: Valued): string {
  const unit = unitOf(figure);
  return `${numeral(figure)}${unit === '' || unit.startsWith('%') ? '' : NB}${unit}`;
}

/** 高于全市: what a gap is counted from, and on which side of it; empty for any other number. */
export const apartFrom = ({
  aspect,
  against,
  change,
}: Pick<Figure, 'aspect' | 'against' | 'change'>): string =>
  aspect === 'gap' ? `${change === 'down' ? '低于' : '高于'}${against ?? ''}` : '';

/** 目标，2022 年，高新区: what a reader has to know beside a value. */
export function circumstances(
  figure: Pick<Figure, 'kind' | 'period' | 'scope' | 'aspect' | 'against' | 'change'>,
): string {
  const apart = apartFrom(figure);
  const parts = [...(apart === '' ? [] : [apart]), FIGURE_KIND[figure.kind]];
  if (figure.period) parts.push(periodText(figure.period));
  if (figure.scope !== null) parts.push(figure.scope);
  return parts.join('，');
}

/** What the place of a figure in a table leaves unsaid: 以上, 力争, 高新区, another year, a baseline. */
export function beside(
  figure: Pick<
    Figure,
    | 'comparator'
    | 'modal'
    | 'scope'
    | 'whole'
    | 'period'
    | 'kind'
    | 'masked'
    | 'aspect'
    | 'against'
    | 'change'
  >,
  year: number | null,
): string {
  const { comparator, modal, scope, whole, period, kind, masked } = figure;
  const apart = apartFrom(figure);
  const parts: string[] = apart === '' ? [] : [apart];
  if (comparator !== '=' && !masked) parts.push(COMPARATOR[comparator]);
  if (modal !== null) parts.push(modal);
  if (scope !== null && !whole) parts.push(scope);
  if (period && (year === null || period.to !== year || period.from !== year)) parts.push(periodText(period));
  if (kind === 'baseline' || kind === 'plan') parts.push(FIGURE_KIND[kind]);
  return parts.join('，');
}

/** What a row of a table is called: 生产总值增速, 新增高新技术企业, 生产总值增速与全市之差. */
export function rowName(label: string, aspect: Aspect, against: string | null = null): string {
  if (aspect === 'gap') return against === null ? `${label}${ASPECT.gap}` : `${label}与${against}之差`;
  if (aspect === 'level' || label.includes(ASPECT[aspect])) return label;
  return aspect === 'added' ? `${ASPECT.added}${label}` : `${label}${ASPECT[aspect]}`;
}
