/**
 * The words that keep a theme company: collocates of its direct forms, cut by
 * the segmenter of the build, which never cuts a form of the lexicon apart.
 */
import { collocates, countWords } from '../../concordance/collocates.ts';
import type { WordCounts, WordUnit } from '../../concordance/collocates.ts';
import { isWord } from '../../concordance/words.ts';
import type { Span } from '../../corpus/model.ts';
import type { UnitId } from '../../corpus/ids.ts';
import type { Edition, Report, Theme } from '../model.ts';
import { mentionsIn } from './by-report.ts';
import { cutUnits } from './words.ts';

/** Characters to either side of an occurrence that count as near. */
export const REACH = 10;
/**
 * A word of two characters or more must stand near so often, and be drawn with this G² (passed by
 * chance once in a hundred).
 */
export const LEAST = 2;
export const SURE = 6.63;

export interface NeighbourPlace {
  readonly report: Report;
  readonly unit: UnitId;
  /** The word, as a place in the text unit. */
  readonly word: Span;
}

export interface Neighbour {
  readonly word: string;
  readonly joint: number;
  readonly total: number;
  readonly expected: number;
  readonly logDice: number;
  readonly logLikelihood: number;
  /** As many as `joint`. */
  readonly places: readonly NeighbourPlace[];
}

export interface Neighbours {
  /** Direct occurrences whose surroundings were looked at. */
  readonly nodes: number;
  /** By log Dice, highest first. */
  readonly rows: readonly Neighbour[];
}

const known = new WeakMap<Report, readonly WordUnit[]>();

/** The words of a report; punctuation and figures, which are no neighbours, are left out once for all themes. */
function wordUnits(report: Report, themes: readonly Theme[]): readonly WordUnit[] {
  let units = known.get(report);
  if (!units) {
    units = cutUnits({ themes }, report).map(({ unit, text, words }) => ({
      unit: `${report.id} ${unit}`,
      text,
      words: words.filter(({ start, end }) => isWord(text.slice(start, end))),
    }));
    known.set(report, units);
  }
  return units;
}

interface Words {
  readonly units: readonly WordUnit[];
  readonly counted: WordCounts;
}

/** By their first report: a page's reports are always the same ones. */
const counted = new WeakMap<Report, { readonly reports: readonly Report[] } & Words>();

/** The words of some reports, counted once for all themes. */
function wordsOf(reports: readonly Report[], themes: readonly Theme[]): Words {
  const [first] = reports;
  const before = first && counted.get(first);
  if (before?.reports.length === reports.length && reports.every((one, at) => one === before.reports[at]))
    return before;
  const units = reports.flatMap((report) => wordUnits(report, themes));
  const own = { reports, units, counted: countWords(units) };
  if (first) counted.set(first, own);
  return own;
}

const found = new WeakMap<Theme, Map<number, Neighbours>>();

/** The neighbours of a theme in the reports of one of its pages, found once for the page and its file. */
export function neighboursOn(
  theme: Theme,
  page: number,
  { reports, themes }: Pick<Edition, 'reports' | 'themes'>,
): Neighbours {
  const pages = found.get(theme) ?? new Map<number, Neighbours>();
  found.set(theme, pages);
  let neighbours = pages.get(page);
  if (!neighbours) {
    const here = reports.filter((report) => report.page === page);
    neighbours = neighboursOf(theme, here, themes);
    pages.set(page, neighbours);
  }
  return neighbours;
}

/**
 * The neighbours of a theme's direct forms in some reports.
 * @param themes All themes of the edition: their forms are words.
 */
export function neighboursOf(theme: Theme, reports: readonly Report[], themes: readonly Theme[]): Neighbours {
  const place = new Map<string, { readonly report: Report; readonly unit: UnitId }>();
  const occurrences = reports.flatMap((report) =>
    mentionsIn(theme, report)
      .filter(({ kind }) => kind === 'direct')
      .map(({ unit, start, end }) => {
        const key = `${report.id} ${unit}`;
        place.set(key, { report, unit });
        return { unit: key, start, end };
      }),
  );
  if (occurrences.length < LEAST) return { nodes: occurrences.length, rows: [] };
  const { units, counted } = wordsOf(reports, themes);
  const { nodes, rows } = collocates(occurrences, units, {
    window: { kind: 'characters', left: REACH, right: REACH },
    least: LEAST,
    counted,
  });
  return {
    nodes,
    rows: rows
      .filter(
        ({ word, joint, expected, logLikelihood }) =>
          word.length > 1 && joint > expected && logLikelihood >= SURE,
      )
      .map(({ places, ...row }) => ({
        ...row,
        places: places.flatMap(({ unit, start, end }) => {
          const found = place.get(unit);
          return found ? [{ ...found, word: { start, end } }] : [];
        }),
      })),
  };
}
