/**
 * All that a comparison shows, as rows: every passage, every figure, each with its place. `elsewhere` is a
 * passage that names the matter of a policy field and was assigned to the one in `label`.
 */
import { codePointOffsets } from '../corpus/count.ts';
import { fullName } from '../edition/names.ts';
import { sideOf } from '../edition/views/figures/sides.ts';
import { toCsv } from '../site/csv.ts';
import { href } from '../site/hrefs.ts';
import { HIDDEN, KIND } from '../site/strings.ts';
import { placeOf } from './passages.ts';
import type { ComparedFigure } from './model.ts';
import type { Passage } from './passages.ts';
import type { Comparison } from './view.ts';

const COLUMNS = [
  'what',
  'row',
  'district',
  'report',
  'paragraph',
  'start',
  'end',
  'text',
  'forms',
  'label',
  'side',
  'aspect',
  'against',
  'change',
  'value',
  'unit',
  'comparator',
  'period',
  'scope',
  'masked',
  'url',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>;

/** Offsets are code points of the text unit, as in all public files. */
export function shownCsv({ topic, reports, rows, loose }: Comparison): string {
  const [first] = reports;
  const theme = first && topic.kind === 'themes' ? placeOf(first, topic) : -1;
  const out: Row[] = [];
  const points = new Map<string, (offset: number) => number>();
  const pointOf = (column: number, { unit }: Passage): ((offset: number) => number) => {
    const key = `${column} ${unit}`;
    const known = points.get(key);
    if (known) return known;
    const text = reports[column]?.units.find(({ id }) => id === unit)?.text ?? '';
    const made = codePointOffsets(text);
    points.set(key, made);
    return made;
  };
  const whereIn = (column: number, row: string, passage: Passage) => {
    const report = reports[column];
    const point = pointOf(column, passage);
    return (start: number, end: number): Row => ({
      row,
      district: report ? fullName(report.district) : '',
      report: report?.id ?? '',
      paragraph: passage.unit,
      start: String(point(start)),
      end: String(point(end)),
      url: report ? href.report(report.id, passage.unit) : '',
    });
  };
  const written = new Set<string>();
  const figureRow = (
    column: number,
    figure: ComparedFigure,
    where: (start: number, end: number) => Row,
  ): void => {
    written.add(`${column} ${figure.mark} ${figure.start} ${figure.label}`);
    out.push({
      ...where(figure.start, figure.end),
      what: 'figure',
      text: figure.surface,
      label: figure.label,
      side: sideOf(figure, reports[column]?.year ?? 0),
      aspect: figure.aspect,
      against: figure.against ?? '',
      change: figure.change ?? '',
      value: figure.value ?? '',
      unit: figure.unit ?? '',
      comparator: figure.comparator,
      period: figure.period?.label ?? '',
      scope: figure.scope ?? '',
      masked: figure.masked ? HIDDEN : '',
    });
  };
  const passageRow = (column: number, row: string, passage: Passage, field: string | null): void => {
    const where = whereIn(column, row, passage);
    out.push({
      ...where(passage.start, passage.end),
      what: field === null ? 'passage' : 'elsewhere',
      label: field ?? '',
      text: passage.text,
      forms: passage.mentions
        .filter((mention) => mention.theme === theme)
        .map(
          ({ start, end, direct }) =>
            `${passage.text.slice(start - passage.start, end - passage.start)}（${KIND[direct ? 'direct' : 'near']}）`,
        )
        .join(' '),
    });
    for (const figure of passage.figures) figureRow(column, figure, where);
  };
  for (const { label, cells, elsewhere } of rows)
    for (const column of reports.keys()) {
      for (const passage of cells[column] ?? []) passageRow(column, label ?? '其余', passage, null);
      for (const passage of elsewhere[column] ?? [])
        passageRow(column, label ?? '其余', passage, passage.field ?? '未归');
    }
  for (const figure of loose)
    if (!written.has(`${figure.column} ${figure.mark} ${figure.start} ${figure.label}`))
      figureRow(figure.column, figure, whereIn(figure.column, '词表以外', figure.passage));
  return toCsv(
    COLUMNS,
    out.map((row) => COLUMNS.map((column) => row[column] ?? '')),
  );
}
