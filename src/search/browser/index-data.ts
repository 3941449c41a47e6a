/** What the entry says, in the form in which questions need it. */
import { createAlphabet } from '../shared/alphabet.ts';
import type { Alphabet } from '../shared/alphabet.ts';
import { COMMON_PAIR, fromColumns } from '../shared/entry.ts';
import type { Entry, ReportEntry } from '../shared/entry.ts';
import { foldByPairs } from '../shared/folding.ts';
import type { Fold } from '../shared/folding.ts';
import type { SearchFilters } from './types.ts';

export interface IndexRecord {
  readonly name: string;
  readonly report: number;
  /** Numbers of its units within the report, half-open. */
  readonly from: number;
  readonly to: number;
}

export interface IndexData {
  readonly entry: Entry;
  /** In the order of the edition. */
  readonly reports: readonly ReportEntry[];
  readonly fold: Fold;
  readonly alphabet: Alphabet;
  /** In the order of the edition. */
  readonly records: readonly IndexRecord[];
  readonly recordNumber: (name: string) => number;
  readonly commonness: (character: string) => number;
  /** Occurrences of a pair of folded characters, roughly. */
  readonly expected: (first: string, second: string) => number;
  /** Number of a folded character among those of the corpus, or -1. */
  readonly letterNumber: (character: string) => number;
}

const countOf = (weight: string): number => (weight ? 2 ** parseInt(weight, 36) : 0);

export function createIndexData(entry: Entry): IndexData {
  const alphabet = createAlphabet(entry.plain, entry.symbols);
  const numbers = new Map(alphabet.characters.map((character, index) => [character, index]));
  const reports = fromColumns(entry.reports);
  const records = reports.flatMap((report, number) => {
    let from = 0;
    return report.records.map(([name, units]) => {
      const record = { name, report: number, from, to: from + units };
      from += units;
      return record;
    });
  });
  const recordNumbers = new Map(records.map(({ name }, index) => [name, index]));
  const commonness = (character: string): number =>
    countOf(entry.weights.charAt(numbers.get(character) ?? -1));
  const common = new Map<string, number>();
  const letters = Array.from(entry.common[0]);
  for (const [index, weight] of Array.from(entry.common[1]).entries())
    common.set(`${letters[index * 2] ?? ''}${letters[index * 2 + 1] ?? ''}`, countOf(weight));
  return {
    entry,
    reports,
    fold: foldByPairs(entry.pairs),
    alphabet,
    records,
    recordNumber: (name) => {
      const found = recordNumbers.get(name);
      if (found === undefined) throw new RangeError(`there is no record "${name}"`);
      return found;
    },
    commonness,
    // A pair is at most as common as its rarer half; a tenth of that is a fair guess in this genre.
    expected: (first, second) =>
      common.get(`${alphabet.letterOf(first) ?? ''}${alphabet.letterOf(second) ?? ''}`) ??
      Math.min(commonness(first) / 10, commonness(second) / 10, COMMON_PAIR),
    letterNumber: (character) => numbers.get(character) ?? -1,
  };
}

const selects = ({ district, report, genre }: SearchFilters, one: ReportEntry): boolean =>
  (district === undefined || one.district === district) &&
  (report === undefined || one.id === report) &&
  (genre === undefined || one.genre === genre);

/** For each report, whether the filters on district, report and genre select it. */
export const selectedReports = ({ reports }: IndexData, filters: SearchFilters): boolean[] =>
  reports.map((report) => selects(filters, report));
