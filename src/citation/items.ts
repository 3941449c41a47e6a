/** What is cited: a report, one place of it, or a page of this site. */
import { seedStem } from '../corpus/ids.ts';
import type { Report } from '../edition/model.ts';
import { fullName, INFERRED } from '../edition/names.ts';
import { citedPlace } from '../site/citation-parts.ts';
import { GENRE, SITE_NAME } from '../site/strings.ts';
import type { CslItem } from './model.ts';

export const versionText = (edition: string): string => `语料版${edition}`;

/** The rest of what must be known of a report, in one line; every inference is called one. */
function noteOf(report: Report): string {
  const { date, dateStatus, titleSource, yearStatus, text } = report;
  return [
    `底本${seedStem(text.seed)}`,
    ...(date === null ? [] : [`日期${date}${dateStatus === 'inferred' ? INFERRED : ''}`]),
    ...(yearStatus === 'inferred' ? ['年份为编者推定'] : []),
    ...(titleSource === 'editors' ? ['题目为编者所拟'] : []),
    ...(report.district.inferred ? ['区名为编者推定'] : []),
  ].join('；');
}

/**
 * A report. The district stands where styles want an author: it is whose text this is, and the drafters
 * are not named. An inferred year is `circa`, which GB/T 7714 prints in square brackets.
 * @param address Absolute, without fragment.
 */
export function reportItem(report: Report, address: string, edition: string): CslItem {
  return {
    id: report.id,
    type: 'webpage',
    title: report.title,
    author: [{ literal: fullName(report.district) }],
    publisher: SITE_NAME,
    issued: { 'date-parts': [[report.year]], ...(report.yearStatus === 'inferred' ? { circa: true } : {}) },
    genre: GENRE[report.genre],
    language: 'zh-CN',
    version: versionText(edition),
    note: noteOf(report),
    URL: address,
  };
}

/** A text unit: the one kind of place whose address is on record. */
export const placeItem = (item: CslItem, unit: string): CslItem => ({
  ...item,
  id: `${item.id}-${unit}`,
  page: citedPlace(unit),
  URL: `${item.URL}#${unit}`,
});

/** What a page of this site is made from: counts and quotations from the texts, or what editors wrote. */
export type ViewSource = 'texts' | 'editors';

const SOURCE_NOTE: Readonly<Record<ViewSource, string>> = {
  texts: '由原文计算而得，每个数都可回到原句',
  editors: '编者所写',
};

/**
 * A page of this site that is no report.
 * @param updated ISO day of the corpus's last change.
 */
export const viewItem = (
  page: {
    readonly id: string;
    readonly title: string;
    readonly address: string;
    readonly source?: ViewSource;
  },
  edition: string,
  updated: string,
): CslItem => ({
  id: page.id,
  type: 'webpage',
  title: page.title,
  author: [{ literal: SITE_NAME }],
  publisher: SITE_NAME,
  issued: { 'date-parts': [updated.split('-').map(Number)] },
  language: 'zh-CN',
  version: versionText(edition),
  note: SOURCE_NOTE[page.source ?? 'texts'],
  URL: page.address,
});
