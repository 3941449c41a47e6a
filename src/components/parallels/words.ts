/** Shared wording put into words. */
import type { District } from '../../edition/model.ts';
import { shortName } from '../../edition/names.ts';
import type { Departure, ParallelGroup, ParallelKind } from '../../edition/parallels.ts';
import type { ParallelView } from '../../edition/views/parallel-lists.ts';
import { grouped, hanCount, NB } from '../../site/format.ts';

export const KIND_NAME: Readonly<Record<ParallelKind, string>> = {
  upstream: '上级提法',
  genre: '通用说法',
  pair: '只有两区',
};

export const VIEW_NAME: Readonly<Record<ParallelView, string>> = {
  all: '全部',
  ...KIND_NAME,
  near: '近似',
};

/** Districts named one by one; with more, they are counted. */
const NAMED = 3;

/** 郑州高新、解放; or 12 个区. */
export const districtNames = (districts: readonly District[]): string =>
  districts.length > NAMED
    ? `${grouped(districts.length)}${NB}个区`
    : districts.map((district) => shortName(district)).join('、');

/** 与郑州高新、解放同文 23 字. */
export const sharedWith = ({ match, characters }: ParallelGroup, others: readonly District[]): string =>
  `与${districtNames(others)}${match === 'near' ? '近似' : '同文'}${NB}${characters}${NB}字`;

/** Why a wording is said to come from above, and who says so. */
export function groundText({ ground, formula }: Pick<ParallelGroup, 'ground' | 'formula'>): string | null {
  switch (ground) {
    case null:
      return null;
    case 'formula':
      return formula ? `编者所知：${formula.origin.replace(/。$/u, '')}` : '编者所知';
    case 'named':
      return '推定：会议、届次或文件的名称';
    case 'quoted':
      return '推定：各处都在引号内';
  }
}

/** The finding of a list. */
export function viewTitle(view: ParallelView, groups: readonly ParallelGroup[]): string {
  const longest = groups[0];
  if (!longest) return view === 'near' ? '没有近似的说法' : '没有一字不差的说法';
  const count = grouped(groups.length);
  switch (view) {
    case 'all':
      return `${count}${NB}种说法一字不差，最长${NB}${longest.characters}${NB}字`;
    case 'upstream':
      return `${count}${NB}种同文出自上级提法`;
    case 'genre':
      return `${count}${NB}种说法，三个以上的区都用`;
    case 'pair':
      return `${count}${NB}种说法只有两个区同用`;
    case 'near':
      return `至少${NB}${count}${NB}种说法大同小异`;
  }
}

export const districtCount = (count: number): string => `${hanCount(count)}${count > 99 ? NB : ''}个区`;

/** What the leading place has where another departs from it. */
export function departureText({ start, end, instead }: Pick<Departure, 'start' | 'end' | 'instead'>): string {
  if (instead === '') return '〔首条无〕';
  return `〔首条${end > start ? '作' : '有'}“${instead}”〕`;
}
