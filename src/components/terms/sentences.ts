/** Findings about terms, put into words: computed from what the page shows, never typed. */
import type { Edition, Term } from '../../edition/model.ts';
import { grouped, hanCount, NB } from '../../site/format.ts';

/** 233 条口号和缩语，28 条不止一区在说. */
export function sharedTerms(
  { terms, shared }: { readonly terms: number; readonly shared: number },
  edition: Pick<Edition, 'districts'>,
): string {
  if (terms === 0) return '没有找到口号和缩语';
  const total = `${grouped(terms)}${NB}条口号和缩语`;
  if (edition.districts.length < 2) return total;
  if (shared === 0) return `${total}，没有一条两区同说`;
  return `${total}，${hanCount(shared)}条不止一区在说`;
}

/** 郑州高新说 5 次……: who says a term, in the order of the list. */
export function whoSaysTerm(
  term: Pick<Term, 'places' | 'counts'>,
  edition: Pick<Edition, 'reports'>,
): string {
  const total = `${grouped(term.places.length)}${NB}处`;
  const said = term.counts.size;
  if (edition.reports.length < 2) return total;
  if (said === edition.reports.length) return `${total}，篇篇都说`;
  return `${total}，${hanCount(edition.reports.length)}篇里${hanCount(said)}篇说`;
}

/** 190 条，其中 170 条只有这一区说. */
export function ownTerms(own: number, shared: number): string {
  if (own + shared === 0) return '没有口号和缩语';
  if (own === 0) return `${hanCount(shared)}条口号和缩语，别区也都说`;
  if (shared === 0) return `${hanCount(own)}条口号和缩语，都只有它说`;
  return `${hanCount(own + shared)}条口号和缩语，${hanCount(own)}条只有它说`;
}
