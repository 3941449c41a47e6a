/** Rows of `indicators.json` and `indicators.csv`: one figure each. Offsets become code points here. */
import type { Edition, Figure, Report } from '../edition/model.ts';
import { fullName } from '../edition/names.ts';
import type { Links } from './links.ts';
import { csv } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import { placesOf } from './places.ts';
import type { IndicatorRow } from './schemas.ts';

/** Rows of one report; its texts are measured once. */
function rowsOf(report: Report, figures: readonly Figure[], links: Links): IndicatorRow[] {
  const place = placesOf(report);
  return figures.map((figure) => {
    const text = report.unitById.get(figure.unitId)?.text ?? '';
    const { source, ...at } = place(figure.unitId, figure);
    return {
      id: figure.id,
      report: report.id,
      district: report.district.id,
      ...at,
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
      against: figure.against,
      masked: figure.masked,
      flags: [...figure.flags],
      rule: figure.rules.join(' '),
      source,
      url: links.report(report.id, figure.unitId),
    };
  });
}

/** In report order, then unit order, then place. */
export function* figureRows(
  { reports, figures }: Pick<Edition, 'reports' | 'figures'>,
  links: Links,
): Generator<IndicatorRow> {
  const byReport = Map.groupBy(figures, ({ report }) => report);
  for (const report of reports) {
    const own = byReport.get(report.id);
    if (own) yield* rowsOf(report, own, links);
  }
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
  'against',
  'modal',
  'period',
  'scope',
  'masked',
  'flags',
  'quote',
  'rule',
  'url',
];

/** Every figure, one a row. */
export function figuresCsv(edition: Pick<Edition, 'reports' | 'figures'>, links: Links): Pieces {
  const names = new Map(edition.reports.map(({ id, district }) => [id as string, fullName(district)]));
  const rows = figureRows(edition, links).map(({ base, flags, masked, ...row }) => ({
    ...row,
    district: names.get(row.report) ?? '',
    baseValue: base?.value ?? null,
    baseUnit: base?.unit ?? null,
    masked: masked ? '隐去' : '',
    flags: flags.join(' '),
  }));
  return csv(COLUMNS, rows);
}
