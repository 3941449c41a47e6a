/** How often a string stands in each report, and within what limits its rate may lie. */
import { frequencyOf } from '../../concordance/frequency.ts';
import type { Frequency } from '../../concordance/frequency.ts';
import type { SearchNames } from '../../data/search.ts';
import { decimal, grouped, NB } from '../../site/format.ts';
import { el } from '../search/dom.ts';
import { loadEngine } from '../search/engine.ts';
import { districtOf, districtText, kindAndYear } from '../search/names.ts';
import type { Answer } from './answer.ts';
import { countLink } from './links.ts';
import { ratesPicture } from './picture.ts';
import type { DeskState } from './state.ts';

interface Row extends Frequency {
  readonly report: SearchNames['reports'][number];
}

/** More lines than these are no picture. */
const MOST_DRAWN = 24;

function findingOf(names: SearchNames, query: string, rows: readonly Row[]): string {
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return `“${query}”一处也没有`;
  const [densest] = [...rows].sort((a, b) => b.rate - a.rate);
  const silent = rows.filter(({ count }) => count === 0).length;
  const most = densest ? `，${districtText(names, densest.report.id)}最密` : '';
  const none = silent > 0 ? `，${grouped(silent)}${NB}篇没有` : '';
  return `“${query}”共${NB}${grouped(total)}${NB}处${rows.length > 1 ? most : ''}${none}`;
}

export async function frequency(state: DeskState, names: SearchNames): Promise<Answer<Row>> {
  const query = state.query.trim();
  const { find } = await loadEngine();
  const { paragraphs } = await find(query);
  const counts = new Map<string, number>();
  for (const { report, occurrences } of paragraphs)
    counts.set(report, (counts.get(report) ?? 0) + occurrences);
  const rows = names.reports.map((report) => ({
    report,
    ...frequencyOf(counts.get(report.id) ?? 0, report.characters),
  }));
  return {
    finding: findingOf(names, query, rows),
    note: [
      '数的是字串，与检索相同：重叠的也算，长词里的也算。率是每万字几处，字数不计空白；区间为 95%，按各处互不相干算出，而词常成簇出现，真实的不确定更大。体裁与篇幅不同，率只作线索。',
      rows.length > MOST_DRAWN ? `图只画率最高的${NB}${MOST_DRAWN}${NB}篇，表列全部。` : null,
    ],
    caption: `“${query}”在各篇的次数与每万字次数`,
    columns: [
      {
        key: 'district',
        label: '地区',
        number: false,
        value: ({ report }) => districtText(names, report.id),
        cell: ({ report }) => el('span', {}, districtOf(names, report.id), ' ', el('small', {}, report.year)),
      },
      {
        key: 'count',
        label: '次数',
        number: true,
        value: ({ count }) => count,
        cell: ({ count, report }) => countLink(count, query, [report], names),
      },
      {
        key: 'rate',
        label: '每万字',
        number: true,
        value: ({ rate }) => rate,
        cell: ({ rate }) => decimal(rate),
      },
      { key: 'low', label: '下限', number: true, value: ({ low }) => low, cell: ({ low }) => decimal(low) },
      {
        key: 'high',
        label: '上限',
        number: true,
        value: ({ high }) => high,
        cell: ({ high }) => decimal(high),
      },
      {
        key: 'characters',
        label: '字数',
        number: true,
        value: ({ characters }) => characters,
        cell: ({ characters }) => grouped(characters),
      },
      {
        key: 'report',
        label: '体裁，年份',
        number: false,
        value: ({ report }) => kindAndYear(names, report.id),
      },
    ],
    rows,
    usual: '',
    picture: ratesPicture(
      names,
      [...rows].sort((a, b) => b.rate - a.rate || b.count - a.count).slice(0, MOST_DRAWN),
      `“${query}”每万字几处，短横是 95% 区间`,
    ),
    opened: () => null,
    file: `频次-${query}`,
  };
}
