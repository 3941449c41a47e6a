/**
 * The words that keep a theme company: collocates of its direct forms, cut by
 * the segmenter of the build, which never cuts a form of the lexicon apart.
 */
import { collocates, countWords } from '../../concordance/collocates.ts';
import type { WordUnit } from '../../concordance/collocates.ts';
import type { Span } from '../../corpus/model.ts';
import type { UnitId } from '../../corpus/ids.ts';
import type { Edition, Report, Theme } from '../model.ts';
import { lastOnly } from '../once.ts';
import { mentionsIn } from './by-report.ts';
import { cutUnits } from './words.ts';

type Cutting = Pick<Edition, 'reports' | 'themes'>;

const reportsOn = ({ reports }: Cutting, page: number): Report[] =>
  reports.filter((report) => report.page === page);

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

/** The words of a page's reports, counted once for all themes. */
const wordsOf = lastOnly((edition: Cutting, page: number) => {
  const units = reportsOn(edition, page).flatMap((report) =>
    cutUnits(edition, report).map(({ unit, text, words }): WordUnit => ({
      unit: `${report.id} ${unit}`,
      text,
      words,
    })),
  );
  return { units, counted: countWords(units) };
});

/**
 * The neighbours of a theme's direct forms in the reports of one of its pages.
 * @param edition All of it: the forms of its themes are words.
 */
export function neighboursOn(theme: Theme, page: number, edition: Cutting): Neighbours {
  const reports = reportsOn(edition, page);
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
  const { units, counted } = wordsOf(edition, page);
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
