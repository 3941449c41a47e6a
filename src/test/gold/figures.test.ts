/** The reader of numbers held to the hand-made annotations. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { codePointOffsets } from '../../corpus/count.ts';
import { loadEdition } from '../../edition/index.ts';
import type { Edition, Figure, Report } from '../../edition/model.ts';
import { findNumbers } from '../../extract/numbers/find.ts';

interface Row {
  readonly offset: number;
  readonly surface: string;
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly comparator: string;
  readonly modal: string | null;
  readonly kind: string;
  readonly period: string | null;
  readonly change: string | null;
  readonly masked: boolean;
  readonly flags: readonly string[];
  /** The label that was judged, by reading, to name the same measure; null where none was. */
  readonly equal: string | null;
}

interface Annotated {
  /** Where the annotated share of the seed ends, null for the whole. */
  readonly until: number | null;
  readonly figures: readonly Row[];
  readonly notFigures: readonly { readonly quote: string; readonly offsets: readonly number[] }[];
}

interface Placed {
  readonly figure: Figure;
  readonly report: Report;
  readonly offset: number;
}

const root = new URL('../../../', import.meta.url);
const gold = JSON.parse(readFileSync(new URL('figures.json', import.meta.url), 'utf8')) as Record<string, Annotated>;
const isAside = ({ flags }: { readonly flags: readonly string[] }): boolean => flags.length > 0;

/** Where a figure stands in its seed, in code points. */
function placesOf(edition: Edition, report: Report): Placed[] {
  const { seed, text } = report.text;
  const point = codePointOffsets(text);
  const sources = new Map<string, readonly { start: number; end: number }[]>(
    [...report.text.paragraphs, ...report.text.sections].map(({ id, source }) => [id, source]),
  );
  expect(seed in gold).toBe(true);
  return edition.figures
    .filter((figure) => figure.report === report.id)
    .map((figure) => {
      let offset = figure.start;
      for (const span of sources.get(figure.unitId) ?? []) {
        if (offset < span.end - span.start) return { figure, report, offset: point(span.start + offset) };
        offset -= span.end - span.start;
      }
      return { figure, report, offset: -1 };
    });
}

/** Gold writes what a year was inferred from beside it; a missing year is the report's. */
const periodOf = (row: Row, report: Report): string | null =>
  row.period
    ?.replace('(推定)', '')
    .replace('今年(年份未给)', String(report.year))
    .replace(/第一批| \*月以来/u, '') ?? null;

describe('figures', () => {
  const pairs: { readonly row: Row; readonly found: Placed }[] = [];
  const missed: string[] = [];
  const invented: string[] = [];
  const skippedAsFigures: string[] = [];

  beforeAll(async () => {
    const edition = await loadEdition(new URL('content/', root), new URL('seeds/', root));
    for (const report of edition.reports) {
      const annotated = gold[report.text.seed];
      if (!annotated) continue;
      const places = placesOf(edition, report);
      const used = new Set<Placed>();
      for (const row of annotated.figures) {
        const found = places.find(
          (place) => !used.has(place) && place.offset === row.offset && place.figure.surface === row.surface,
        );
        if (found) used.add(found);
        if (isAside(row)) continue;
        if (found?.figure.value === row.value && found.figure.unit === row.unit) pairs.push({ row, found });
        else missed.push(`${report.id} ${row.offset} ${row.surface}`);
      }
      const wrong = new Set(annotated.notFigures.flatMap(({ offsets }) => offsets));
      for (const place of places) {
        if (place.offset >= (annotated.until ?? Infinity)) continue;
        if (wrong.has(place.offset)) skippedAsFigures.push(`${report.id} ${place.offset} ${place.figure.surface}`);
        if (!used.has(place) && !isAside(place.figure)) invented.push(`${report.id} ${place.offset} ${place.figure.surface}`);
      }
    }
  });

  const share = (fits: (row: Row, found: Placed) => boolean): number =>
    pairs.filter(({ row, found }) => fits(row, found)).length / pairs.length;

  it('finds place, value and unit: precision and recall', () => {
    const { length } = pairs;
    expect(length).toBeGreaterThan(120);
    expect(length / (length + missed.length), missed.join('\n')).toBeGreaterThanOrEqual(0.98);
    expect(length / (length + invented.length), invented.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  it('takes none of the numerals that are no figures', () => {
    expect(skippedAsFigures).toEqual([]);
  });

  it('agrees on kind, period and comparator', () => {
    expect(share((row, { figure }) => figure.kind === row.kind)).toBeGreaterThanOrEqual(0.92);
    expect(share((row, { figure, report }) => (figure.period?.label ?? null) === periodOf(row, report))).toBeGreaterThanOrEqual(0.93);
    expect(share((row, { figure }) => figure.comparator === row.comparator)).toBeGreaterThanOrEqual(0.97);
    expect(share((row, { figure }) => figure.change === row.change)).toBeGreaterThanOrEqual(0.97);
    expect(share((row, { figure }) => figure.modal === row.modal)).toBeGreaterThanOrEqual(0.97);
  });

  it('knows what is masked, and gives it no value', () => {
    expect(share((row, { figure }) => figure.masked === row.masked)).toBe(1);
    const valued = pairs.filter(({ found: { figure } }) => figure.masked && (figure.value ?? figure.low ?? figure.high ?? figure.base) !== null);
    expect(valued).toEqual([]);
  });

  it('names the same measure', () => {
    expect(share((row, { figure }) => row.equal !== null && figure.label === row.equal)).toBeGreaterThanOrEqual(0.9);
  });
});

const negatives = JSON.parse(readFileSync(new URL('not-figures.json', import.meta.url), 'utf8')) as {
  readonly text: string;
  readonly why: string;
}[];

describe('numerals that are no figures', () => {
  it.each(negatives)('$why: $text', ({ text }) => {
    const { found, unread } = findNumbers(text);
    expect([...found, ...unread].map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });
});
