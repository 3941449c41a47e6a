/** Where terms, their places and their entries are found. */
import type { Report, Term, TermPlace } from '../../edition/model.ts';
import type { TermPlaces } from '../../edition/views/terms/places.ts';
import { href } from '../../site/hrefs.ts';

/** The entry of a term: its own page, or its place on the page of the one report that has it. */
export function termHref(term: Pick<Term, 'id' | 'paged' | 'counts'>): string {
  if (term.paged) return href.term(term.id);
  const [report] = term.counts.keys();
  return report ? href.termsIn(report, term.id) : href.terms();
}

/** All places of a term in one report. */
export const termInHref = (term: Term, report: Pick<Report, 'id'>): string =>
  term.paged ? href.term(term.id, report.id, term.pages.get(report.id)) : href.termsIn(report.id, term.id);

/** One place in the text. */
export const placeHref = (place: TermPlace, places: TermPlaces): string =>
  href.report(place.report, places.of(place)?.anchor ?? place.unit);
