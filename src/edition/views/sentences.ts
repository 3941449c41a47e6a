/** Sentences of text units: many themes ask for those of one unit, which is read once. */
import type { UnitId } from '../../corpus/ids.ts';
import type { Span } from '../../corpus/model.ts';
import { sentencesIn } from '../../corpus/sentences.ts';
import type { Report } from '../model.ts';

const known = new WeakMap<Report, Map<UnitId, readonly Span[]>>();

/** The sentences of a text unit, in order; none of a unit that the report does not have. */
export function unitSentences(report: Report, unit: UnitId): readonly Span[] {
  const own = known.get(report) ?? new Map<UnitId, readonly Span[]>();
  known.set(report, own);
  let sentences = own.get(unit);
  if (!sentences) {
    sentences = sentencesIn(report.unitById.get(unit)?.text ?? '');
    own.set(unit, sentences);
  }
  return sentences;
}
