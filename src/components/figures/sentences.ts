/** Findings about figures, put into words: computed from what the page shows, never typed. */
import type { Report } from '../../edition/model.ts';
import { scopeKey } from '../../edition/scope.ts';
import { shortName } from '../../edition/names.ts';
import type { CellCounts, FigureRow } from '../../edition/views/figures/matrix.ts';
import type { Pair } from '../../edition/views/figures/pairs.ts';
import { hanCount, named, NB } from '../../site/format.ts';
import { ASPECT, periodText } from './words.ts';

const stated = ({ cells }: FigureRow): number =>
  cells.filter(({ result, target }) => [...result, ...target].some(({ masked }) => !masked)).length;

/** How many measures all reports give: the first thing to know before comparing. */
export function shared(rows: readonly FigureRow[], reports: readonly Report[]): string {
  const measures = Map.groupBy(rows, ({ indicator }) => indicator.id);
  const all = [...measures.values()].filter((own) =>
    own.some((row) => stated(row) === reports.length),
  ).length;
  const most = Math.max(0, ...rows.map(stated));
  const total = hanCount(measures.size);
  if (measures.size === 0) return '各篇都没有词表里的指标';
  if (reports.length < 2) return `${total}项指标`;
  if (all > 0) return `${total}项指标，${hanCount(all)}项各篇都有数`;
  if (most < 2) return `${total}项指标，没有一项两篇都有数`;
  return `${total}项指标，最多${hanCount(most)}篇有数`;
}

/** 96 格里，有数的 35 格，隐去 12 格，未提 49 格. */
export const cellsText = ({ stated: some, masked, unstated }: CellCounts): string =>
  `${some + masked + unstated}${NB}格里，有数的${NB}${some}${NB}格，隐去${NB}${masked}${NB}格，未提${NB}${unstated}${NB}格`;

interface Steps {
  readonly report: Report;
  readonly up: number;
  readonly down: number;
  readonly same: number;
}

export function stepsOf(pairs: readonly Pair[]): Steps[] {
  const comparable = pairs.filter(({ difference }) => difference !== null);
  return [...Map.groupBy(comparable, ({ cell }) => cell.report)].map(([report, own]) => {
    const up = own.filter(({ difference }) => (difference ?? 0) > 0).length;
    const down = own.filter(({ difference }) => (difference ?? 0) < 0).length;
    return { report, up, down, same: own.length - up - down };
  });
}

function stepText({ report, up, down, same }: Steps): string {
  const name = shortName(report.district);
  const total = up + down + same;
  if (up === total) return `${named(name, total)}${NB}项的目标都高于上年的结果`;
  if (down === total) return `${named(name, total)}${NB}项的目标都低于上年的结果`;
  const parts = [
    ...(up > 0 ? [`${hanCount(up)}升`] : []),
    ...(down > 0 ? [`${hanCount(down)}降`] : []),
    ...(same > 0 ? [`${hanCount(same)}平`] : []),
  ];
  return `${name}${parts.join('')}`;
}

/** 六处前后可比：郑州高新五升一降. Where nothing can be subtracted, that is the finding. */
export function steps(pairs: readonly Pair[]): string {
  const found = stepsOf(pairs);
  const total = found.reduce((sum, { up, down, same }) => sum + up + down + same, 0);
  if (total === 0) return '结果和目标没有一处可以相减';
  return `${hanCount(total)}处前后可比：${found.map(stepText).join('，')}`;
}

/** 最高 15（郑州高新），… for one indicator: who aims at what, as far as values can be told. */
export function oneIndicator(label: string, rows: readonly FigureRow[], reports: readonly Report[]): string {
  const giving = reports.filter(({ id }) =>
    rows.some(({ cells }) =>
      cells.some(
        ({ report, result, target }) =>
          report.id === id && [...result, ...target].some(({ masked }) => !masked),
      ),
    ),
  );
  const hiding = reports.filter(
    (one) =>
      !giving.includes(one) &&
      rows.some(({ cells }) =>
        cells.some(({ report, result, target }) => report.id === one.id && result.length + target.length > 0),
      ),
  );
  const silent = reports.length - giving.length - hiding.length;
  const names = (list: readonly Report[]): string =>
    list.map(({ district }) => shortName(district)).join('、');
  const few = 4;
  const count = (list: readonly Report[]): string =>
    list.length <= few ? names(list) : `${list.length}${NB}篇`;
  const parts = [
    giving.length > 0 ? `${count(giving)}写了数` : '没有一篇写出数',
    ...(hiding.length > 0 ? [`${count(hiding)}隐去`] : []),
    ...(silent > 0
      ? [
          silent <= few
            ? `${names(reports.filter((one) => !giving.includes(one) && !hiding.includes(one)))}未提`
            : `${silent}${NB}篇未提`,
        ]
      : []),
  ];
  return `${label}：${parts.join('，')}`;
}

/** Why figures of an indicator cannot stand beside each other, as far as the figures themselves tell. */
export function obstacles(rows: readonly FigureRow[]): string[] {
  const figures = rows.flatMap(({ cells }) => cells.flatMap(({ result, target }) => [...result, ...target]));
  const found: string[] = [];
  const list = (values: Iterable<string | null>): string[] =>
    [...new Set(values)].filter((one) => one !== null);
  const aspects = [...new Set(rows.map(({ aspect }) => aspect))];
  if (aspects.length > 1)
    found.push(`${aspects.map((one) => ASPECT[one]).join('、')}说的不是一回事，各列一行，从不相比。`);
  if (aspects.includes('added') && aspects.includes('level'))
    found.push('“新增”是一段时间里添的，总数是期末有的，两者不相减。');
  const scopes = list([...Map.groupBy(figures, scopeKey).values()].map(([first]) => first?.scope ?? null));
  if (scopes.length > 1)
    found.push(`范围不一：${scopes.map((one) => `“${one}”`).join('')}。只有同一范围的才相减。`);
  for (const [name, side] of [
    ['结果', 'result'],
    ['目标', 'target'],
  ] as const) {
    const periods = list(
      rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => cell[side].map(({ period }) => period && periodText(period))),
      ),
    );
    if (periods.length > 1)
      found.push(`${name}的时期不一：${periods.join('、')}。年份不同，形势不同，不作高下之比。`);
  }
  const masked = figures.filter((one) => one.masked).length;
  if (masked > 0) found.push(`隐去的${NB}${masked}${NB}个数没有值，不参加任何比较。`);
  return found;
}
