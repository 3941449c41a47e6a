/** The words of a report, cut once: what the lexicon lists stays whole, all else as the segmenter says. */
import { jieba, SEGMENTER } from '../../concordance/segmenter.ts';
import { disjoint, wordsIn } from '../../concordance/words.ts';
import type { Span } from '../../corpus/model.ts';
import type { ReportId, UnitId } from '../../corpus/ids.ts';
import { present } from '../../corpus/present.ts';
import type { Edition, Report } from '../model.ts';
import { lastOnly } from '../once.ts';
import { preparedEach } from '../prepared.ts';
import { mentionsIn } from './by-report.ts';

export { SEGMENTER };

export interface CutUnit {
  readonly unit: UnitId;
  readonly text: string;
  /** Cover the text, punctuation as pieces of their own. */
  readonly words: readonly Span[];
}

type Cutting = Pick<Edition, 'themes' | 'reports'>;

/** The words of a report by their ends, unit after unit: a corpus has millions, too many to keep as objects. */
interface Cut {
  readonly ends: Int32Array;
  /** By place of the unit: where its words begin in `ends`; the end of the last one follows. */
  readonly starts: Int32Array;
}

function cutOf(themes: Cutting['themes'], report: Report): Cut {
  const forms = Map.groupBy(
    themes.flatMap((theme) => mentionsIn(theme, report)),
    ({ unit }) => unit,
  );
  const ends: number[] = [];
  const starts = [0];
  for (const { id, text } of report.text.units) {
    for (const { end } of wordsIn(text, jieba, disjoint(forms.get(id) ?? []))) ends.push(end);
    starts.push(ends.length);
  }
  return { ends: Int32Array.from(ends), starts: Int32Array.from(starts) };
}

/** The segmenter is dear: it reads each report once, in one of the build's processes. */
const cutsOf = lastOnly((themes: Cutting['themes'], reports: Cutting['reports']) => {
  const cuts = preparedEach('words', reports, (some) => some.map((report) => cutOf(themes, report)));
  return new Map(reports.map(({ id }, place): [ReportId, Cut] => [id, present(cuts[place], 'cut')]));
});

const cutIn = ({ themes, reports }: Cutting, { id }: Pick<Report, 'id'>): Cut =>
  present(cutsOf(themes, reports).get(id), 'cut');

function spansAt({ ends, starts }: Cut, place: number): Span[] {
  let start = 0;
  return Array.from(ends.subarray(starts[place], starts[place + 1]), (end) => {
    const word = { start, end };
    start = end;
    return word;
  });
}

/**
 * The words of one text unit.
 * @param edition Its themes give the forms that are one word: every mention of every theme.
 * @param place Of the unit in its report.
 */
export const unitWords = (edition: Cutting, report: Pick<Report, 'id'>, place: number): Span[] =>
  spansAt(cutIn(edition, report), place);

/** The words of all text units of a report. */
export function cutUnits(edition: Cutting, report: Pick<Report, 'id' | 'text'>): CutUnit[] {
  const cut = cutIn(edition, report);
  return report.text.units.map(({ id, text }, place) => ({ unit: id, text, words: spansAt(cut, place) }));
}

/** Pieces shown of a report. */
const SAMPLE = 60;

/** How the passage that stands for the report's district was cut; its longest paragraph where there is none. */
export function cutSample(edition: Cutting, report: Pick<Report, 'id' | 'text' | 'district'>): string[] {
  const units = cutUnits(edition, report);
  const { portrait } = report.district;
  const [longest] = [...units].sort((a, b) => b.text.length - a.text.length);
  const own = portrait.report === report.id ? units.find(({ unit }) => unit === portrait.unit) : undefined;
  const shown = own ?? longest;
  const from = own ? portrait.start : 0;
  return (shown?.words ?? [])
    .filter(({ start }) => start >= from)
    .slice(0, SAMPLE)
    .map(({ start, end }) => (shown?.text ?? '').slice(start, end));
}
