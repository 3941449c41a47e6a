/** Slogans and abbreviations of all reports, with what the texts and the editors say they stand for. */
import { termId } from '../corpus/ids.ts';
import type { ReportId, UnitId } from '../corpus/ids.ts';
import { present } from '../corpus/present.ts';
import { findExpansions } from '../extract/terms/expand.ts';
import type { FoundExpansion } from '../extract/terms/expand.ts';
import { findTerms } from '../extract/terms/find.ts';
import type { PlacedTerm } from '../extract/terms/find.ts';
import type { LexiconTerm } from '../extract/terms/model.ts';
import type { TermFile } from './content/read.ts';
import type { Report, Term, TermExpansion, TermPlace, TermSense } from './model.ts';
import { pageAt } from './paging.ts';
import { slugsOf } from './term-ids.ts';
import type { TermData, TermSenseData } from './term-schema.ts';

/** A term of the editors' lists, and where its list applies. */
interface Listed {
  readonly data: TermData;
  readonly province: string | null;
}

const listedOf = (files: readonly TermFile[]): Map<string, Listed> =>
  new Map(
    files.flatMap(({ data: { province, terms } }) =>
      terms.map((data) => [data.id, { data, province }] as const),
    ),
  );

/** “亲”“清” keeps the marks between its members, so its label is written with the outer ones. */
const labelOf = (form: string): string => (/[”"]/u.test(form) ? `“${form}”` : form);
const formOf = (label: string): string => /^“(.*)”$/u.exec(label)?.[1] ?? label;

/** The forms of the lexicon, with what the finder needs of them. */
const lexiconOf = (files: readonly TermFile[]): LexiconTerm[] =>
  Array.from(listedOf(files).values(), ({ data: { id, kind, label, variants, refused } }) => ({
    id,
    kind,
    forms: [formOf(label), ...variants],
    refused,
  }));

function sensesOf({ data, province }: Listed): TermSense[] {
  const sense = (
    label: string | null,
    { expansion, source, note }: Pick<TermSenseData, 'expansion' | 'source' | 'note'>,
  ): TermSense => ({
    label,
    expansion: expansion ?? null,
    source: source ?? null,
    note: note ?? null,
    province,
  });
  if (data.senses.length > 0) return data.senses.map((one) => sense(one.label, one));
  return data.expansion === undefined && data.note === undefined ? [] : [sense(null, data)];
}

const OPENING = /["“「]/u;
const CLOSING = /^["”」]/u;

/** Which sense a place has: a list of a province says nothing of another's reports. */
function senseAt(
  { data, province }: Listed,
  { start, end }: PlacedTerm,
  report: Report,
  text: string,
): number | null {
  if (province !== null && report.district.region[0] !== province) return null;
  if (data.senses.length === 0) return data.expansion === undefined && data.note === undefined ? null : 0;
  const edge = OPENING.test(text.charAt(start - 1)) ? start - 1 : start;
  const after = text.slice(end, end + 24).replace(CLOSING, '');
  const place = data.senses.findIndex(
    ({ reports, next, previous }) =>
      reports.includes(report.id) ||
      next.some((string) => after.startsWith(string)) ||
      previous.some((string) => text.endsWith(string, edge)),
  );
  return place < 0 ? null : place;
}

/** The most frequent spelling; of equals the one that came first. */
function variantsOf(places: readonly PlacedTerm[], label: string | null): { form: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { form } of places) counts.set(form, (counts.get(form) ?? 0) + 1);
  const ranked = Array.from(counts, ([form, count]) => ({ form, count })).sort((a, b) => b.count - a.count);
  if (label === null) return ranked;
  return [{ form: label, count: counts.get(label) ?? 0 }, ...ranked.filter(({ form }) => form !== label)];
}

const expansionOf = ({ report, rule, parts }: FoundExpansion, of: Report): TermExpansion => ({
  report: of.id,
  rule,
  parts: parts.map(({ unit, start, end }) => ({
    report: report as ReportId,
    unit,
    start,
    end,
    text: present(of.unitById.get(unit), 'unit').text.slice(start, end),
  })),
});

/** All terms of all reports. Cost grows with the texts. */
export function termsOf(files: readonly TermFile[], reports: readonly Report[]): Term[] {
  const listed = listedOf(files);
  const texts = reports.map(({ id, text: { units } }) => ({ report: id, units }));
  const reportOf = new Map<string, Report>(reports.map((report) => [report.id, report]));
  const places = findTerms(texts, lexiconOf(files));
  const expansions = Map.groupBy(findExpansions(texts, places), ({ term }) => term);
  const byTerm = Map.groupBy(places, ({ term }) => term);
  for (const id of listed.keys()) if (!byTerm.has(id)) byTerm.set(id, []);
  const listedForm = (term: string): string | null => {
    const label = listed.get(term)?.data.label;
    return label === undefined ? null : formOf(label);
  };
  const spellings = new Map(Array.from(byTerm, ([term, own]) => [term, variantsOf(own, listedForm(term))]));
  const main = (term: string): string => present(spellings.get(term)?.[0], 'spelling').form;
  const slugs = slugsOf(
    [...byTerm.keys()].filter((term) => !listed.has(term)).map(main),
    new Set(listed.keys()),
  );
  const placeOf = (found: PlacedTerm, lexicon: Listed | undefined): TermPlace => {
    const report = present(reportOf.get(found.report), 'report');
    const { start, end, form, quoted, rule } = found;
    const unit: UnitId = found.unit;
    const { text } = present(report.unitById.get(unit), 'unit');
    const sense = lexicon ? senseAt(lexicon, found, report, text) : null;
    return { report: report.id, unit, start, end, form, quoted, rule, sense };
  };
  return Array.from(byTerm, ([term, own]): Term => {
    const lexicon = listed.get(term);
    const counts = new Map<ReportId, number>();
    for (const { report } of own) {
      const id = present(reportOf.get(report), 'report').id;
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const first = own[0];
    return {
      id: termId(lexicon?.data.id ?? present(slugs.get(main(term)), 'slug')),
      label: lexicon?.data.label ?? labelOf(main(term)),
      kind: lexicon?.data.kind ?? present(first, 'place').kind,
      listed: lexicon !== undefined,
      variants: present(spellings.get(term), 'spellings'),
      senses: lexicon ? sensesOf(lexicon) : [],
      expansions: (expansions.get(term) ?? []).map((found) =>
        expansionOf(found, present(reportOf.get(found.report), 'report')),
      ),
      places: own.map((found) => placeOf(found, lexicon)),
      counts,
      paged: (lexicon !== undefined && counts.size > 0) || counts.size > 1,
      pages: new Map(Array.from(counts.keys(), (id, index) => [id, pageAt(index)])),
    };
  });
}
