/** The sentence of a figure, cut where it is long, so that a list of figures stays readable. */
import { whole } from '../../../corpus/around.ts';
import type { Span } from '../../../corpus/model.ts';
import type { Figure, Report } from '../../model.ts';

export interface FigureQuote extends Span {
  readonly text: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** A sentence up to this length is shown whole; of a longer one about so much on either side. */
const WHOLE = 110;
const AROUND = 46;
/** A cut is moved to the nearest comma within so many characters. */
const SLACK = 16;

const PAUSE = /[，；：。、,;:]/u;

/** The place behind the pause that is nearest before `at`, or `at`. */
function pauseBefore(text: string, at: number, least: number): number {
  for (let i = at; i > Math.max(least, at - SLACK); i -= 1) if (PAUSE.test(text.charAt(i - 1))) return i;
  return at;
}

function pauseAfter(text: string, at: number, most: number): number {
  for (let i = at; i < Math.min(most, at + SLACK); i += 1) if (PAUSE.test(text.charAt(i))) return i;
  return at;
}

export function quoteOf(report: Pick<Report, 'unitById'>, figure: Figure): FigureQuote {
  const text = report.unitById.get(figure.unitId)?.text ?? '';
  const { start, end } = figure.quote;
  const long = end - start > WHOLE;
  const from =
    long && figure.start - start > AROUND + SLACK
      ? pauseBefore(text, whole(text, figure.start - AROUND), start)
      : start;
  const to =
    long && end - figure.end > AROUND + SLACK ? pauseAfter(text, whole(text, figure.end + AROUND), end) : end;
  return { start: from, end: to, text: text.slice(from, to), cutBefore: from > start, cutAfter: to < end };
}
