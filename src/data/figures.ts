/** Figures as a table for spreadsheets: what the pages show, one figure a row. */
import { stringify } from 'csv-stringify/sync';
import type { Edition, Figure } from '../edition/model.ts';
import { fullName } from '../edition/names.ts';

/**
 * A figure a row, with its sentence; an empty value is a masked one or a range. With a BOM, so that
 * spreadsheets read it as UTF-8.
 */
export function figuresCsv(
  { reports }: Pick<Edition, 'reports'>,
  figures: readonly Figure[],
  addressOf: (figure: Figure) => string,
): string {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const rows = figures.map((figure) => {
    const report = byId.get(figure.report);
    const text = report?.unitById.get(figure.unitId)?.text ?? '';
    return {
      id: figure.id,
      district: report ? fullName(report.district) : '',
      report: figure.report,
      paragraph: figure.unitId,
      label: figure.label,
      aspect: figure.aspect,
      kind: figure.kind,
      value: figure.value,
      low: figure.low,
      high: figure.high,
      unit: figure.unit,
      comparator: figure.comparator,
      change: figure.change,
      masked: figure.masked ? 'true' : 'false',
      modal: figure.modal,
      period: figure.period?.label,
      scope: figure.scope,
      surface: figure.surface,
      quote: text.slice(figure.quote.start, figure.quote.end),
      url: addressOf(figure),
    };
  });
  return stringify(rows, { header: true, bom: true, escape_formulas: true });
}
