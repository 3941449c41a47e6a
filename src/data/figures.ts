/** Rows of `indicators.json` and `indicators.csv`: one figure each. Offsets become code points here. */
import { stringify } from 'csv-stringify/sync';
import { codePointOffsets } from '../corpus/count.ts';
import type { SourceSpan } from '../corpus/model.ts';
import type { Edition, Figure, Report } from '../edition/model.ts';
import { fullName } from '../edition/names.ts';
import type { Links } from './links.ts';
import type { IndicatorRow } from './schemas.ts';

type SourceRow = IndicatorRow['source'];

/** The ranges of the seed that a range of a text unit was joined from, in UTF-16. */
export function sourcesOf(unit: readonly SourceSpan[], start: number, end: number): SourceSpan[] {
  let offset = 0;
  return unit.flatMap(({ seed, start: from, end: to }) => {
    const low = Math.max(start, offset);
    const high = Math.min(end, offset + to - from);
    const span = { seed, start: from + low - offset, end: from + high - offset };
    offset += to - from;
    return low < high ? [span] : [];
  });
}

/** Rows of one report; its texts are measured once. */
function rowsOf(report: Report, figures: readonly Figure[], links: Links): IndicatorRow[] {
  const seedPoint = codePointOffsets(report.text.text);
  const units = new Map(
    [...report.text.paragraphs, ...report.text.sections].map(({ id, source }) => [
      id as string,
      { source, point: codePointOffsets(report.unitById.get(id)?.text ?? '') },
    ]),
  );
  return figures.map((figure) => {
    const text = report.unitById.get(figure.unitId)?.text ?? '';
    const unit = units.get(figure.unitId);
    const point = unit?.point ?? ((offset: number): number => offset);
    const source: SourceRow = sourcesOf(unit?.source ?? [], figure.start, figure.end).map(
      ({ seed, start, end }) => ({ seed, start: seedPoint(start), end: seedPoint(end) }),
    );
    return {
      id: figure.id,
      report: report.id,
      district: report.district.id,
      paragraph: figure.unitId,
      start: point(figure.start),
      end: point(figure.end),
      surface: figure.surface,
      quote: text.slice(figure.quote.start, figure.quote.end),
      indicator: figure.indicator,
      label: figure.label,
      aspect: figure.aspect,
      value: figure.value,
      low: figure.low,
      high: figure.high,
      unit: figure.unit,
      base: figure.base,
      comparator: figure.comparator,
      modal: figure.modal,
      kind: figure.kind,
      period: figure.period?.label ?? null,
      periodBasis: figure.period?.basis ?? null,
      scope: figure.scope,
      change: figure.change,
      masked: figure.masked,
      flags: [...figure.flags],
      rule: figure.rules.join(' '),
      source,
      url: links.report(report.id, figure.unitId),
    };
  });
}

/** In report order, then unit order, then place. */
export function figureRows({ reports, figures }: Edition, links: Links): IndicatorRow[] {
  const byReport = new Map<Report['id'], Figure[]>(reports.map(({ id }) => [id, []]));
  for (const figure of figures) byReport.get(figure.report)?.push(figure);
  return reports.flatMap((report) => rowsOf(report, byReport.get(report.id) ?? [], links));
}

const COLUMNS = [
  'id',
  'district',
  'report',
  'paragraph',
  'start',
  'end',
  'surface',
  'indicator',
  'label',
  'aspect',
  'kind',
  'value',
  'low',
  'high',
  'unit',
  'baseValue',
  'baseUnit',
  'comparator',
  'change',
  'modal',
  'period',
  'scope',
  'masked',
  'flags',
  'quote',
  'rule',
  'url',
];

/** Every figure, one a row. With a BOM, so that spreadsheets read it as UTF-8. */
export function figuresCsv(edition: Edition, links: Links): string {
  const names = new Map(edition.reports.map(({ id, district }) => [id as string, fullName(district)]));
  const rows = figureRows(edition, links).map(({ base, flags, masked, ...row }) => ({
    ...row,
    district: names.get(row.report) ?? '',
    baseValue: base?.value ?? null,
    baseUnit: base?.unit ?? null,
    masked: masked ? '隐去' : '',
    flags: flags.join(' '),
  }));
  return stringify(rows, { bom: true, header: true, columns: COLUMNS, escape_formulas: true });
}
