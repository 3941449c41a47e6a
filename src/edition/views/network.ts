/**
 * Which themes meet in a text unit. A unit belongs to a theme when it has at
 * least one of its forms, direct or near; how many does not matter.
 */
import type { ReportId, ThemeId, UnitId } from '../../corpus/ids.ts';
import type { Edition, Report, Theme } from '../model.ts';
import { oncePerEdition } from '../once.ts';

export interface Place {
  readonly report: ReportId;
  readonly unit: UnitId;
}

export interface Meeting {
  /** Two themes, in the edition's order. */
  readonly themes: readonly [Theme, Theme];
  /** Every text unit that has both, in the order of the texts. */
  readonly places: readonly Place[];
  /**
   * Newman's weight of a collaboration: Σ 1 / (k − 1) over the units that have both, k being the number of
   * themes in the unit. Two themes alone in a paragraph count 1; in a long paragraph that speaks of
   * twenty themes they count little.
   */
  readonly weight: number;
}

const known = new WeakMap<readonly Theme[], readonly Meeting[]>();

/** All pairs that meet, heaviest first; found once for a list of themes. */
export function meetingsOf(themes: readonly Theme[]): readonly Meeting[] {
  let meetings = known.get(themes);
  if (!meetings) {
    meetings = findMeetings(themes);
    known.set(themes, meetings);
  }
  return meetings;
}

/** Text units that have a theme, as they are met theme by theme. */
interface Met {
  readonly places: readonly Place[];
  /** By unit: its themes, ascending. */
  readonly themes: readonly (readonly number[])[];
  /** By theme: its units, in the order of the texts. */
  readonly units: readonly (readonly number[])[];
}

function unitsMet(themes: readonly Theme[]): Met {
  const byReport = new Map<ReportId, Map<UnitId, number>>();
  const places: Place[] = [];
  const inUnit: number[][] = [];
  const units = themes.map(({ mentions }, theme) => {
    const own: number[] = [];
    for (const { report, unit } of mentions) {
      const inReport = byReport.get(report) ?? new Map<UnitId, number>();
      byReport.set(report, inReport);
      const number = inReport.get(unit) ?? places.length;
      if (number === places.length) {
        inReport.set(unit, number);
        places.push({ report, unit });
        inUnit.push([]);
      }
      const here = inUnit[number];
      if (!here || here.at(-1) === theme) continue;
      here.push(theme);
      own.push(number);
    }
    return own;
  });
  return { places, themes: inUnit, units };
}

/** Each unit is looked at once. */
function findMeetings(themes: readonly Theme[]): Meeting[] {
  const met = unitsMet(themes);
  const pairs = new Map<number, { places: Place[]; weight: number }>();
  for (const here of met.themes)
    for (const [i, a] of here.entries())
      for (let j = i + 1; j < here.length; j += 1) {
        const key = a * themes.length + (here[j] ?? 0);
        const pair = pairs.get(key);
        if (pair) pair.weight += 1 / (here.length - 1);
        else pairs.set(key, { places: [], weight: 1 / (here.length - 1) });
      }
  // units were met in the order of the first theme that has them; a pair's own order is its first theme's
  for (const [a, units] of met.units.entries())
    for (const unit of units) {
      const place = met.places[unit];
      for (const b of met.themes[unit] ?? [])
        if (place && b > a) pairs.get(a * themes.length + b)?.places.push(place);
    }
  return [...pairs]
    .map(([key, { places, weight }]) => ({ key, places, weight }))
    .sort((a, b) => b.weight - a.weight || a.key - b.key)
    .flatMap(({ key, places, weight }) => {
      const a = themes[Math.floor(key / themes.length)];
      const b = themes[key % themes.length];
      return a && b ? [{ themes: [a, b] as const, places, weight }] : [];
    });
}

export interface Companion {
  readonly theme: Theme;
  readonly places: readonly Place[];
  readonly weight: number;
}

/** The themes that one theme meets, heaviest first. */
export const companionsOf = (meetings: readonly Meeting[], theme: Theme): Companion[] =>
  meetings.flatMap(({ themes: [a, b], places, weight }) =>
    a === theme ? [{ theme: b, places, weight }] : b === theme ? [{ theme: a, places, weight }] : [],
  );

/** What one page of a theme lists of a companion. */
export interface CompanionOnPage {
  readonly theme: Theme;
  readonly weight: number;
  /** The shared text units of the reports on this page. */
  readonly places: readonly Place[];
}

const paged = new WeakMap<
  Theme,
  readonly (Companion & { readonly byPage: ReadonlyMap<number, Place[]> })[]
>();

/** A theme's companions in the reports of one page, heaviest first; sorted into pages once. */
export function companionsOn(
  meetings: readonly Meeting[],
  theme: Theme,
  reports: readonly Report[],
  page: number,
): CompanionOnPage[] {
  let all = paged.get(theme);
  if (!all) {
    const pageOf = new Map(reports.map((report) => [report.id, report.page]));
    all = companionsOf(meetings, theme).map((companion) => ({
      ...companion,
      byPage: Map.groupBy(companion.places, ({ report }) => pageOf.get(report) ?? 1),
    }));
    paged.set(theme, all);
  }
  return all.flatMap(({ theme: other, weight, byPage }) => {
    const here = byPage.get(page);
    return here ? [{ theme: other, weight, places: here }] : [];
  });
}

/**
 * What a picture can show: the maximum spanning forest, that is the heaviest meetings that hold all themes
 * together without a circle (Kruskal), with every theme's heaviest among them; and of the rest
 * the `more` heaviest. Two themes must meet at least twice. Everything else is in the themes' own tables.
 */
export function backbone(meetings: readonly Meeting[], more = 12, least = 2): Meeting[] {
  const tied = new Map<ThemeId, ThemeId>();
  const root = (id: ThemeId): ThemeId => {
    let at = id;
    for (let up = tied.get(at); up !== undefined; up = tied.get(at)) at = up;
    return at;
  };
  let left = more;
  return meetings.filter(({ themes: [a, b], places }) => {
    if (places.length < least) return false;
    const [from, to] = [root(a.id), root(b.id)];
    if (from !== to) {
      tied.set(from, to);
      return true;
    }
    left -= 1;
    return left >= 0;
  });
}

const drawn = oncePerEdition(({ themes }) => backbone(meetingsOf(themes)));

/** The themes whose meeting with this one is in the picture of all: each line leads to their paragraphs. */
export const drawnWith = (edition: Edition, theme: Pick<Theme, 'id'>): ThemeId[] =>
  drawn(edition).flatMap(({ themes: [a, b] }) =>
    a.id === theme.id ? [b.id] : b.id === theme.id ? [a.id] : [],
  );
