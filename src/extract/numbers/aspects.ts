/** Of what sort a number is for its measure (level, growth, share, rank) and what the measure is called then. */
import type { Found } from './find.ts';
import type { Named } from './lexicon.ts';
import type { Aspect, Change } from './model.ts';
import type { Reach } from './reach.ts';

export const RATES: readonly Found['family'][] = ['percent', 'ratio'];
export const COUNTED: readonly Found['family'][] = ['count', 'people', 'visits'];
/** Said of whatever was named: they take no noun behind them. */
export const SAID_OF: readonly Found['family'][] = ['rank', 'percent', 'points', 'ratio', 'times'];

export function aspectOf(
  found: Found,
  reach: Reach,
  family: Found['family'],
): { readonly aspect: Aspect; readonly change: Change | null } {
  if (found.family === 'rank') return { aspect: 'rank', change: null };
  const apart: Aspect = reach.compared.length > 0 ? 'gap' : 'change';
  if (found.family === 'points') return { aspect: apart, change: reach.direction ?? 'up' };
  if (reach.share) return { aspect: 'share', change: null };
  const grows = reach.direction !== null && !reach.reached;
  if (RATES.includes(found.family) || found.unit === '番') {
    if (grows) return { aspect: reach.against ? apart : 'growth', change: reach.direction };
    // 工业投资15%: a rate said of a quantity that is no rate can only be its growth
    if (family !== null && !RATES.includes(family)) return { aspect: 'growth', change: 'up' };
    return { aspect: 'level', change: null };
  }
  if (found.family === 'times')
    return grows ? { aspect: 'growth', change: reach.direction } : { aspect: 'level', change: null };
  const compared = reach.names.includes('compared') || reach.against;
  if (grows && (compared || reach.direction === 'down')) return { aspect: apart, change: reach.direction };
  return { aspect: 'level', change: null };
}

const SUFFIX: Readonly<Record<Aspect, string>> = {
  level: '',
  added: '',
  growth: '增速',
  change: '变动',
  gap: '之差',
  rank: '排名',
  share: '占比',
};
const SUFFIXED: Readonly<Partial<Record<Aspect, RegExp>>> = {
  growth: /(?:增速|增幅|增长率|增长)$/u,
  share: /(?:占比|比重|占有率|比例)$/u,
  rank: /(?:排名|位次)$/u,
};

/** Places compared with, as a list: 全国、全省. */
export const against = ({ compared }: Pick<Reach, 'compared'>, aspect: Aspect): string | null =>
  aspect === 'gap' ? compared.join('、') : null;

export function labelled(noun: string, aspect: Aspect, counted: boolean, from: string | null = null): string {
  if (aspect === 'gap') return `${noun}与${from ?? '参照'}${SUFFIX.gap}`;
  if (SUFFIXED[aspect]?.test(noun)) return noun;
  if (aspect === 'added') return /^[新净]/u.test(noun) ? noun : `新增${noun}`;
  if (aspect !== 'level') return `${noun}${SUFFIX[aspect]}`;
  return counted && !/(?:数|数量|人次)$/u.test(noun) ? `${noun}数` : noun;
}

/** 新增, 净增 before a stock: what was added, not how many there are. */
const ADDED =
  /(?:新增|净增|新认定|新培育|新申报|新入库|新备案|新入选|再入库|新登记|新设立?|新注册)(?:备案|入库|认定|加|了|登记)?(?:国家级|省级|市级|区级)?(?:及?以上)?(?:各类)?$/u;
/** Indicators that are flows by themselves. */
const FLOW = /新增|引进|改造|建设|新建|签约|实事|加装/u;

export function isAdded(text: string, name: Named, from: number): boolean {
  if (FLOW.test(name.entry.label)) return false;
  const before = text.slice(Math.max(from, name.start - 8), name.start);
  return ADDED.test(before) || /^(?:新增|净增|新登记|新设)/u.test(text.slice(name.start, name.end));
}

/** 投资增速高于全市2个百分点 is a difference of rates, not of investment. */
export const rated = (noun: string, aspect: Aspect, { rate, direction }: Reach): string =>
  (aspect === 'change' || aspect === 'gap' ? rate : aspect === 'rank' && direction !== null) &&
  !/(?:增速|增幅|变动|之差|排名)$/u.test(noun)
    ? `${noun}增速`
    : noun;
