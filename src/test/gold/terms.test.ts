/** The finder of terms held to the hand-made annotations: by place, by term, and by what the texts say they stand for. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { codePointOffsets } from '../../corpus/count.ts';
import { loadEdition } from '../../edition/index.ts';
import type { Edition, Report, Term } from '../../edition/model.ts';
import { keyOf } from '../../extract/terms/join.ts';

interface Row {
  readonly offset: number;
  readonly form: string;
  readonly term: string;
}

interface Gold {
  /** `until`: where the annotated share of a seed ends; null for the whole. */
  readonly seeds: Readonly<Record<string, { readonly until: number | null; readonly places: readonly Row[] }>>;
  readonly expansions: readonly { readonly term: string; readonly seed: string; readonly expansion: string }[];
}

interface Found {
  readonly term: Term;
  readonly form: string;
  readonly offset: number;
}

const root = new URL('../../../', import.meta.url);
const gold = JSON.parse(readFileSync(new URL('terms.json', import.meta.url), 'utf8')) as Gold;

/** The places of a report's terms in its seed, in code points. */
function placesIn(edition: Edition, report: Report): Found[] {
  const point = codePointOffsets(report.text.text);
  const sources = new Map<string, readonly { start: number; end: number }[]>(
    [...report.text.paragraphs, ...report.text.sections].map(({ id, source }) => [id, source]),
  );
  const offsetOf = (unit: string, start: number): number => {
    let rest = start;
    for (const span of sources.get(unit) ?? []) {
      if (rest < span.end - span.start) return point(span.start + rest);
      rest -= span.end - span.start;
    }
    return -1;
  };
  return edition.terms.flatMap((term) =>
    term.places
      .filter((place) => place.report === report.id)
      .map(({ unit, start, form }) => ({ term, form, offset: offsetOf(unit, start) })),
  );
}

describe('terms', () => {
  let edition: Edition;
  const right: { readonly row: Row; readonly found: Found }[] = [];
  const missed: string[] = [];
  const invented: string[] = [];

  beforeAll(async () => {
    edition = await loadEdition(new URL('content/', root), new URL('seeds/', root));
    for (const report of edition.reports) {
      const annotated = gold.seeds[report.text.seed];
      if (!annotated) continue;
      const found = placesIn(edition, report).filter(({ offset }) => offset < (annotated.until ?? Infinity));
      const used = new Set<Found>();
      for (const row of annotated.places) {
        const match = found.find(
          (place) => !used.has(place) && place.offset === row.offset && keyOf(place.form) === keyOf(row.form),
        );
        if (match) {
          used.add(match);
          right.push({ row, found: match });
        } else missed.push(`${report.id} ${row.offset} ${row.form}`);
      }
      for (const place of found)
        if (!used.has(place)) invented.push(`${report.id} ${place.offset} ${place.form}`);
    }
  });

  it('finds the places: recall and precision', () => {
    const { length } = right;
    expect(length).toBeGreaterThan(130);
    expect(length / (length + missed.length), missed.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(length / (length + invented.length), invented.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('joins the places into the same terms', () => {
    const named = new Map<string, Set<string>>();
    for (const { row, found } of right)
      named.set(row.term, (named.get(row.term) ?? new Set<string>()).add(found.term.id));
    expect([...named].filter(([, ids]) => ids.size > 1)).toEqual([]);
    // two annotated terms are never one of ours
    expect(new Set([...named.values()].flatMap((ids) => [...ids])).size).toBe(named.size);
    const all = new Set(Object.values(gold.seeds).flatMap(({ places }) => places.map(({ term }) => term)));
    expect(named.size / all.size).toBeGreaterThanOrEqual(0.95);
  });

  it('gives expansions that the texts give, and no other', () => {
    const squeeze = (text: string): string => text.replace(/[“”、，,；和\s]/gu, '');
    const expansionsOf = (seed: string): { label: string; text: string }[] =>
      edition.terms.flatMap(({ label, expansions }) =>
        expansions
          .filter(({ report }) => edition.reports.find(({ id }) => id === report)?.text.seed === seed)
          .map(({ parts }) => ({ label, text: parts.map(({ text }) => text).join('；') })),
      );
    const known = new Set(gold.expansions.map(({ term }) => term));
    for (const [seed, { until }] of Object.entries(gold.seeds))
      if (until === null)
        expect(expansionsOf(seed).filter(({ label }) => !known.has(label))).toEqual([]);
    const given = gold.expansions.filter(({ term, seed, expansion }) =>
      expansionsOf(seed).some(({ label, text }) => {
        if (label !== term) return false;
        // the annotator shortened openings and repeated words; each of his members must stand in ours
        return expansion
          .split('、')
          .every((member) => squeeze(text).includes(squeeze(member).slice(0, 2)));
      }),
    );
    expect(given.map(({ term }) => term)).toEqual([
      '三项重点工作',
      '三标',
      '七大能力',
      '六种思想',
      '六种思维',
      '五大战略',
      '四新会战',
      '四个聚力',
      '三个提升',
    ]);
  });

  it('quotes every place and every expansion verbatim', () => {
    for (const term of edition.terms) {
      for (const { report, unit, start, end, form } of term.places) {
        const text = edition.reports.find(({ id }) => id === report)?.unitById.get(unit)?.text;
        expect(text?.slice(start, end)).toBe(form);
      }
      for (const { parts } of term.expansions)
        for (const { report, unit, start, end, text } of parts)
          expect(edition.reports.find(({ id }) => id === report)?.unitById.get(unit)?.text.slice(start, end)).toBe(text);
    }
  });
});
