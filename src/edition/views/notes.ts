/**
 * What the editors have to say beside a text unit: which themes it speaks of,
 * where a sentence was joined across a break, and what was moved out of the
 * running text after it.
 */
import type { UnitId } from '../../corpus/ids.ts';
import type { Aside, Paragraph } from '../../corpus/model.ts';
import type { District, Edition, Report, Theme, ThemeCount, Witness } from '../model.ts';
import { mentionsIn } from './by-report.ts';
import { besideOf } from './closest/beside.ts';

interface Placed {
  /** The character of the unit beside which the note stands. */
  readonly at: number;
}

/** Which themes a text unit speaks of: one note for all of them. */
export interface ThemesNote extends Placed {
  readonly kind: 'themes';
  /** Most said first: by direct, then by near mentions, then in the edition's order. */
  readonly themes: readonly (ThemeCount & { readonly theme: Theme })[];
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

/** Districts that have a passage near this unit. */
export interface NearNote extends Placed {
  readonly kind: 'near';
  readonly districts: readonly District[];
  /** 1-based page of the report's list of such passages. */
  readonly page: number;
}

export type Note = ThemesNote | NearNote | JoinNote | AsideNote | EditorsNote | StopNote;

const CONTEXT = 3;

/** One note for every unit that speaks of a theme, at its beginning. */
function themeNotes(report: Report, themes: readonly Theme[]): [UnitId, ThemesNote][] {
  const units = new Map<UnitId, (ThemeCount & { readonly theme: Theme })[]>();
  for (const theme of themes)
    for (const [unit, here] of Map.groupBy(mentionsIn(theme, report), (mention) => mention.unit)) {
      const direct = here.filter(({ kind }) => kind === 'direct').length;
      const row = { theme, direct, near: here.length - direct };
      const list = units.get(unit);
      if (list) list.push(row);
      else units.set(unit, [row]);
    }
  return [...units].map(([unit, rows]) => [
    unit,
    { kind: 'themes', at: 0, themes: rows.sort((a, b) => b.direct - a.direct || b.near - a.near) },
  ]);
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
export function notesOf(
  report: Report,
  { themes, reports }: Pick<Edition, 'themes' | 'reports'>,
): Map<UnitId, Note[]> {
  const notes = new Map<UnitId, Note[]>();
  const add = (unit: UnitId, note: Note): void => {
    const list = notes.get(unit);
    if (list) list.push(note);
    else notes.set(unit, [note]);
  };

  for (const [unit, note] of themeNotes(report, themes)) add(unit, note);

  const { pages } = besideOf({ themes, reports }, report);
  for (const [index, rows] of pages.entries())
    for (const { unit, districts } of rows)
      add(unit, {
        kind: 'near',
        at: 0,
        districts: districts.map(({ district }) => district),
        page: index + 1,
      });

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
