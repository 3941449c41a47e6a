/** The passages in which a report speaks of a topic, in reading order. */
import type { UnitId } from '../corpus/ids.ts';
import type { Span } from '../corpus/model.ts';
import type { ComparedFigure, ComparedReport, ComparedUnit, Range, SharedWording, Topic } from './model.ts';

/** A theme's form in a passage; offsets in the text unit. */
export interface PassageMention extends Span {
  /** Place of the theme in the report's list. */
  readonly theme: number;
  readonly direct: boolean;
}

/** A shared wording, or the part of it that a passage has where the wording runs across its border. */
export interface SharedPart extends Span {
  readonly wording: SharedWording;
  /** Which letters and figures of the wording these are. */
  readonly letters: Range;
  /** Whether it is all of the wording. */
  readonly whole: boolean;
}

export interface Passage extends Span {
  /** 0-based place of its report among the chosen. */
  readonly column: number;
  readonly unit: UnitId;
  readonly text: string;
  /** What else it speaks of, once each: ids of themes or of indicators. */
  readonly aspects: readonly string[];
  readonly mentions: readonly PassageMention[];
  readonly masks: readonly Span[];
  /** Wording that other districts have too, as far as it stands in this passage. */
  readonly shared: readonly SharedPart[];
  readonly figures: readonly ComparedFigure[];
  /** Words of the unit that lie inside. */
  readonly words: readonly Span[];
}

const within = (at: number, [start, end]: Range): boolean => start <= at && at < end;
const spanOf = ([start, end]: Range): Span => ({ start, end });

/** A unit's words as places. */
export function wordsOf({ words }: Pick<ComparedUnit, 'words'>): Span[] {
  let at = 0;
  return words.map((length) => {
    const start = at;
    at += length;
    return { start, end: at };
  });
}

/** Neighbouring stretches of one field within one sentence, joined. */
function stretches(unit: ComparedUnit, field: number): Range[] {
  const joined: Range[] = [];
  let sentence: Range | undefined;
  for (const [start, end, own] of unit.fields) {
    if (own !== field) {
      sentence = undefined;
      continue;
    }
    const before = joined.at(-1);
    const inSentence = unit.sentences.find((one) => within(start, one));
    if (before && sentence && inSentence === sentence) joined.splice(-1, 1, [before[0], end]);
    else joined.push([start, end]);
    sentence = inSentence;
  }
  return joined;
}

/** The ranges of a unit that speak of the topic. */
function rangesOf(unit: ComparedUnit, topic: Topic, place: number): readonly Range[] {
  switch (topic.kind) {
    case 'themes': {
      const starts = unit.mentions.filter(([, , theme]) => theme === place).map(([start]) => start);
      return starts.length === 0
        ? []
        : unit.sentences.filter((one) => starts.some((start) => within(start, one)));
    }
    case 'fields':
      return stretches(unit, place);
    case 'indicators': {
      const starts = unit.figures.filter(({ group }) => group === topic.label).map(({ start }) => start);
      return starts.length === 0
        ? []
        : unit.sentences.filter((one) => starts.some((start) => within(start, one)));
    }
  }
}

/** Place of the topic's theme or field in the report's lists; −1 where there is none. */
export function placeOf(report: ComparedReport, topic: Topic): number {
  if (topic.kind === 'themes') return report.themes.findIndex(({ id }) => id === topic.id);
  return topic.kind === 'fields' ? report.fields.indexOf(topic.label) : -1;
}

/** What a passage speaks of besides the topic itself. */
function aspectsOf(
  report: ComparedReport,
  topic: Topic,
  mentions: readonly PassageMention[],
  figures: readonly ComparedFigure[],
): string[] {
  const ids: (string | null | undefined)[] =
    topic.kind === 'indicators'
      ? figures.filter(({ group }) => group === topic.label).map(({ indicator }) => indicator)
      : mentions
          .map(({ theme }) => report.themes[theme])
          .filter((theme) =>
            topic.kind === 'fields' ? theme?.field === topic.label : theme?.id !== topic.id,
          )
          .map((theme) => theme?.id);
  return [...new Set(ids)].filter((id) => id !== null && id !== undefined);
}

/** Letters and figures: what the length of a shared wording is counted in. */
export const LETTER = /[\p{L}\p{N}]/gu;
/** Letters and figures that a part of a wording must have to be worth a word: those of a set phrase. */
export const LEAST_PART = 4;
const lettersOf = (text: string): number => text.match(LETTER)?.length ?? 0;

/** What a range of a unit has of the wordings that other districts have too. */
function sharedIn(report: ComparedReport, unit: ComparedUnit, [start, end]: Range): SharedPart[] {
  return unit.shared.flatMap(([from, to, place]) => {
    const wording = report.wordings[place];
    if (!wording || to <= start || end <= from) return [];
    let [low, high] = [from, to];
    // the signs at a cut belong to the passage, not to the wording
    if (from < start) low = start + (/[\p{L}\p{N}]/u.exec(unit.text.slice(start, to))?.index ?? 0);
    if (to > end) high = from + unit.text.slice(from, end).replace(/(?:\s|(?![%‰])\p{P})+$/u, '').length;
    if (low >= high) return [];
    const before = lettersOf(unit.text.slice(from, low));
    const count = lettersOf(unit.text.slice(low, high));
    return count < LEAST_PART
      ? []
      : [
          {
            start: low,
            end: high,
            wording,
            letters: [before, before + count],
            whole: low === from && high === to,
          },
        ];
  });
}

/**
 * Every passage of a topic: for a theme the sentences with one of its forms, for a policy field the
 * stretches that belong to it, for a group of indicators the sentences with one of its figures.
 *
 * @param rangesIn Which ranges of a unit are wanted, where it is not these.
 */
export function passagesOf(
  report: ComparedReport,
  topic: Topic,
  column: number,
  rangesIn: (unit: ComparedUnit, topic: Topic, place: number) => readonly Range[] = rangesOf,
): Passage[] {
  const place = placeOf(report, topic);
  return report.units.flatMap((unit) => {
    const ranges = rangesIn(unit, topic, place);
    const words = ranges.length > 0 ? wordsOf(unit) : [];
    return ranges.map((range): Passage => {
      const [start, end] = range;
      const mentions = unit.mentions
        .filter(([from]) => within(from, range))
        .map(([from, to, theme, direct]) => ({ start: from, end: to, theme, direct: direct === 1 }));
      const figures = unit.figures.filter((figure) => within(figure.start, range));
      return {
        column,
        unit: unit.id,
        start,
        end,
        text: unit.text.slice(start, end),
        aspects: aspectsOf(report, topic, mentions, figures),
        mentions,
        masks: unit.masks.filter(([from]) => within(from, range)).map(spanOf),
        shared: sharedIn(report, unit, range),
        figures,
        words: words.filter((word) => start <= word.start && word.end <= end),
      };
    });
  });
}
