/** Everything that the reading page shows, assembled once: components only render it. */
import type { ParagraphId, UnitId } from '../../corpus/ids.ts';
import type { Section, Span, TextUnit } from '../../corpus/model.ts';
import type { Mention, Report, Theme } from '../../edition/model.ts';
import type { Note } from '../../edition/views/notes.ts';
import { figureMarks, masksIn, withLinks } from '../text/marks.ts';
import type { LinkMark, Mark } from '../text/marks.ts';
import { ems } from '../text/measure.ts';
import { placeNotes } from './margin.ts';
import { noteText, OPEN_THEMES } from './note-text.ts';
import type { NoteText } from './note-text.ts';

/** Themes that can be dotted on one page: as many as `slots.css` has rules for. */
export const DOTTED = 64;
/** Notes that stand open beside a paragraph. */
const OPEN = 3;
/** Which do, where there are more: what the text's state asks for comes before what it is compared with. */
const RANK: Record<Note['kind'], number> = {
  themes: 0,
  near: 1,
  join: 1,
  variant: 2,
  editors: 3,
  deletion: 4,
  stop: 5,
  parallel: 6,
  term: 7,
  aside: 8,
};
/** Characters to a line of text and of a note. */
const LINE = 36;
const NOTE_LINE = 18;
/** Longer run-in headings are sentences: only their number is printed bold. */
const LONGEST_BOLD = 40;

export interface Dotted {
  /** 1-based: its radio button is `th1`, its marks `e1` and `o1`; null beyond those that can be dotted. */
  readonly slot: number | null;
  readonly theme: Theme;
  readonly mentions: readonly Mention[];
  readonly direct: number;
  readonly near: number;
}

export interface ReadingUnit {
  readonly unit: TextUnit;
  /** The section that a heading or deck on its own line is. */
  readonly section: Section | null;
  readonly marks: readonly Mark[];
  readonly notes: readonly NoteText[];
  /** How many of the notes stand open. */
  readonly open: number;
  /** Class names that place each open note, and behind them the fold of the others. */
  readonly places: readonly string[];
  /** Class names that say about how tall the unit is, for what is not yet drawn. */
  readonly size: string;
}

/**
 * Themes of the report, most used first.
 * @param mentionsIn The mentions of a theme in a report.
 */
export function dottedThemes(
  report: Report,
  themes: readonly Theme[],
  mentionsIn: (theme: Theme, report: Report) => readonly Mention[],
): Dotted[] {
  return themes
    .map((theme) => ({ theme, ...(theme.counts.get(report.id) ?? { direct: 0, near: 0 }) }))
    .filter(({ direct, near }) => direct + near > 0)
    .sort((a, b) => b.direct - a.direct || b.near - a.near)
    .map((row, index) => ({
      ...row,
      slot: index < DOTTED ? index + 1 : null,
      mentions: mentionsIn(row.theme, report),
    }));
}

function anchorMarks(section: Section): Mark[] {
  const { id, number, start, end } = section;
  if (start === null || end === null) return [];
  if (end - start <= LONGEST_BOLD) return [{ kind: 'anchor', id, start, end, bold: true }];
  const numbered: Mark[] = number === null ? [] : [{ kind: 'bold', start, end: start + number.length }];
  return [{ kind: 'anchor', id, start, end, bold: false }, ...numbered];
}

/** The id of a mention is its text unit and its place there: `p28-112`. It is an address within this edition. */
export const mentionAnchor = (mention: Pick<Mention, 'unit' | 'start'>): string =>
  `${mention.unit}-${mention.start}`;

function mentionMarksOf(dotted: readonly Dotted[]): Map<UnitId, Mark[]> {
  const marks = new Map<UnitId, Mark[]>();
  const taken = new Set<string>();
  for (const { slot, mentions } of dotted) {
    for (const mention of mentions) {
      const anchor = mentionAnchor(mention);
      const list = marks.get(mention.unit) ?? [];
      list.push({
        kind: 'mention',
        start: mention.start,
        end: mention.end,
        slot,
        direct: mention.kind === 'direct',
        // two themes may begin at one place: the anchor belongs to the first
        ...(taken.has(anchor) ? {} : { id: anchor }),
      });
      taken.add(anchor);
      marks.set(mention.unit, list);
    }
  }
  return marks;
}

/** A number of lines of text as class names: tens and ones. */
const lineClasses = (lines: number): string[] => {
  const clamped = Math.min(lines, 99);
  const tens = Math.floor(clamped / 10);
  const ones = clamped % 10;
  return [...(tens > 0 ? [`a${tens}`] : []), ...(ones > 0 ? [`b${ones}`] : [])];
};

const placeClass = (line: number, lines: number): string =>
  [...lineClasses(line), ...(lines > 1 ? [`k${Math.min(lines, 12)}`] : [])].join(' ');

const lineOf = (text: string, at: number): number => Math.floor((ems(text.slice(0, at)) + 2) / LINE);

/** Height of a text unit in lines of text, guessed low rather than high: a heading has air around it. */
const linesOf = ({ kind, text }: TextUnit): number => (kind === 'body' ? lineOf(text, text.length) + 1 : 2);

/** Height of a note in its own lines. */
function noteLines({ lemma, body, themes, more: folded }: NoteText): number {
  const open = themes
    .slice(0, OPEN_THEMES)
    .reduce((sum, { label, counts }) => sum + ems(label) + ems(counts) + 1, 0);
  const more = themes.length > OPEN_THEMES ? 1 : 0;
  return (
    Math.max(1, Math.ceil((ems(lemma) * 1.08 + 1 + ems(body) + ems(folded?.text ?? '') + open) / NOTE_LINE)) +
    more
  );
}

/** The notes that stand open, in the order of their places, then the others. */
function openFirst(notes: readonly Note[]): Note[] {
  const ranked = notes.toSorted((a, b) => RANK[a.kind] - RANK[b.kind]);
  const open = new Set(ranked.slice(0, OPEN));
  return [...notes.filter((note) => open.has(note)), ...notes.filter((note) => !open.has(note))];
}

/** What is marked in the text besides themes, masks and headings: by text unit. */
export interface Layers {
  readonly links: readonly ReadonlyMap<UnitId, readonly LinkMark[]>[];
  /** Wording that other districts have too; spans do not overlap. */
  readonly shared: ReadonlyMap<UnitId, readonly Span[]>;
}

export function readingUnits(
  report: Report,
  dotted: readonly Dotted[],
  notes: ReadonlyMap<UnitId, readonly Note[]>,
  layers: Layers,
): ReadingUnit[] {
  const masks = Map.groupBy(report.masks, (mask) => mask.unit);
  const mentions = mentionMarksOf(dotted);
  const runIns = Map.groupBy(report.text.sections, (section) => section.paragraph);
  const own = new Map(report.text.sections.map((section) => [section.id as UnitId, section]));

  const rows = report.text.units.map((unit) => {
    const list = openFirst(notes.get(unit.id) ?? []).map((note) => ({
      note,
      text: noteText(report, unit.id, note),
    }));
    const anchors =
      unit.kind === 'body' ? (runIns.get(unit.id as ParagraphId) ?? []).flatMap(anchorMarks) : [];
    const whole = { start: 0, end: unit.text.length };
    return {
      unit,
      section: own.get(unit.id) ?? null,
      marks: withLinks(
        [
          ...anchors,
          ...(layers.shared.get(unit.id) ?? []).map(({ start, end }) => ({
            kind: 'shared' as const,
            start,
            end,
          })),
          ...(mentions.get(unit.id) ?? []),
          ...figureMarks(unit.text),
          ...masksIn(masks.get(unit.id) ?? [], whole),
        ],
        layers.links.flatMap((byUnit) => byUnit.get(unit.id) ?? []),
      ),
      notes: list.map(({ text }) => text),
      margin: [
        ...list.slice(0, OPEN).map(({ note, text }) => ({
          line:
            unit.kind === 'body'
              ? Math.min(lineOf(unit.text, note.at), lineOf(unit.text, Math.max(0, unit.text.length - 1)))
              : 0,
          lines: noteLines(text),
        })),
        // 另 n 条
        ...(list.length > OPEN ? [{ line: 0, lines: 1 }] : []),
      ],
    };
  });
  const starts = placeNotes(rows.map(({ unit, margin }) => ({ rows: 3 * linesOf(unit), notes: margin })));
  return rows.map(({ unit, section, marks, notes: texts, margin }, index) => ({
    unit,
    section,
    marks,
    notes: texts,
    open: Math.min(OPEN, texts.length),
    places: margin.map(({ lines }, place) => placeClass(starts[index]?.[place] ?? 0, lines)),
    size: lineClasses(linesOf(unit)).join(' '),
  }));
}
