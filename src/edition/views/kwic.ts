/** Keyword in context: a mention with what stands around it in its text unit. */
import type { Span } from '../../corpus/model.ts';
import type { Mention, Report, Theme, ThemeCount } from '../model.ts';
import { countIn, mentionsIn } from './by-report.ts';

/** Anything that stands somewhere in a text unit. */
type Placed = Pick<Mention, 'unit' | 'start' | 'end'>;

export interface KwicLine<M extends Placed = Mention> {
  readonly mention: M;
  readonly keyword: string;
  /** What stands before and after, as places in the text unit. */
  readonly left: Span & { readonly text: string };
  readonly right: Span & { readonly text: string };
}

/** More than the widest column shows; the page cuts at its edge. */
const WIDTH = 34;

/** A cut never parts the two halves of a character beyond the basic plane. */
const whole = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
};

export function kwicLine<M extends Placed>(
  report: Pick<Report, 'unitById'>,
  mention: M,
  width = WIDTH,
): KwicLine<M> {
  const text = report.unitById.get(mention.unit)?.text ?? '';
  const part = (start: number, end: number) => ({ start, end, text: text.slice(start, end) });
  return {
    mention,
    keyword: text.slice(mention.start, mention.end),
    left: part(whole(text, Math.max(0, mention.start - width)), mention.start),
    right: part(mention.end, whole(text, Math.min(text.length, mention.end + width))),
  };
}

export interface Concordance {
  readonly report: Report;
  readonly counts: ThemeCount;
  readonly lines: readonly KwicLine[];
}

/** Every occurrence of a theme in its line, report by report; a silent report keeps its place. */
export function concordanceOf(theme: Theme, reports: readonly Report[]): Concordance[] {
  return reports.map((report) => ({
    report,
    counts: countIn(theme, report),
    lines: mentionsIn(theme, report).map((mention) => kwicLine(report, mention)),
  }));
}
