/**
 * Every address of the site: root-relative, base path included, folders with a closing slash. Read as `href.…`
 * (`hrefs.ts`); each stands for itself, so that a script in the browser takes along only those that it uses.
 */
import { seedStem } from '../corpus/ids.ts';
import type { DistrictId, EntityId, IndicatorId, ReportId, SeedId, TermId, ThemeId } from '../corpus/ids.ts';
import type { FormKind, Report } from '../edition/model.ts';
import type { ParallelGroup } from '../edition/parallels.ts';
import type { GroupPlace, ParallelView } from '../edition/views/parallel-lists.ts';

/** `/` or `/x/`: Astro gives the base with or without its closing slash. */
const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
const at = (path: string): string => base + path;

/** Lists in pages: the first one has no number. */
const nth = (page: number): string => (page > 1 ? `${page}/` : '');

/** An anchor: `p12`, `s3`, `a1`, or another id on the page. */
const hash = (anchor?: string): string => (anchor ? `#${anchor}` : '');

/** Which page of a report's collation: one witness beside the base, or the list of its differences. */
interface CollationAt {
  /** Siglum; null for the first other witness, whose pages need no name. */
  readonly witness?: string | null;
  readonly list?: boolean;
  readonly page?: number;
}

export const home = (): string => at('');
export const districts = (): string => at('districts/');
export const district = (id: DistrictId): string => at(`districts/${id}/`);
/** A province's districts, where there are too many for one list. */
export const districtsIn = (province: string, page = 1, anchor?: string): string =>
  at(`districts/in/${province}/${nth(page)}${hash(anchor)}`);
export const reports = (): string => at('reports/');
/** The same for reports; and those of a year. */
export const reportsIn = (province: string, page = 1, anchor?: string): string =>
  at(`reports/in/${province}/${nth(page)}${hash(anchor)}`);
export const reportsOf = (year: number, page = 1, anchor?: string): string =>
  at(`reports/of/${year}/${nth(page)}${hash(anchor)}`);
export const report = (id: ReportId, anchor?: string): string => at(`reports/${id}/${hash(anchor)}`);
/** A text unit of a report with every occurrence of a string marked. */
export const occurrence = (id: ReportId, query: string, unit: string): string =>
  at(`reports/${id}/?${new URLSearchParams({ q: query }).toString()}#${unit}`);
export const themes = (): string => at('themes/');
/** Another page of districts of the same picture; the first is the list of themes itself. */
export const themesAt = (order: 'field' | 'difference', page: number): string =>
  at(`themes/${order === 'field' ? '' : 'by-difference/'}${page > 1 ? `districts/${page}/` : ''}`);
/** With very many reports a theme has several pages; the first also speaks of the theme as a whole. */
export const theme = (id: ThemeId, anchor?: string, page = 1): string =>
  at(`themes/${id}/${nth(page)}${hash(anchor)}`);
/** What a theme's page says of one report: all its lines, or only the direct or the near ones. */
export const themeIn = (id: ThemeId, report: Pick<Report, 'id' | 'page'>, kind?: FormKind): string =>
  at(`themes/${id}/${nth(report.page)}${hash(kind ? `${report.id}-${kind}` : report.id)}`);
/** The matrix, by page of reports. */
export const indicators = (page = 1, anchor?: string): string =>
  at(`indicators/${page > 1 ? `page/${page}/` : ''}${hash(anchor)}`);
/** An indicator's figures; of null, those of no indicator. */
export const indicator = (id: IndicatorId | null, page = 1, anchor?: string): string =>
  at(`indicators/${id ?? 'other'}/${nth(page)}${hash(anchor)}`);
/** A file beside an indicator's page: `figures.csv`, `chart.svg`. */
export const indicatorFile = (id: IndicatorId, file: string): string => at(`indicators/${id}/${file}`);
/** Numerals that are no figures, and those that could not be read. */
export const unread = (report?: ReportId, anchor?: string): string =>
  at(`indicators/unread/${report ? `${report}/` : ''}${hash(anchor)}`);
/** A page of the list of all reports' numerals. */
export const unreadAt = (page: number): string => at(`indicators/unread/${page > 1 ? `page/${page}/` : ''}`);
/** Those of all reports for one reason, or `unread`. */
export const unreadFor = (reason: string, page = 1): string =>
  at(`indicators/unread/for/${reason}/${nth(page)}`);
/** How firmly texts speak: all reports, or one with every occurrence. */
export const firmness = (report?: ReportId, anchor?: string): string =>
  at(`indicators/firmness/${report ? `${report}/` : ''}${hash(anchor)}`);
/** A page of the list of all reports. */
export const firmnessAt = (page: number): string =>
  at(`indicators/firmness/${page > 1 ? `page/${page}/` : ''}`);
/** Wording that districts share: all of it, one kind, or what nearly agrees. */
export const parallels = (view: ParallelView = 'all', page = 1, anchor?: string): string =>
  at(`parallels/${view === 'all' ? '' : `${view}/`}${nth(page)}${hash(anchor)}`);
/** One group of shared wording in its list. */
export const parallel = ({ id }: Pick<ParallelGroup, 'id'>, { view, page }: GroupPlace): string =>
  parallels(view, page, `g-${id}`);
/** What one report shares, in reading order; without a report, the shares of all, by page. */
export const parallelsIn = (report?: ReportId, page = 1, anchor?: string): string =>
  at(`parallels/in/${report ? `${report}/${nth(page)}` : page > 1 ? `page/${page}/` : ''}${hash(anchor)}`);
/** Slogans and abbreviations, by page. */
export const terms = (page = 1, anchor?: string): string =>
  at(`terms/${page > 1 ? `page/${page}/` : ''}${hash(anchor)}`);
/** A term with all its places; only terms of the lexicon or of several reports have a page. */
export const term = (id: TermId, anchor?: string, page = 1): string =>
  at(`terms/${id}/${nth(page)}${hash(anchor)}`);
/** All terms of a report, each under its id. */
export const termsIn = (id: ReportId, anchor?: string): string => at(`terms/in/${id}/${hash(anchor)}`);
/** All entities, by page. */
export const entities = (page = 1, anchor?: string): string =>
  at(`entities/${page > 1 ? `page/${page}/` : ''}${hash(anchor)}`);
/** An entity's places, by page of reports. */
export const entity = (id: EntityId, page = 1, anchor?: string): string =>
  at(`entities/${id}/${nth(page)}${hash(anchor)}`);
/** All entities of one report. */
export const entitiesIn = (id: ReportId, anchor?: string): string => at(`entities/in/${id}/${hash(anchor)}`);
/** The identity cards of a report's numbers. */
export const cards = (id: ReportId): string => at(`reports/${id}/cards.json`);
/** A report's paragraphs beside what other districts say near them, by page. */
export const beside = (id: ReportId, page = 1, anchor?: string): string =>
  at(`reports/${id}/beside/${nth(page)}${hash(anchor)}`);
/** The same for the reading page's script. */
export const besideData = (id: ReportId): string => at(`reports/${id}/beside.json`);
/** How to cite a report and each of its text units, by page. */
export const citing = (id: ReportId, page = 1, anchor?: string): string =>
  at(`reports/${id}/cite/${nth(page)}${hash(anchor)}`);
/** The citation of the whole report as a file for reference managers: `bib`, `ris`, `json`, `txt`. */
export const citationFile = (id: ReportId, ending: string): string =>
  at(`reports/${id}/cite/${id}.${ending}`);
/** A report beside that of the year before, of the same district, by page. */
export const since = (id: ReportId, page = 1, anchor?: string): string =>
  at(`reports/${id}/since/${nth(page)}${hash(anchor)}`);
/** How much of each report goes to which policy field, a page for every few districts. */
export const fields = (page = 1, anchor?: string): string =>
  at(`fields/${page > 1 ? `districts/${page}/` : ''}${hash(anchor)}`);
/** A report's stretches by policy field. */
export const fieldsOf = (id: ReportId, page = 1, anchor?: string): string =>
  at(`fields/${id}/${nth(page)}${hash(anchor)}`);
/** The search page, with its own states in the query string. */
export const search = (query?: string): string =>
  at(query ? `search/?${new URLSearchParams({ q: query }).toString()}` : 'search/');
/** Every occurrence of a string in its line, in some reports or in all. */
export const lines = (query: string, reports: readonly ReportId[] = []): string =>
  at(
    `search/?${new URLSearchParams([['q', query], ...reports.map((id) => ['report', id]), ['view', 'kwic']]).toString()}`,
  );
/** The research desk, with its own states in the query string. */
export const desk = (state?: Readonly<Record<string, string>>): string =>
  at(state ? `search/desk/?${new URLSearchParams(state).toString()}` : 'search/desk/');
/** Terms that no theme lists, by page. */
export const candidates = (page = 1, anchor?: string): string =>
  at(`themes/candidates/${nth(page)}${hash(anchor)}`);
/** A topic side by side; without districts, the usual ones. */
export const compare = (
  topic?: { readonly kind: string; readonly id: string },
  districts: readonly DistrictId[] = [],
): string =>
  at(
    `compare/${topic ? `${topic.kind}/${topic.id}/` : ''}${districts.length > 0 ? `?d=${districts.join(',')}` : ''}`,
  );
/** All that a comparison shows of the usual districts. */
export const compareFile = (topic: { readonly kind: string; readonly id: string }): string =>
  at(`compare/${topic.kind}/${topic.id}/shown.csv`);
export const sources = (anchor?: string): string => at(`sources/${hash(anchor)}`);
/** A page of the list of sources. */
export const sourcesAt = (page: number): string => at(`sources/${page > 1 ? `page/${page}/` : ''}`);
export const source = (seed: SeedId, anchor?: string): string =>
  at(`sources/${seedStem(seed)}/${hash(anchor)}`);
/** Which reports have several witnesses, by page. */
export const collations = (page = 1, anchor?: string): string =>
  at(`collation/${page > 1 ? `page/${page}/` : ''}${hash(anchor)}`);
export const collation = (
  id: ReportId,
  { witness = null, list = false, page = 1 }: CollationAt = {},
  anchor?: string,
): string =>
  at(
    `collation/${id}/${witness === null ? '' : `${witness}/`}${list ? 'entries/' : ''}${nth(page)}${hash(anchor)}`,
  );
export const data = (anchor?: string): string => at(`data/${hash(anchor)}`);
/** What every field means. */
export const dictionary = (list?: string): string => at(`data/dictionary/${hash(list)}`);
/** Files of each report, by page; the first page is part of the page of data. */
export const dataPage = (page: number): string =>
  at(page > 1 ? `data/by-report/${page}/` : 'data/#by-report');
export const about = (essay?: string, chapter?: string): string =>
  at((essay ? `about/${essay}/` : 'about/') + (chapter ? `#${chapter}` : ''));
export const errata = (anchor?: string): string => at(`errata/${hash(anchor)}`);
/** What is stored on this device, to be read without a connection. */
export const offline = (): string => at('offline/');
/** A public data file: `reports.json`, `reports/jiefang-2024.json`. */
export const dataFile = (path: string): string => at(`data/${path}`);
export const asset = (path: string): string => at(path);
