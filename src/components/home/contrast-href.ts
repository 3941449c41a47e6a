/** The places that a count of a contrast counts: exactly these. */
import type { Contrast, ContrastCell } from '../../edition/model.ts';
import { href } from '../../site/hrefs.ts';

export function countHref({ row }: Contrast, { report }: ContrastCell): string {
  if (row.kind === 'theme') return href.themeIn(row.theme.id, report, 'direct');
  return href.lines(row.kind === 'words' ? row.words : row.indicator.label, [report.id]);
}
