/**
 * What the editors have to say beside a text unit: which themes it speaks of,
 * where a sentence was joined across a break, and what was moved out of the
 * running text after it.
 */
import type { UnitId } from '../../corpus/ids.ts';
import type { Aside, Paragraph } from '../../corpus/model.ts';
import type { Mention, Report, Theme, Witness } from '../model.ts';

interface Placed {
  /** The character of the unit beside which the note stands. */
  readonly at: number;
}

export interface ThemeNote extends Placed {
  readonly kind: 'theme';
  readonly theme: Theme;
  readonly direct: number;
  readonly near: number;
  /** The near forms that stand here, each once, in order. */
  readonly nearForms: readonly string[];
  /** Whether this is the first place in the report where the theme comes up. */
  readonly first: boolean;
}

/** A break that was healed: the few characters on both sides, and what stood between. */
export interface JoinNote extends Placed {
  readonly kind: 'join';
  readonly before: string;
  readonly after: string;
  readonly between: readonly Aside[];
}

/** What stood after the unit and was moved out of the running text. */
export interface AsideNote extends Placed {
  readonly kind: 'aside';
  readonly asides: readonly Aside[];
}

/** What the editors say about a place. */
export interface EditorsNote extends Placed {
  readonly kind: 'editors';
  readonly lemma: string;
  readonly note: string;
}

/** Another witness breaks off after this unit. */
export interface StopNote extends Placed {
  readonly kind: 'stop';
  readonly witness: Witness;
}

export type Note = ThemeNote | JoinNote | AsideNote | EditorsNote | StopNote;

const CONTEXT = 3;

function themeNotes(theme: Theme, mentions: readonly Mention[]): [UnitId, ThemeNote][] {
  return [...Map.groupBy(mentions, (mention) => mention.unit)].map(([unit, here], index) => {
    const near = here.filter((mention) => mention.kind === 'near');
    return [
      unit,
      {
        kind: 'theme',
        at: here[0]?.start ?? 0,
        theme,
        direct: here.length - near.length,
        near: near.length,
        nearForms: [...new Set(near.map((mention) => mention.form))],
        first: index === 0,
      },
    ];
  });
}

/** Asides that stand between two source spans of a paragraph belong to that break. */
function joinNotes(paragraph: Paragraph, asides: readonly Aside[]): JoinNote[] {
  let at = 0;
  return paragraph.source.slice(0, -1).map((span, index) => {
    at += span.end - span.start;
    const next = paragraph.source[index + 1] ?? span;
    return {
      kind: 'join',
      at,
      before: paragraph.text.slice(Math.max(0, at - CONTEXT), at),
      after: paragraph.text.slice(at, at + CONTEXT),
      between: asides.filter(
        ({ source: [first] }) => first !== undefined && first.start >= span.end && first.end <= next.start,
      ),
    };
  });
}

/** All notes of a report, by text unit, each unit's in the order of their places. */
export function notesOf(report: Report, themes: readonly Theme[]): Map<UnitId, Note[]> {
  const notes = new Map<UnitId, Note[]>();
  const add = (unit: UnitId, note: Note): void => {
    const list = notes.get(unit);
    if (list) list.push(note);
    else notes.set(unit, [note]);
  };

  for (const theme of themes)
    for (const [unit, note] of themeNotes(
      theme,
      theme.mentions.filter((mention) => mention.report === report.id),
    ))
      add(unit, note);

  const joined = new Set<Aside>();
  const after = Map.groupBy(report.text.asides, (aside) => aside.after);
  for (const paragraph of report.text.paragraphs) {
    if (paragraph.source.length < 2) continue;
    for (const note of joinNotes(paragraph, after.get(paragraph.id) ?? [])) {
      for (const aside of note.between) joined.add(aside);
      add(paragraph.id, note);
    }
  }

  for (const [unit, asides] of after) {
    const rest = asides.filter((aside) => !joined.has(aside));
    const text = unit === null ? undefined : report.unitById.get(unit)?.text;
    if (unit !== null && text !== undefined && rest.length > 0)
      add(unit, { kind: 'aside', at: text.length, asides: rest });
  }

  for (const { unit, start, text, note } of report.notes)
    add(unit, { kind: 'editors', at: start, lemma: text, note });
  for (const witness of report.witnesses) {
    const text = witness.stopsAt === null ? undefined : report.unitById.get(witness.stopsAt)?.text;
    if (witness.stopsAt !== null && text !== undefined)
      add(witness.stopsAt, { kind: 'stop', at: text.length, witness });
  }

  for (const list of notes.values()) list.sort((a, b) => a.at - b.at);
  return notes;
}
