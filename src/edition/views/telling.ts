/** The sentences in which a report says most about a theme. */
import type { Span } from '../../corpus/model.ts';
import type { UnitId } from '../../corpus/ids.ts';
import type { Mention, Report } from '../model.ts';
import { unitSentences } from './sentences.ts';

export interface Telling extends Span {
  readonly unit: UnitId;
  readonly text: string;
  /** The mentions inside it, offsets counted from its own start. */
  readonly mentions: readonly Mention[];
  /** Whether the sentence goes on before or after what is shown. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Longest sentence that is shown whole, in characters; a longer one is cut to clauses around its first mention. */
const LONGEST = 96;

const BREAKS = '，,；;：:、';

/** Widens a mention to whole clauses as long as they fit. */
function clauses(text: string, sentence: Span, around: Span): Span {
  let { start, end } = around;
  const before = (from: number): number => {
    let at = from - 1;
    while (at > sentence.start && !BREAKS.includes(text.charAt(at - 1))) at -= 1;
    return Math.max(at, sentence.start);
  };
  const after = (from: number): number => {
    let at = from + 1;
    while (at < sentence.end && !BREAKS.includes(text.charAt(at - 1))) at += 1;
    return Math.min(at, sentence.end);
  };
  if (start > sentence.start && !BREAKS.includes(text.charAt(start - 1))) start = before(start);
  if (end < sentence.end) end = after(end);
  while (end < sentence.end && after(end) - start <= LONGEST) end = after(end);
  while (start > sentence.start && end - before(start) <= LONGEST) start = before(start);
  return { start, end };
}

/** A direct mention says more than a near one, a flagged one less; a sentence of middling length is best read. */
function score(length: number, mentions: readonly Mention[]): number {
  const forms = new Set(mentions.map((mention) => mention.form)).size;
  const weight = mentions.reduce(
    (sum, { kind, context }) => sum + (kind === 'direct' ? 1 : 0.4) * (context.length > 0 ? 0.5 : 1),
    0,
  );
  const shape = length < 16 ? 0.4 : length <= LONGEST ? 1 : 0.7;
  return (Math.sqrt(weight) + 0.3 * forms) * shape;
}

/**
 * The `limit` most telling sentences, best first; ties go to the earlier one. Where the report uses
 * the word itself, the first sentence has it.
 */
export function tellingSentences(report: Report, mentions: readonly Mention[], limit = 2): Telling[] {
  const byUnit = Map.groupBy(mentions, (mention) => mention.unit);
  const candidates = [...byUnit].flatMap(([unit, inUnit]) => {
    const text = report.unitById.get(unit)?.text ?? '';
    return unitSentences(report, unit).flatMap((sentence) => {
      const inside = inUnit.filter(
        (mention) => mention.start >= sentence.start && mention.end <= sentence.end,
      );
      const [first] = inside;
      if (!first) return [];
      const lead = inside.find(({ kind }) => kind === 'direct') ?? first;
      const shown = sentence.end - sentence.start <= LONGEST ? sentence : clauses(text, sentence, lead);
      return [{ unit, text, sentence, shown, inside, score: score(sentence.end - sentence.start, inside) }];
    });
  });
  const ranked = candidates
    .map((candidate, index) => ({ candidate, index }))
    .sort((a, b) => b.candidate.score - a.candidate.score || a.index - b.index)
    .map(({ candidate }) => candidate);
  const lead = ranked.find(({ inside }) => inside.some(({ kind }) => kind === 'direct'));
  const ordered = lead ? [lead, ...ranked.filter((candidate) => candidate !== lead)] : ranked;
  return ordered.slice(0, limit).map(({ unit, text, sentence, shown, inside }) => ({
    unit,
    ...shown,
    text: text.slice(shown.start, shown.end),
    mentions: inside
      .filter((mention) => mention.start >= shown.start && mention.end <= shown.end)
      .map((mention) => ({ ...mention, start: mention.start - shown.start, end: mention.end - shown.start })),
    cutBefore: shown.start > sentence.start,
    cutAfter: shown.end < sentence.end,
  }));
}
