/** Shared wording as pages show it: lists cut into pages, places in context, how the texts write a wording. */
import { whole } from '../../corpus/around.ts';
import { fold } from '../../corpus/fold.ts';
import type { DistrictId, ReportId, UnitId } from '../../corpus/ids.ts';
import type { Span } from '../../corpus/model.ts';
import { present } from '../../corpus/present.ts';
import type { Edition, District, Report } from '../model.ts';
import { pageAt } from '../paging.ts';
import type { Departure, ParallelGroup, SharedPassage } from '../parallels.ts';
import { placeOfGroup } from './parallel-lists.ts';
import type { GroupPlace } from './parallel-lists.ts';

/** Places of a group that are listed; the others are found by a search for exactly these words. */
const LISTED = 12;
/** Of what nearly agrees; no search finds the others, but each stands among its report's passages. */
const LISTED_NEAR = 48;
/** Passages of a report to a page. */
const PASSAGES_PER_PAGE = 120;
/** Rows of the table of all reports' shares to a page. */
export const SHARES_PER_PAGE = 60;
/** Partners of a report that are named with what is shared. */
export const NEAREST = 4;

/** Characters of context to either side of a shared passage. */
const CONTEXT = 16;

/** A place with some words around it. */
export interface PassageQuote extends Span {
  readonly text: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

function quoteOf(report: Pick<Report, 'unitById'>, unit: UnitId, { start, end }: Span): PassageQuote {
  const text = report.unitById.get(unit)?.text ?? '';
  const from = whole(text, Math.max(0, start - CONTEXT));
  const to = whole(text, Math.min(text.length, end + CONTEXT));
  return {
    start: from,
    end: to,
    text: text.slice(from, to),
    cutBefore: from > 0,
    cutAfter: to < text.length,
  };
}

export interface ListedPlace extends Span {
  readonly report: Report;
  readonly unit: UnitId;
  readonly quote: PassageQuote;
  /** Stretches that depart from the leading place; none where all agrees. */
  readonly departures: readonly Departure[];
  /** Whether the others are held against this one. */
  readonly leads: boolean;
}

const reportsOf = new WeakMap<readonly Report[], ReadonlyMap<ReportId, Report>>();
function reportById({ reports }: Pick<Edition, 'reports'>, id: ReportId): Report {
  let byId = reportsOf.get(reports);
  if (!byId) {
    byId = new Map(reports.map((report) => [report.id, report]));
    reportsOf.set(reports, byId);
  }
  return present(byId.get(id), 'report');
}

/** Near groups list the leading place first, since the others are read against it. */
export function listedPlaces(
  edition: Pick<Edition, 'parallels' | 'reports'>,
  group: ParallelGroup,
): ListedPlace[] {
  const { parallels } = edition;
  const order = Array.from({ length: group.count }, (_, index) => index);
  const leads = (index: number): boolean => group.match === 'near' && index === group.lead;
  if (group.match === 'near') order.sort((a, b) => Number(leads(b)) - Number(leads(a)) || a - b);
  return order.slice(0, group.match === 'near' ? LISTED_NEAR : LISTED).map((index) => {
    const [place] = parallels.placesOf(group, index, index + 1);
    const { report: id, unit, start, end } = present(place, 'place');
    const report = reportById(edition, id);
    return {
      report,
      unit,
      start,
      end,
      quote: quoteOf(report, unit, { start, end }),
      departures: group.match === 'near' && !leads(index) ? parallels.departures(group, index) : [],
      leads: leads(index),
    };
  });
}

/** One way in which texts write a wording, and in how many of its places. */
export interface Surface {
  /** Without white space, as it can be asked for. */
  readonly text: string;
  readonly count: number;
}

/** How the places of a verbatim group are punctuated: together their counts are the group's. */
export function surfacesOf({ parallels }: Pick<Edition, 'parallels'>, group: ParallelGroup): Surface[] {
  const found = new Map<string, Surface>();
  for (const [text, count] of parallels.writings(group)) {
    const key = fold(text);
    const known = found.get(key);
    found.set(key, {
      text: known?.text ?? text.replace(/\s+/gu, ''),
      count: (known?.count ?? 0) + count,
    });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

/** Links of a wording that stands in one line of a list. */
const BRIEF = 4;

/** A wording in one line: its first places, or all of what nearly agrees, and for the others its searches. */
export interface BriefGroup {
  readonly group: ParallelGroup;
  readonly places: readonly { readonly report: Report; readonly unit: UnitId }[];
  /** Empty where all places are listed. */
  readonly surfaces: readonly Surface[];
}

export function briefGroup(
  edition: Pick<Edition, 'parallels' | 'reports'>,
  group: ParallelGroup,
): BriefGroup {
  const listed = group.match === 'near' ? LISTED_NEAR : BRIEF;
  return {
    group,
    places: edition.parallels.placesOf(group, 0, listed).map(({ report, unit }) => ({
      report: reportById(edition, report),
      unit,
    })),
    surfaces: group.match === 'verbatim' && group.count > listed ? surfacesOf(edition, group) : [],
  };
}

/** The districts of a group but one. */
export const othersIn = (group: ParallelGroup, own: Pick<District, 'id'>): District[] =>
  group.districts.filter(({ id }) => id !== own.id);

/** A shared passage of a report with what a list shows of it. */
export interface PassageRow {
  readonly passage: SharedPassage;
  readonly quote: PassageQuote;
  readonly others: readonly District[];
  /** Where its group is listed. */
  readonly listed: GroupPlace;
}

/** Pages of what a report shares; at least one. */
export const passagePages = ({ parallels }: Pick<Edition, 'parallels'>, { id }: Pick<Report, 'id'>): number =>
  Math.max(1, Math.ceil((parallels.passagesIn(id).length + parallels.nearIn(id).length) / PASSAGES_PER_PAGE));

/** What a report shares, in reading order, verbatim and nearly. */
function passagesInOrder({ parallels }: Pick<Edition, 'parallels'>, report: Report): SharedPassage[] {
  const order = new Map(report.text.units.map(({ id }, index) => [id, index]));
  const all = [...parallels.passagesIn(report.id), ...parallels.nearIn(report.id)];
  const place = ({ unit }: SharedPassage): number => order.get(unit) ?? 0;
  all.sort((a, b) => place(a) - place(b) || a.start - b.start || b.end - a.end);
  return all;
}

/** The page on which each text unit's passages begin. */
export function passagePageOf(
  edition: Pick<Edition, 'parallels'>,
  report: Report,
): ReadonlyMap<UnitId, number> {
  const pages = new Map<UnitId, number>();
  for (const [place, { unit }] of passagesInOrder(edition, report).entries())
    if (!pages.has(unit)) pages.set(unit, pageAt(place, PASSAGES_PER_PAGE));
  return pages;
}

/** One page of what a report shares, in reading order, verbatim and nearly. */
export function passagesOn(edition: Pick<Edition, 'parallels'>, report: Report, page: number): PassageRow[] {
  const all = passagesInOrder(edition, report);
  return all.slice((page - 1) * PASSAGES_PER_PAGE, page * PASSAGES_PER_PAGE).map((passage) => ({
    passage,
    quote: quoteOf(report, passage.unit, passage),
    others: othersIn(passage.group, report.district),
    listed: placeOfGroup(edition, passage.group),
  }));
}

export interface Nearest {
  readonly district: District;
  /** Letters and figures that both have, in wordings of few districts. */
  readonly shared: number;
  readonly passages: readonly { readonly passage: SharedPassage; readonly listed: GroupPlace }[];
}

/** The districts that a report shares most with, most first. */
export function nearestOf(edition: Pick<Edition, 'parallels' | 'districts'>, report: ReportId): Nearest[] {
  const byId = new Map<DistrictId, District>(edition.districts.map((district) => [district.id, district]));
  return (edition.parallels.shares.get(report)?.partners ?? [])
    .slice(0, NEAREST)
    .map(({ district, shared, passages }) => ({
      district: present(byId.get(district), 'district'),
      shared,
      passages: passages.map((passage) => ({ passage, listed: placeOfGroup(edition, passage.group) })),
    }));
}

/** Spans of a report's text units that another district has word for word, those that touch joined. */
export function sharedSpans(
  { parallels }: Pick<Edition, 'parallels'>,
  report: ReportId,
): Map<UnitId, Span[]> {
  const spans = new Map<UnitId, { start: number; end: number }[]>();
  for (const { unit, start, end } of parallels.passagesIn(report)) {
    const list = spans.get(unit);
    const last = list?.at(-1);
    if (!list) spans.set(unit, [{ start, end }]);
    else if (last && start <= last.end) last.end = Math.max(last.end, end);
    else list.push({ start, end });
  }
  return spans;
}
