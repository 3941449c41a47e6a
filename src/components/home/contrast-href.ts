/** Where a contrast goes on: the theme or the indicator that it is about, else every line with its words. */
import type { Contrast, ContrastCell } from '../../edition/model.ts';
import { href } from '../../site/hrefs.ts';

export function contrastHref({ row, compare }: Contrast): string {
  if (compare !== null) return href.theme(compare);
  switch (row.kind) {
    case 'theme':
      return href.theme(row.theme.id);
    case 'words':
      return href.lines(row.words);
    case 'indicator':
      return href.indicator(row.indicator.id);
  }
}

/** The places that a count counts: exactly these. */
export function countHref({ row }: Contrast, { report }: ContrastCell): string {
  if (row.kind === 'theme') return href.themeIn(row.theme.id, report, 'direct');
  return href.lines(row.kind === 'words' ? row.words : row.indicator.label, [report.id]);
}
