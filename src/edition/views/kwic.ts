/** Keyword in context: a mention with what stands around it in its text unit. */
import { around } from '../../corpus/around.ts';
import type { Piece } from '../../corpus/around.ts';
import type { Mention, Report, Theme, ThemeCount } from '../model.ts';
import { countIn, mentionsIn } from './by-report.ts';

/** Anything that stands somewhere in a text unit. */
type Placed = Pick<Mention, 'unit' | 'start' | 'end'>;

export interface KwicLine<M extends Placed = Mention> {
  readonly mention: M;
  readonly keyword: string;
  /** What stands before and after, as places in the text unit. */
  readonly left: Piece;
  readonly right: Piece;
}

/** More than the widest column shows; the page cuts at its edge. */
const WIDTH = 34;

export function kwicLine<M extends Placed>(
  report: Pick<Report, 'unitById'>,
  mention: M,
  width = WIDTH,
): KwicLine<M> {
  const text = report.unitById.get(mention.unit)?.text ?? '';
  const { left, middle, right } = around(text, mention, width);
  return { mention, keyword: middle.text, left, right };
}

export interface Concordance {
  readonly report: Report;
  readonly counts: ThemeCount;
  readonly lines: readonly KwicLine[];
}

/** Every occurrence of a theme in its line, report by report; a silent report keeps its place. */
export function concordanceOf(theme: Theme, reports: readonly Report[], width?: number): Concordance[] {
  return reports.map((report) => ({
    report,
    counts: countIn(theme, report),
    lines: mentionsIn(theme, report).map((mention) => kwicLine(report, mention, width)),
  }));
}
