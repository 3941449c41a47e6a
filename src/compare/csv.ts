/** All that a comparison shows, as rows: every passage, every figure, each with its place. */
import { codePointOffsets } from '../corpus/count.ts';
import { fullName } from '../edition/names.ts';
import { sideOf } from '../edition/views/figures/sides.ts';
import { toCsv } from '../site/csv.ts';
import { href } from '../site/hrefs.ts';
import { HIDDEN, KIND } from '../site/strings.ts';
import { placeOf } from './passages.ts';
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
  'value',
  'unit',
  'comparator',
  'period',
  'scope',
  'masked',
  'url',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

/** Offsets are code points of the text unit, as in all public files. */
export function shownCsv({ topic, reports, rows }: Comparison): string {
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
  for (const { label, cells } of rows)
    for (const [column, passages] of cells.entries()) {
      const report = reports[column];
      if (!report) continue;
      for (const passage of passages) {
        const point = pointOf(column, passage);
        const where = (start: number, end: number): Row => ({
          row: label ?? '其余',
          district: fullName(report.district),
          report: report.id,
          paragraph: passage.unit,
          start: String(point(start)),
          end: String(point(end)),
          url: href.report(report.id, passage.unit),
        });
        out.push({
          ...where(passage.start, passage.end),
          what: 'passage',
          text: passage.text,
          forms: passage.mentions
            .filter((mention) => mention.theme === theme)
            .map(
              ({ start, end, direct }) =>
                `${passage.text.slice(start - passage.start, end - passage.start)}（${KIND[direct ? 'direct' : 'near']}）`,
            )
            .join(' '),
        });
        for (const figure of passage.figures)
          out.push({
            ...where(figure.start, figure.end),
            what: 'figure',
            text: figure.surface,
            label: figure.label,
            side: sideOf(figure, report.year),
            aspect: figure.aspect,
            value: figure.value === null ? '' : String(figure.value),
            unit: figure.unit ?? '',
            comparator: figure.comparator,
            period: figure.period?.label ?? '',
            scope: figure.scope ?? '',
            masked: figure.masked ? HIDDEN : '',
          });
      }
    }
  return toCsv(
    COLUMNS,
    out.map((row) => COLUMNS.map((column) => row[column] ?? '')),
  );
}
