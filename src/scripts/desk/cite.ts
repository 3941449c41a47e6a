/** What the desk shows, as the title of its citation: what was asked, how it is ordered, and what was found. */
import type { SearchNames } from '../../data/search.ts';
import { grouped, NB } from '../../site/format.ts';
import { reportText } from '../search/names.ts';
import type { Answer } from './answer.ts';
import { chosenReports } from './load.ts';
import { TOOL_LABEL, uses } from './state.ts';
import type { DeskState } from './state.ts';

/** Every report by its name, since a number of reports would not say which. */
function scopeOf(names: SearchNames, choice: string, other: string): string {
  const reports = chosenReports(names, choice, other);
  return reports.length === names.reports.length
    ? `全部${grouped(reports.length)}篇`
    : reports.map((report) => reportText(names, report)).join('、');
}

function conditionsOf(state: DeskState, names: SearchNames): string[] {
  const { tool, a, b, by, from, to, window, least } = state;
  const has = (field: string): boolean => uses(tool, field);
  const lengths = from === to ? `${from}字` : `${from}至${to}字`;
  return [
    ...(has('b')
      ? [`甲：${scopeOf(names, a, b)}`, `乙：${scopeOf(names, b, a)}`]
      : [scopeOf(names, has('a') ? a : 'all', 'all')]),
    ...(has('by') ? [by === 'words' ? '按词' : `按${lengths}的字串`] : []),
    ...(has('window') ? [window === 'sentence' ? '同一句' : `前后各${window}字`] : []),
    ...(has('least') ? [`至少${least}次`] : []),
  ];
}

/** （按“同现”从大到小）. */
function orderOf<Row>({ columns }: Answer<Row>, { order }: DeskState): string {
  const column = columns.find(({ key }) => key === order?.key);
  if (!column || !order) return '';
  const way = column.number ? ['从小到大', '从大到小'] : ['顺序', '倒序'];
  return `（按“${column.label}”${way[Number(order.down)] ?? ''}）`;
}

/** 研究台搭配“创新”〔全部4篇；前后各10字；至少3次〕：身边最紧的词是“平台”. */
export function citedDesk<Row>(state: DeskState, names: SearchNames, answer: Answer<Row>): string {
  const query = uses(state.tool, 'q') ? `“${state.query.trim()}”` : '';
  const { finding } = answer;
  const found = finding.startsWith(query) ? finding.slice(query.length) : finding;
  const opened = state.open === '' ? null : answer.opened(state.open);
  const conditions = conditionsOf(state, names).join('；');
  const asked = `研究台${TOOL_LABEL[state.tool]}${query}〔${conditions}〕${orderOf(answer, state)}`;
  return `${asked}：${found}${opened ? `；列出${opened.title}` : ''}`.replaceAll(NB, '');
}
