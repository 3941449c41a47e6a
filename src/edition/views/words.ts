/** The words of a report, cut once: what the lexicon lists stays whole, all else as the segmenter says. */
import { jieba, SEGMENTER } from '../../concordance/segmenter.ts';
import { disjoint, wordsIn } from '../../concordance/words.ts';
import type { Span } from '../../corpus/model.ts';
import type { ReportId, UnitId } from '../../corpus/ids.ts';
import type { Edition, Mention, Report } from '../model.ts';

export { SEGMENTER };

export interface CutUnit {
  readonly unit: UnitId;
  readonly text: string;
  /** Cover the text, punctuation as pieces of their own. */
  readonly words: readonly Span[];
}

interface Kept {
  readonly mentions: ReadonlyMap<ReportId, readonly Mention[]>;
  readonly cut: Map<ReportId, readonly CutUnit[]>;
}

const kept = new WeakMap<object, Kept>();

/** @param edition Its themes give the forms that are one word: every mention of every theme. */
export function cutUnits(
  edition: Pick<Edition, 'themes'>,
  report: Pick<Report, 'id' | 'text'>,
): readonly CutUnit[] {
  let own = kept.get(edition.themes);
  if (!own) {
    const mentions = edition.themes.flatMap((theme) => theme.mentions);
    own = { mentions: Map.groupBy(mentions, (mention) => mention.report), cut: new Map() };
    kept.set(edition.themes, own);
  }
  let units = own.cut.get(report.id);
  if (!units) {
    const forms = Map.groupBy(own.mentions.get(report.id) ?? [], ({ unit }) => unit);
    units = report.text.units.map(({ id, text }) => ({
      unit: id,
      text,
      words: wordsIn(text, jieba, disjoint(forms.get(id) ?? [])),
    }));
    own.cut.set(report.id, units);
  }
  return units;
}

/** Pieces shown of a report. */
const SAMPLE = 60;

/** How the passage that stands for the report's district was cut; its longest paragraph where there is none. */
export function cutSample(
  edition: Pick<Edition, 'themes'>,
  report: Pick<Report, 'id' | 'text' | 'district'>,
): string[] {
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
