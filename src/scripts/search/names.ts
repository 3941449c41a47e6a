/** How districts and reports are named and marked on the search page. */
import type { SearchNames } from '../../data/search.ts';
import { NB } from '../../site/format.ts';
import { GENRE } from '../../site/strings.ts';
import { el, part } from './dom.ts';

export type ReportName = SearchNames['reports'][number];

export const reportName = (names: SearchNames, id: string): ReportName | undefined =>
  names.reports.find((report) => report.id === id);

const districtName = (names: SearchNames, id: string): SearchNames['districts'][number] | undefined =>
  names.districts.find((district) => district.id === id);

/** The page holds each mark once, drawn by the same component as everywhere. */
export function shape(names: SearchNames, district: string): Node {
  const marks = part('shapes', HTMLTemplateElement).content.children;
  const slot = districtName(names, district)?.slot ?? 0;
  const mark = marks[slot % marks.length];
  return mark ? mark.cloneNode(true) : document.createTextNode('');
}

export const INFERRED = '（推定）';

/** A name's mark of inference stands smaller than the name. */
export function marked(name: string): (Node | string)[] {
  if (!name.endsWith(INFERRED)) return [name];
  return [name.slice(0, -INFERRED.length), el('span', { class: 'inferred' }, INFERRED)];
}

export function districtOf(names: SearchNames, report: string, short = false): HTMLElement {
  const id = reportName(names, report)?.district ?? '';
  const district = districtName(names, id);
  return el(
    'span',
    { class: 'who' },
    shape(names, id),
    ...marked((short ? district?.short : district?.name) ?? report),
  );
}

export const districtText = (names: SearchNames, report: string): string =>
  districtName(names, reportName(names, report)?.district ?? '')?.name ?? report;

/** A district's name, with the year where it has several reports, and the genre where these are of one year. */
export function reportText(names: SearchNames, { id, district, genre, year }: ReportName): string {
  const others = names.reports.filter((report) => report.district === district && report.id !== id);
  if (others.length === 0) return districtText(names, id);
  const twin = others.some((report) => report.year === year);
  return `${districtText(names, id)}${NB}${year}${twin ? GENRE[genre] : ''}`;
}

export const hueOf = (names: SearchNames, report: string): string => {
  const district = reportName(names, report)?.district;
  return `q${(districtName(names, district ?? '')?.slot ?? 0) % 4}`;
};

/** 讲话，2022. */
export function kindAndYear(names: SearchNames, report: string): string {
  const named = reportName(names, report);
  return named ? `${GENRE[named.genre]}，${named.year}` : '';
}
