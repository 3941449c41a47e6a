/** What a reader takes along: on a small site all of it, on a large one the reports of one's choice. */
import type { SearchNames } from '../../data/search.ts';
import { reportPart } from '../../offline/shared/files.ts';
import type { OfflineIndex, PartEntry } from '../../offline/shared/files.ts';
import { el } from '../search/dom.ts';
import type { Choice } from './take.ts';
import { megabytes, shelfOf, weigh } from './sizes.ts';

export interface Chooser {
  readonly element: HTMLElement;
  /** Parts in the order of the index. */
  readonly chosen: () => Choice;
}

/** What the parts are called, and whether they are taken where nobody has said otherwise. */
const OPTIONAL: Readonly<Record<string, { readonly label: string; readonly usual: boolean }>> = {
  search: { label: '检索（全部报告的索引）', usual: true },
  shared: { label: '主题、指标、词语、名称、同文、对读各页（涉及全部报告）', usual: false },
  data: { label: '数据文件（CSV、JSON、TEI、单独的图）', usual: false },
};

const sizeText = ({ bytes, packed }: PartEntry): string =>
  `下载约 ${megabytes(packed)}，占 ${megabytes(bytes)}`;

function check(label: string, size: string, checked: boolean, onChange: (on: boolean) => void): HTMLElement {
  const input = el('input', { type: 'checkbox' });
  input.checked = checked;
  input.addEventListener('change', () => {
    onChange(input.checked);
  });
  return el('label', {}, input, el('span', {}, label, ' ', el('small', {}, size)));
}

function nameOf(names: SearchNames, { district, title, year }: SearchNames['reports'][number]): string {
  const name = names.districts.find(({ id }) => id === district)?.name ?? district;
  return `${name} ${year} ${title}`;
}

/** A province's reports are drawn when they are looked at: there may be thousands in all. */
function provinces(
  names: SearchNames,
  reports: ReadonlyMap<string, PartEntry>,
  chosen: ReadonlySet<string>,
  set: (id: string, on: boolean) => void,
): HTMLElement[] {
  const districts = new Map(names.districts.map((district) => [district.id, district]));
  const listed = names.reports.filter(({ id }) => reports.has(reportPart(id)));
  const groups = Map.groupBy(listed, ({ district }) => districts.get(district)?.region[0] ?? '');
  return [...groups].map(([province, own]) => {
    const list = el('div', { class: 'offline-reports' });
    const details = el('details', {}, el('summary', {}, `${province} ${own.length} 份`), list);
    details.addEventListener('toggle', () => {
      if (!details.open || list.childElementCount > 0) return;
      list.append(
        ...own.map((report) => {
          const part = reportPart(report.id);
          const entry = reports.get(part);
          return check(nameOf(names, report), entry ? sizeText(entry) : '', chosen.has(part), (on) => {
            set(part, on);
          });
        }),
      );
    });
    return details;
  });
}

/**
 * @param taken Parts that are stored, or were chosen last time.
 * @param names Is asked for only where there are reports to choose from.
 */
export async function createChooser(
  index: OfflineIndex,
  taken: readonly string[],
  names: () => Promise<SearchNames>,
  onChange: () => void,
): Promise<Chooser> {
  const { fixed, optional, reports } = shelfOf(index);
  const chosen = new Set(taken);
  for (const { id } of fixed) chosen.add(id);
  if (taken.length === 0) for (const { id } of optional) if (OPTIONAL[id]?.usual) chosen.add(id);
  const set = (id: string, on: boolean): void => {
    if (on) chosen.add(id);
    else chosen.delete(id);
    onChange();
  };
  const { files, bytes, packed } = weigh(index, new Set(fixed.map(({ id }) => id)));
  const all = reports.length === 0;
  const listed = all ? null : await names();
  const element = el(
    'div',
    { class: 'offline-choice' },
    el(
      'p',
      {},
      all ? '全部报告、各栏目的页面和检索' : '首页、凡例和各栏目的首页',
      ' ',
      el('small', {}, `${files} 个文件，下载约 ${megabytes(packed)}，占 ${megabytes(bytes)}`),
    ),
    ...optional.map((entry) =>
      check(OPTIONAL[entry.id]?.label ?? entry.id, sizeText(entry), chosen.has(entry.id), (on) => {
        set(entry.id, on);
      }),
    ),
    ...(listed === null
      ? []
      : [
          el('p', {}, '要带走的报告：'),
          ...provinces(listed, new Map(reports.map((entry) => [entry.id, entry])), chosen, set),
        ]),
  );
  return {
    element,
    chosen: () => {
      const parts = index.parts.map(({ id }) => id).filter((id) => chosen.has(id));
      const reports =
        listed === null
          ? []
          : listed.reports
              .filter(({ id }) => chosen.has(reportPart(id)))
              .map((report) => [report.id, nameOf(listed, report)] as const);
      return { parts, reports };
    },
  };
}
