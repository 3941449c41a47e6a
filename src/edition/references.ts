/** Verbatim places that editors point at, found again in the corpus or refused. */
import { reportId } from '../corpus/ids.ts';
import type { TextUnit } from '../corpus/model.ts';
import { fail } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Edition, Quotation, Report } from './model.ts';
import type { ReferenceData } from './schemas.ts';

/** What resolving needs of a report. */
export type Quotable = Pick<Report, 'id'> & { readonly text: { readonly units: readonly TextUnit[] } };

const occurrences = (units: readonly TextUnit[], needle: string): { unit: TextUnit; start: number }[] =>
  units.flatMap((unit) => {
    const found: { unit: TextUnit; start: number }[] = [];
    for (let at = unit.text.indexOf(needle); at >= 0; at = unit.text.indexOf(needle, at + 1))
      found.push({ unit, start: at });
    return found;
  });

/**
 * The range from the first character of `from` to the last of the next `to` in the same text unit;
 * without `to`, `from` itself.
 * @throws Diagnostic `reference-gone` or `reference-ambiguous`.
 */
export function resolveIn(report: Quotable, { from, to }: ReferenceData, place: Place = {}): Quotation {
  const starts = occurrences(report.text.units, from);
  const [first] = starts;
  if (!first) fail('reference-gone', { report: report.id, wanted: from }, place);
  if (starts.length > 1)
    fail(
      'reference-ambiguous',
      { report: report.id, wanted: from, places: starts.map(({ unit }) => unit.id).join(', ') },
      place,
    );
  const { unit, start } = first;
  let end = start + from.length;
  if (to !== undefined) {
    const at = unit.text.indexOf(to, start);
    if (at < 0) fail('reference-gone', { report: report.id, wanted: `${from} … ${to}` }, place);
    end = Math.max(end, at + to.length);
  }
  return { report: report.id, unit: unit.id, start, end, text: unit.text.slice(start, end) };
}

/** @throws Diagnostic `reference-report`, `reference-gone` or `reference-ambiguous`. */
export function resolveReference(
  edition: Pick<Edition, 'reports'>,
  reference: ReferenceData,
  place: Place = {},
): Quotation {
  const report = edition.reports.find(({ id }) => id === reference.report);
  if (!report) fail('reference-report', { report: reference.report }, place);
  return resolveIn(report, { ...reference, report: reportId(reference.report) }, place);
}
