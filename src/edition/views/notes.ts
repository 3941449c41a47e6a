/**
 * What the editors have to say beside a text unit: which themes it speaks of,
 * where a sentence was joined across a break, and what was moved out of the
 * running text after it.
 */
import { beginning, ending } from '../../corpus/around.ts';
import type { ReportId, UnitId } from '../../corpus/ids.ts';
import type { Aside, Paragraph } from '../../corpus/model.ts';
import type { Entry } from '../../collate/apparatus.ts';
import { isSubstantive } from '../../collate/variants.ts';
import { collationsOf, variantOf } from './collation/witnesses.ts';
import type { CollatedWitness } from './collation/witnesses.ts';
import { deletedPlaces } from './masks.ts';
import type { DeletedPlace } from './masks.ts';
import type { District, Edition, Report, Term, Theme, ThemeCount } from '../model.ts';
import type { SharedPassage } from '../parallels.ts';
import { mentionsIn } from './by-report.ts';
import { ofReport } from './grouped.ts';
import { placeOfGroup } from './parallel-lists.ts';
import type { GroupPlace } from './parallel-lists.ts';
import { othersIn, passagePageOf } from './parallels.ts';
import { meaningIn } from './terms/meaning.ts';
import type { Meaning } from './terms/meaning.ts';
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
  readonly of: CollatedWitness;
}

/** Districts that have a passage near this unit. */
export interface NearNote extends Placed {
  readonly kind: 'near';
  readonly districts: readonly District[];
  /** 1-based page of the report's list of such passages. */
  readonly page: number;
}

/** What a text unit shares with other districts: its longest passage, and how many more there are. */
export interface ParallelNote extends Placed {
  readonly kind: 'parallel';
  readonly passage: SharedPassage;
  readonly others: readonly District[];
  /** Where the passage's group is listed. */
  readonly listed: GroupPlace;
  readonly more: number;
  /** The 1-based page of what the report shares on which the unit's passages begin. */
  readonly page: number;
}

/** What a term stands for, at its first place in the report. */
export interface TermNote extends Placed {
  readonly kind: 'term';
  readonly term: Term;
  readonly meaning: Meaning;
}

/** Another witness has other words here. */
export interface VariantNote extends Placed {
  readonly kind: 'variant';
  readonly of: CollatedWitness;
  readonly entry: Entry;
  readonly reading: string;
}

/** The place reads as if words had been taken out without a mark. */
export interface DeletionNote extends Placed {
  readonly kind: 'deletion';
  readonly place: DeletedPlace;
}

export type Note =
  | ThemesNote
  | NearNote
  | JoinNote
  | AsideNote
  | EditorsNote
  | StopNote
  | VariantNote
  | DeletionNote
  | ParallelNote
  | TermNote;

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
      before: ending(paragraph.text.slice(0, at), CONTEXT),
      after: beginning(paragraph.text.slice(at), CONTEXT),
      between: asides.filter(
        ({ source: [first] }) => first !== undefined && first.start >= span.end && first.end <= next.start,
      ),
    };
  });
}

/** One note for every unit that shares wording: word for word before nearly, the longest, the first. */
function parallelNotes(report: Report, edition: Pick<Edition, 'parallels'>): [UnitId, ParallelNote][] {
  const { parallels } = edition;
  const all = [...parallels.passagesIn(report.id), ...parallels.nearIn(report.id)];
  const pageOf = passagePageOf(edition, report);
  return [...Map.groupBy(all, ({ unit }) => unit)].flatMap(([unit, passages]) => {
    const [passage] = passages.toSorted(
      (a, b) =>
        Number(a.group.match === 'near') - Number(b.group.match === 'near') ||
        b.group.characters - a.group.characters ||
        a.start - b.start,
    );
    if (!passage) return [];
    const others = othersIn(passage.group, report.district);
    const listed = placeOfGroup(edition, passage.group);
    const more = passages.length - 1;
    const page = pageOf.get(unit) ?? 1;
    return [[unit, { kind: 'parallel', at: passage.start, passage, others, listed, more, page }]];
  });
}

const byReport = new WeakMap<readonly Term[], ReadonlyMap<ReportId, readonly Term[]>>();

/** The terms that each report has, in their order. */
function termsByReport(terms: readonly Term[]): ReadonlyMap<ReportId, readonly Term[]> {
  const known = byReport.get(terms);
  if (known) return known;
  const found = new Map<ReportId, Term[]>();
  for (const term of terms)
    for (const report of term.counts.keys()) {
      const own = found.get(report);
      if (own) own.push(term);
      else found.set(report, [term]);
    }
  byReport.set(terms, found);
  return found;
}

/** One note for each term that stands for something, at its first place; none where the text says it right there. */
function termNotes(report: Report, terms: readonly Term[]): [UnitId, TermNote][] {
  return (termsByReport(terms).get(report.id) ?? []).flatMap((term): [UnitId, TermNote][] => {
    const [first] = ofReport(term.places, report.id);
    const meaning = first ? meaningIn(term, report) : null;
    if (!first || !meaning) return [];
    const beside =
      meaning.by === 'text' &&
      meaning.expansion.parts.every(({ unit, end }) => unit === first.unit && end <= first.start + 3);
    return beside ? [] : [[first.unit, { kind: 'term', at: first.start, term, meaning }]];
  });
}

/** All notes of a report, by text unit, each unit's in the order of their places. */
export function notesOf(
  report: Report,
  {
    themes,
    reports,
    terms = [],
    parallels,
  }: Pick<Edition, 'themes' | 'reports'> & Partial<Pick<Edition, 'parallels' | 'terms'>>,
): Map<UnitId, Note[]> {
  const notes = new Map<UnitId, Note[]>();
  const add = (unit: UnitId, note: Note): void => {
    const list = notes.get(unit);
    if (list) list.push(note);
    else notes.set(unit, [note]);
  };

  for (const [unit, note] of themeNotes(report, themes)) add(unit, note);
  if (parallels) for (const [unit, note] of parallelNotes(report, { parallels })) add(unit, note);

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
  for (const place of deletedPlaces(report))
    if (!place.note) add(place.unit, { kind: 'deletion', at: place.start, place });
  const { witnesses, entries } = collationsOf(report);
  for (const of of witnesses) if (of.stop) add(of.stop.unit, { kind: 'stop', at: of.stop.at, of });
  for (const entry of entries)
    if (isSubstantive(entry.kind) && entry.edge === null)
      for (const of of witnesses) {
        const variant = variantOf(entry, of.siglum);
        if (variant) add(entry.unit, { kind: 'variant', at: entry.at, of, entry, reading: variant.text });
      }

  for (const [unit, note] of termNotes(report, terms)) add(unit, note);

  for (const list of notes.values()) list.sort((a, b) => a.at - b.at);
  return notes;
}
