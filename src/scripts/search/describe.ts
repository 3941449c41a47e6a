/** A search in words: what is asked and every condition, the same on the page, in citations and in exports. */
import type { SearchNames } from '../../data/search.ts';
import { foldByPairs } from '../../search/shared/folding.ts';
import { NB } from '../../site/format.ts';
import { GENRE } from '../../site/strings.ts';
import { MOST_NEAR } from './near.ts';
import { meaningOf, words } from './question.ts';
import { FACETS } from './state.ts';
import type { Facet, Sort, State, View } from './state.ts';

export const FACET_LABEL: Readonly<Record<Facet, string>> = {
  district: '地区',
  genre: '体裁',
  kind: '部位',
  theme: '同段主题',
  report: '只查此篇',
};
export const VIEW_LABEL: Readonly<Record<View, string>> = {
  list: '列表',
  kwic: '逐行',
  distribution: '散布',
};
export const SORT_LABEL: Readonly<Record<Sort, string>> = {
  text: '原文次序',
  count: '次数多在前',
  heading: '标题在前',
  left: '按左邻',
  right: '按右邻',
};
export const KIND_LABEL = { body: '正文', heading: '标题' } as const;

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** All that can be chosen, facet by facet. */
export function choicesOf(names: SearchNames): Readonly<Record<Facet, readonly Choice[]>> {
  const genres = [...new Set(names.reports.map(({ genre }) => genre))];
  return {
    district: names.districts.map(({ id, name }) => ({ value: id, label: name })),
    genre: genres.map((genre) => ({ value: genre, label: GENRE[genre] })),
    kind: (['body', 'heading'] as const).map((kind) => ({ value: kind, label: KIND_LABEL[kind] })),
    theme: names.themes.map(({ id, label }) => ({ value: id, label })),
    report: names.reports.map(({ id, title, year }) => ({ value: id, label: `${title}，${year}` })),
  };
}

/** Something that narrows a search. */
export interface Condition {
  /** Whether it stands among the finer conditions or among the filters. */
  readonly among: 'finer' | 'filters';
  readonly label: string;
  readonly value: string;
  /** A filter by something that the edition does not have: nothing passes it. */
  readonly unknown: boolean;
  /** The same search without it. */
  readonly without: State;
}

/** As a list, since white space separates them and nothing else can. */
const listed = (text: string): string => words(text).join('、');

const roughly = foldByPairs('');

/** Why a distance weighs nothing, where it does not. */
function idleDistance(state: State): string {
  const { different } = meaningOf(state, roughly);
  if (different < 2) return '（检索框里没有两个不同的词，不起作用）';
  return different > MOST_NEAR ? `（词多于${NB}${MOST_NEAR}${NB}个，不起作用）` : '';
}

/** In the order in which the page offers them. */
export function conditionsOf(state: State, names: SearchNames): Condition[] {
  const { finer, chosen } = state;
  const conditions: Condition[] = [];
  const add = (label: string, value: string, without: State['finer']): void => {
    conditions.push({ among: 'finer', label, value, unknown: false, without: { ...state, finer: without } });
  };
  if (words(finer.any).length > 0) add('任一', listed(finer.any), { ...finer, any: '' });
  if (words(finer.none).length > 0) add('排除', listed(finer.none), { ...finer, none: '' });
  if (finer.within !== null) {
    const apart = finer.within === 0 ? '紧挨着' : `不超过${NB}${finer.within}${NB}字`;
    add('相距', apart + idleDistance(state), { ...finer, within: null });
  }
  const choices = choicesOf(names);
  for (const facet of FACETS)
    for (const value of chosen[facet]) {
      const known = choices[facet].find((one) => one.value === value);
      conditions.push({
        among: 'filters',
        label: FACET_LABEL[facet],
        value: known?.label ?? `${value}（没有这一项）`,
        unknown: !known,
        without: { ...state, chosen: { ...chosen, [facet]: chosen[facet].filter((one) => one !== value) } },
      });
    }
  return conditions;
}

/** 排除：经济；地区：甲区、乙区. Empty where nothing narrows the search. */
export function conditionsInWords(state: State, names: SearchNames): string {
  const byLabel = Map.groupBy(conditionsOf(state, names), ({ label }) => label);
  return [...byLabel]
    .map(([label, list]) => `${label}：${list.map(({ value }) => value).join('、')}`)
    .join('；');
}

/** “营商环境”〔排除：经济〕; names bring round brackets of their own. A search by 任一 alone has no words before its conditions. */
export function inWords(state: State, names: SearchNames): string {
  const asked = words(state.query).join(' ');
  const conditions = conditionsInWords(state, names);
  if (asked === '') return conditions;
  return conditions === '' ? `“${asked}”` : `“${asked}”〔${conditions}〕`;
}

/** （逐行，按左邻）: how the answer is shown, where that needs saying. */
export function viewInWords({ view, sort }: State): string {
  const said = [view === 'list' ? '' : VIEW_LABEL[view], sort === 'text' ? '' : SORT_LABEL[sort]];
  const shown = said.filter(Boolean).join('，');
  return shown && `（${shown}）`;
}
