/** What one side says more often than the other. */
import { keyness as keynessRows } from '../../concordance/keyness.ts';
import type { Keyness } from '../../concordance/keyness.ts';
import type { SearchNames } from '../../data/search.ts';
import { decimal, grouped, NB } from '../../site/format.ts';
import { loadFolds } from '../search/corpus.ts';
import { reportText } from '../search/names.ts';
import type { Answer } from './answer.ts';
import { countLink } from './links.ts';
import { chosenReports, loadReports, MOST_REPORTS, sizeOf, TooMany } from './load.ts';
import type { DeskState } from './state.ts';
import { countIn, itemsOf, nested } from './vocabulary.ts';

export class SameSides extends Error {
  override readonly name = 'SameSides';
}

const nameOf = (names: SearchNames, reports: SearchNames['reports']): string =>
  reports.length > 3
    ? `${grouped(reports.length)}${NB}篇`
    : reports.map((report) => reportText(names, report)).join('、');

const rate = (count: number, size: number): number => (count * 10_000) / size;

export async function keyness(state: DeskState, names: SearchNames): Promise<Answer<Keyness>> {
  const a = chosenReports(names, state.a, state.b);
  const b = chosenReports(names, state.b, state.a);
  const ids = new Set(a.map(({ id }) => id));
  if (a.length === 0 || b.length === 0 || b.some(({ id }) => ids.has(id))) throw new SameSides();
  if (a.length + b.length > MOST_REPORTS) throw new TooMany();
  const [inA, inB] = [await loadReports(names, a), await loadReports(names, b)];
  const { fold } = await loadFolds();
  const items = itemsOf(state, [...inA, ...inB], fold);
  const [countsA, countsB] = [countIn(inA, items), countIn(inB, items)];
  const [sizeA, sizeB] = [sizeOf(a), sizeOf(b)];
  const hidden = state.by === 'strings' ? nested(items, [countsA, countsB]) : new Set<string>();
  const rows = keynessRows(countsA, sizeA, countsB, sizeB, state.least).filter(
    ({ item }) => !hidden.has(item),
  );
  const [nameA, nameB] = [nameOf(names, a), nameOf(names, b)];
  const [first] = rows.filter(({ logRatio }) => logRatio > 0);
  const [second] = rows.filter(({ logRatio }) => logRatio < 0);
  return {
    finding:
      [first ? `${nameA}最突出的是“${first.item}”` : '', second ? `${nameB}最突出的是“${second.item}”` : '']
        .filter(Boolean)
        .join('，') || '没有可比的词',
    note: [
      state.by === 'words'
        ? '词由切词得来，两字以上；但每个数都按字串数，与检索相同，所以长词里的短词也算进去。'
        : `字串${NB}${state.from}${NB}至${NB}${state.to}${NB}字，不跨标点；总在同一个更长的字串里出现的，只列长的。`,
      `对数似然 G² = 2 Σ O·ln(O ÷ E)，说差别有多可靠（6.63 以上，碰巧出现的机会不到百分之一；词成簇出现，只作线索）；对数比 = log₂(甲率 ÷ 乙率)，说差别有多大，1 是两倍，次数为零时以${NB}0.5${NB}代。甲${NB}${grouped(sizeA)}${NB}字，乙${NB}${grouped(sizeB)}${NB}字。`,
    ],
    caption: `甲：${nameA}；乙：${nameB}`,
    columns: [
      { key: 'item', label: state.by === 'words' ? '词' : '字串', number: false, value: ({ item }) => item },
      {
        key: 'a',
        label: '甲',
        number: true,
        value: (row) => row.a,
        cell: (row) => countLink(row.a, row.item, a, names),
      },
      {
        key: 'b',
        label: '乙',
        number: true,
        value: (row) => row.b,
        cell: (row) => countLink(row.b, row.item, b, names),
      },
      {
        key: 'ratea',
        label: '甲每万字',
        number: true,
        value: (row) => rate(row.a, sizeA),
        cell: (row) => decimal(rate(row.a, sizeA)),
      },
      {
        key: 'rateb',
        label: '乙每万字',
        number: true,
        value: (row) => rate(row.b, sizeB),
        cell: (row) => decimal(rate(row.b, sizeB)),
      },
      {
        key: 'g2',
        label: 'G²',
        number: true,
        value: ({ logLikelihood }) => logLikelihood,
        cell: ({ logLikelihood }) => logLikelihood.toFixed(1),
      },
      {
        key: 'ratio',
        label: '对数比',
        number: true,
        value: ({ logRatio }) => logRatio,
        cell: ({ logRatio }) => logRatio.toFixed(2).replace('-', '−'),
      },
    ],
    rows,
    usual: 'g2',
    picture: null,
    opened: () => null,
    file: `对比-${nameA}-${nameB}`,
  };
}
