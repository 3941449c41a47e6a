/** What would change with the witness: whether another one has a place of the base, and how many of several. */
import { pointOf } from '../../../collate/apparatus.ts';
import type { Entry } from '../../../collate/apparatus.ts';
import { readingAt } from '../../../collate/reading.ts';
import type { State } from '../../../collate/reading.ts';
import { lowest } from '../../../corpus/sorted.ts';
import type { Body } from '../../../collate/tokens.ts';
import { isSubstantive } from '../../../collate/variants.ts';
import type { UnitId } from '../../../corpus/ids.ts';
import type { Span } from '../../../corpus/model.ts';
import { ThemeTagger } from '../../../extract/themes.ts';
import type { Edition, FormKind, Report, Theme } from '../../model.ts';
import { mentionsIn } from '../by-report.ts';
import { ofReport } from '../grouped.ts';
import { witnessPages } from './pages.ts';
import { collationsOf, variantOf } from './witnesses.ts';
import type { CollatedWitness } from './witnesses.ts';

export type Place = Span & { readonly unit: UnitId };

export interface PlaceIn {
  readonly of: CollatedWitness;
  readonly state: State;
  /** What stands there instead; empty where it has nothing, or has it in pieces. */
  readonly text: string;
  /** The entry that tells of it; null where the place agrees. */
  readonly entry: string | null;
}

const ranges = new WeakMap<Body, ReadonlyMap<UnitId, Span>>();

/** A place as a range of the base's body. */
function inBody(body: Body, { unit, start, end }: Place): Span | null {
  const byUnit = ranges.get(body) ?? new Map(body.units.map((one) => [one.id, one]));
  ranges.set(body, byUnit);
  const range = byUnit.get(unit);
  return range ? { start: range.start + start, end: range.start + end } : null;
}

/** The entry of a witness that tells of a range which does not agree. */
function entryAt(
  entries: readonly Entry[],
  siglum: string,
  { start, end }: Span,
  state: State,
): Entry | null {
  for (let index = lowest(entries, ({ base }) => base.start, end) - 1; index >= 0; index -= 1) {
    const entry = entries[index];
    if (
      entry &&
      (entry.base.end > start || (entry.base.end === start && entry.base.start === start)) &&
      (state === 'spelling' || isSubstantive(entry.kind)) &&
      variantOf(entry, siglum)
    )
      return entry;
  }
  return null;
}

/** How each other witness has a place. Empty for a report with one witness. */
export function placeIn(report: Report, place: Place): PlaceIn[] {
  const { witnesses, entries } = collationsOf(report);
  return witnesses.map((of): PlaceIn => {
    const range = inBody(of.collation.base, place);
    if (!range) return { of, state: 'absent', text: '', entry: null };
    const { state, witness } = readingAt(of.collation, range);
    return {
      of,
      state,
      text: witness ? of.collation.witness.text.slice(witness.start, witness.end) : '',
      entry: state === 'same' ? null : (entryAt(entries, of.siglum, range, state)?.id ?? null),
    };
  });
}

/** With the 1-based page of the witness's list on which the entry stands. */
export interface ListedPlace extends PlaceIn {
  readonly page: number;
}

export const listedPlaceIn = (report: Report, place: Place): ListedPlace[] =>
  placeIn(report, place).map((found) => ({
    ...found,
    page: found.entry === null ? 1 : (witnessPages(report, found.of).listedOn.get(found.entry) ?? 1),
  }));

/** Only the witnesses in which the place reads otherwise or is missing; differences of spelling change nothing. */
export const changedIn = (report: Report, place: Place): ListedPlace[] =>
  report.witnesses.length < 2
    ? []
    : listedPlaceIn(report, place).filter(({ state }) => state === 'other' || state === 'absent');

export interface CountIn {
  readonly of: CollatedWitness;
  /** Places of the base that it has, differences of spelling included. */
  readonly count: number;
}

/** How many of several places each other witness has. */
export function countIn(report: Report, places: readonly Place[]): CountIn[] {
  const counts = new Map(collationsOf(report).witnesses.map((of) => [of, 0]));
  if (counts.size > 0)
    for (const place of places)
      for (const { of, state } of placeIn(report, place))
        if (state === 'same' || state === 'spelling') counts.set(of, (counts.get(of) ?? 0) + 1);
  return [...counts].map(([of, count]) => ({ of, count }));
}

/** Text of a witness that the base does not have in these words: ranges of its body, ascending. */
function ownText({ collation }: CollatedWitness): Span[] {
  return collation.variants
    .filter(
      ({ kind, witness }) => (kind === 'addition' || kind === 'substitution') && witness.start < witness.end,
    )
    .map(({ witness }) => witness)
    .sort((a, b) => a.start - b.start);
}

interface OwnMention {
  readonly theme: string;
  readonly kind: FormKind;
}
type OwnMentions = ReadonlyMap<CollatedWitness, readonly OwnMention[]>;
const tagged = new WeakMap<Report, OwnMentions>();
const taggers = new WeakMap<Edition['themes'], ThemeTagger>();

/** Made once for all witnesses: it holds every form of every theme. */
function taggerOf(themes: Edition['themes']): ThemeTagger {
  const tagger =
    taggers.get(themes) ??
    new ThemeTagger(
      themes.map(({ id, direct, near, refused, flagged }) => ({ id, direct, near, refused, flagged })),
    );
  taggers.set(themes, tagger);
  return tagger;
}

/** Mentions that only a witness has: in what it adds or says otherwise. Only its changed units are tagged. */
function ownMentions({ themes }: Pick<Edition, 'themes'>, report: Report): OwnMentions {
  const done = tagged.get(report);
  if (done) return done;
  const { witnesses } = collationsOf(report);
  const found = new Map(
    witnesses.map((of): [CollatedWitness, OwnMention[]] => {
      const own = ownText(of);
      if (own.length === 0) return [of, []];
      const tagger = taggerOf(themes);
      const body = of.collation.witness;
      const units = new Set(
        own.flatMap(({ start, end }) => [pointOf(body, start, false).unit, pointOf(body, end, true).unit]),
      );
      const mentions = body.units
        .filter(({ id }) => units.has(id))
        .flatMap((unit) =>
          tagger
            .tag(body.text.slice(unit.start, unit.end))
            .filter(({ start, end }) =>
              own.some((range) => range.start < unit.start + end && unit.start + start < range.end),
            )
            .map(({ theme, kind }) => ({ theme, kind })),
        );
      return [of, mentions];
    }),
  );
  tagged.set(report, found);
  return found;
}

export interface ThemeCountIn {
  readonly of: CollatedWitness;
  readonly direct: number;
  readonly near: number;
}

/** A theme's counts in each other witness; only those that are other than the base's. */
export function themeCountsIn(
  edition: Pick<Edition, 'themes'>,
  theme: Theme,
  report: Report,
): ThemeCountIn[] {
  if (report.witnesses.length < 2) return [];
  const own = ownMentions(edition, report);
  const mentions = mentionsIn(theme, report);
  const of = (kind: FormKind): readonly CountIn[] =>
    countIn(
      report,
      mentions.filter((mention) => mention.kind === kind),
    );
  const near = new Map(of('near').map((one) => [one.of, one.count]));
  const base = theme.counts.get(report.id) ?? { direct: 0, near: 0 };
  return of('direct')
    .map(({ of: witness, count }): ThemeCountIn => {
      const added = (own.get(witness) ?? []).filter((mention) => mention.theme === theme.id);
      const more = (kind: FormKind): number => added.filter((mention) => mention.kind === kind).length;
      return { of: witness, direct: count + more('direct'), near: (near.get(witness) ?? 0) + more('near') };
    })
    .filter((one) => one.direct !== base.direct || one.near !== base.near);
}

export interface WitnessChanges {
  readonly report: Report;
  readonly of: CollatedWitness;
  /** Of so many themes, how many have other counts in this witness. */
  readonly changed: number;
  readonly themes: number;
}

/** For each report with several witnesses, how many of the themes' counts change with them; none that change nothing. */
export const themeChanges = (
  edition: Pick<Edition, 'themes'>,
  themes: readonly Theme[],
  reports: readonly Report[],
): WitnessChanges[] =>
  reports.flatMap((report) => {
    const counts = themes.flatMap((theme) => themeCountsIn(edition, theme, report).map(({ of }) => of));
    return [...Map.groupBy(counts, (of) => of)].map(([of, own]) => ({
      report,
      of,
      changed: own.length,
      themes: themes.length,
    }));
  });

export interface FigureChanges {
  readonly of: CollatedWitness;
  readonly figures: number;
  readonly absent: number;
  readonly other: number;
}

/** How many figures of a report each other witness lacks or has otherwise; only witnesses of which there are any. */
export function changedFigures({ figures }: Pick<Edition, 'figures'>, report: Report): FigureChanges[] {
  const own = report.witnesses.length < 2 ? [] : ofReport(figures, report.id);
  const places = own.flatMap(({ unitId: unit, start, end }) => changedIn(report, { unit, start, end }));
  return [...Map.groupBy(places, ({ of }) => of)].map(([of, changed]) => {
    const absent = changed.filter(({ state }) => state === 'absent').length;
    return { of, figures: own.length, absent, other: changed.length - absent };
  });
}
