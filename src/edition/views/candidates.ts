/** Terms that recur and that no theme lists: what an editor may want to look at next. */
import { keynessOf } from '../../concordance/keyness.ts';
import { foldedText } from '../../corpus/fold.ts';
import type { ReportId, UnitId } from '../../corpus/ids.ts';
import type { Span } from '../../corpus/model.ts';
import { present } from '../../corpus/present.ts';
import {
  discover,
  LEAST_COHESION,
  LEAST_COUNT,
  LEAST_FREEDOM,
  LEAST_OWN,
  LENGTHS,
} from '../../extract/discover.ts';
import type { Discovered } from '../../extract/discover.ts';
import type { Edition, Report } from '../model.ts';
import { prepared } from '../prepared.ts';
import { chosenReports } from './chosen.ts';
import { foldUnit } from './folded.ts';
import type { Fold } from './folded.ts';

/** What a string must reach to be listed, for pages that say so. */
export const LIMITS = {
  shortest: LENGTHS.least,
  longest: LENGTHS.most,
  count: LEAST_COUNT,
  cohesion: LEAST_COHESION,
  freedom: LEAST_FREEDOM,
  own: LEAST_OWN,
} as const;

export interface CandidatePlace extends Span {
  readonly report: Report;
  readonly unit: UnitId;
}

export interface Candidate extends Omit<Discovered, 'places'> {
  /** 1 for the best score. */
  readonly rank: number;
  /** Reports that have it, in the order of the edition. The counts are those of a search. */
  readonly counts: ReadonlyMap<ReportId, number>;
  /** The report in which it is most at home, and the G² of that report against all others; null with one report. */
  readonly home: { readonly report: Report; readonly logLikelihood: number } | null;
  /** The first places in each report that stands side by side; where none of these has it, the very first. */
  readonly places: readonly CandidatePlace[];
}

/** Places kept of each report. */
const PLACES = 2;

function homeOf(
  counts: ReadonlyMap<ReportId, number>,
  reports: ReadonlyMap<ReportId, Report>,
  characters: number,
): Candidate['home'] {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let home: Candidate['home'] = null;
  for (const [id, count] of counts) {
    const report = present(reports.get(id), 'report');
    const others = characters - report.characters;
    if (others <= 0) return null;
    const { logLikelihood, logRatio } = keynessOf('', count, report.characters, total - count, others);
    if (logRatio > 0 && logLikelihood > (home?.logLikelihood ?? 0)) home = { report, logLikelihood };
  }
  return home;
}

function candidatesIn(edition: Edition, fold: Fold): Candidate[] {
  const own = edition.reports.flatMap((report) => report.text.units.map((unit) => ({ report, unit })));
  const folded = own.map(({ report, unit }) => ({
    report: report.id,
    district: report.district.id,
    text: foldedText(unit.text, fold),
  }));
  const known = edition.themes
    .flatMap((theme) => [...theme.direct, ...theme.near])
    .map((form) => foldedText(form, fold));
  const reports = new Map(edition.reports.map((report) => [report.id, report]));
  const characters = edition.reports.reduce((sum, report) => sum + report.characters, 0);
  const chosen = new Set(chosenReports(edition));
  return discover(folded, { known }).map(({ places, ...found }, index) => {
    const counts = new Map<ReportId, number>();
    const shown: CandidatePlace[] = [];
    const first: CandidatePlace[] = [];
    for (const { unit: number, start, end } of places) {
      const { report, unit } = present(own[number], 'text unit');
      const before = counts.get(report.id) ?? 0;
      counts.set(report.id, before + 1);
      const list = chosen.has(report) ? shown : first;
      if (before < PLACES && list.length < PLACES * chosen.size)
        list.push({ report, unit: unit.id, ...rawSpan(unit.text, { start, end }, fold) });
    }
    const kept = shown.length > 0 ? shown : first.slice(0, PLACES);
    const term = surfaceOf(found.term, kept[0]);
    return {
      ...found,
      term,
      rank: index + 1,
      counts,
      home: homeOf(counts, reports, characters),
      places: kept,
    };
  });
}

/** The term as it first stands in the text (GDP, not gdp), unless something was dropped inside it there. */
function surfaceOf(term: string, place: CandidatePlace | undefined): string {
  const text = place?.report.unitById.get(place.unit)?.text.slice(place.start, place.end) ?? term;
  return text.length === term.length ? text : term;
}

/** From offsets of the folded text to the text itself; what was dropped inside stays inside. */
function rawSpan(text: string, { start, end }: Span, fold: Fold): Span {
  const { characters, starts } = foldUnit(text, fold);
  let at = 0;
  let from = -1;
  for (const [index, character] of characters.entries()) {
    if (at === start) from = present(starts[index], 'start');
    at += character.length;
    if (at === end && from >= 0) {
      const last = present(starts[index], 'start');
      return { start: from, end: last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) };
    }
  }
  throw new RangeError('the place is not in the text');
}

/** The build folds in one way; its candidates name reports by their places. */
function linked(edition: Edition, fold: Fold): Candidate[] {
  const numbers = new Map(edition.reports.map((report, number) => [report, number]));
  const numberOf = (report: Report): number => present(numbers.get(report), 'report');
  const plain = prepared('candidates', () =>
    candidatesIn(edition, fold).map(({ home, places, ...found }) => ({
      ...found,
      home: home && { ...home, report: numberOf(home.report) },
      places: places.map((place) => ({ ...place, report: numberOf(place.report) })),
    })),
  );
  const reportAt = (number: number): Report => present(edition.reports[number], 'report');
  return plain.map(({ home, places, ...found }) => ({
    ...found,
    home: home && { ...home, report: reportAt(home.report) },
    places: places.map((place) => ({ ...place, report: reportAt(place.report) })),
  }));
}

const made = new WeakMap<Edition, Map<Fold, Candidate[]>>();

/** The candidates of an edition, best first; worked out once for each way of folding. */
export function candidatesOf(edition: Edition, fold: Fold): readonly Candidate[] {
  const byFold = made.get(edition) ?? new Map<Fold, Candidate[]>();
  made.set(edition, byFold);
  let candidates = byFold.get(fold);
  if (!candidates) byFold.set(fold, (candidates = linked(edition, fold)));
  return candidates;
}
