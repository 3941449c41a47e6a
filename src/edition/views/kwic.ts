/** Keyword in context: a mention with what stands around it in its text unit. */
import type { Mention, Report } from '../model.ts';

export interface KwicLine {
  readonly mention: Mention;
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
}

/** More than the widest column shows; the page cuts at its edge. */
const WIDTH = 34;

export function kwicLine(report: Pick<Report, 'unitById'>, mention: Mention, width = WIDTH): KwicLine {
  const text = report.unitById.get(mention.unit)?.text ?? '';
  return {
    mention,
    left: [...text.slice(Math.max(0, mention.start - 2 * width), mention.start)].slice(-width).join(''),
    keyword: text.slice(mention.start, mention.end),
    right: [...text.slice(mention.end, mention.end + 2 * width)].slice(0, width).join(''),
  };
}
